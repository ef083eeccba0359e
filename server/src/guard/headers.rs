//! The headers of every answer: nothing runs that is not ours, nothing frames us, nothing is told to others,
//! and a page that is one person's own stays in no cache.

use super::is_staff;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// No script. Each source is only what a page needs.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// Where there is an island: files of ours, the wasm among them, and answers of ours to it.
const POLICY_WITH_ISLAND: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/// Left in an answer whose page has an island.
#[derive(Clone)]
pub struct WithIsland;

pub async fn headers(request: Request, next: Next) -> Response {
    let caching = caching(request.uri().path());
    let mut response = next.run(request).await;
    let has_island = response.extensions().get::<WithIsland>().is_some();
    let headers = response.headers_mut();
    let mut set = |name, value| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, if has_island { POLICY_WITH_ISLAND } else { POLICY });
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000");
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(header::HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()");
    set(header::CACHE_CONTROL, caching);
    response
}

fn caching(path: &str) -> &'static str {
    let is_ones_own = path.contains("/anmeldung/") || path.contains("/bestaetigen/");
    if is_ones_own || is_staff(path) || path.starts_with("/dev/") {
        "no-store"
    } else if path.ends_with("/anmelden") {
        "private, no-cache"
    } else {
        "no-cache"
    }
}
