//! The headers of every answer: nothing runs that is not ours, nothing frames us, nothing is told to others,
//! and a page that is one person's own stays in no cache.

use super::is_staff;
use axum::extract::Request;
use axum::http::{Extensions, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// No script. Each source is only what a page needs.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// Where there is an island: files of ours, the wasm among them, and answers of ours to it.
const POLICY_WITH_ISLAND: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/// Where embeds are shown as they will look.
const POLICY_WITH_PREVIEWS: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self'";
/// What anyone may frame: it has no form, and no picture but ours.
const POLICY_IN_FRAMES: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
     form-action 'none'; base-uri 'none'; frame-ancestors *";

/// Left in an answer whose page has an island.
#[derive(Clone)]
pub struct WithIsland;

/// Left in an answer whose page frames embeds of ours.
#[derive(Clone)]
pub struct WithPreviews;

/// Left in an answer that sites of others show or load.
#[derive(Clone)]
pub enum ForOthers {
    /// A page that they frame, and the one file that it may run.
    Frame { script: Option<String> },
    /// A file that such a page loads, even where its sandbox makes it a stranger to us.
    File,
    /// The same for a font, which browsers load only where it is said to be everybody's.
    Font,
}

pub async fn headers(request: Request, next: Next) -> Response {
    let caching = caching(request.uri().path());
    let mut response = next.run(request).await;
    let for_others = response.extensions().get::<ForOthers>().cloned();
    let policy = policy(response.extensions(), for_others.as_ref());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    if matches!(for_others, Some(ForOthers::Font)) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    let resources = if for_others.is_some() { "cross-origin" } else { "same-origin" };
    let mut set = |name, value| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000");
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(header::HeaderName::from_static("cross-origin-resource-policy"), resources);
    set(header::HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()");
    set(header::CACHE_CONTROL, caching);
    response
}

fn policy(left: &Extensions, for_others: Option<&ForOthers>) -> HeaderValue {
    if let Some(ForOthers::Frame { script: Some(script) }) = for_others
        && let Ok(policy) = HeaderValue::from_str(&format!("{POLICY_IN_FRAMES}; script-src {script}"))
    {
        return policy;
    }
    HeaderValue::from_static(match for_others {
        Some(ForOthers::Frame { .. }) => POLICY_IN_FRAMES,
        _ if left.get::<WithIsland>().is_some() => POLICY_WITH_ISLAND,
        _ if left.get::<WithPreviews>().is_some() => POLICY_WITH_PREVIEWS,
        _ => POLICY,
    })
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
