//! Security headers and the default caching of every response: no script but our own, no framing, no referrer, and pages of
//! one person in no cache.

use crate::http::path::is_staff;
use crate::http::response_policy::{CrossOrigin, HasIslandScript, HasPreviews};
use axum::http::{Extensions, HeaderValue, header};
use axum::response::Response;

/// The policy of a page without script. Each source is only what a page needs, and `connect-src` what checks of a site need
/// (Lighthouse), which load `/robots.txt` as the page would.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// With an island: scripts and wasm of this site, and requests to it.
const POLICY_WITH_ISLAND: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
/// With previews of embeds.
const POLICY_WITH_PREVIEWS: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self'";
/// For embeds, which any site may frame: they have no form and only images of this site.
const POLICY_IN_FRAMES: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
     form-action 'none'; base-uri 'none'; frame-ancestors *";

/// Sets the headers that the handler has not set on the response to a request for `path`.
pub fn set_security_headers(path: &str, response: &mut Response) {
    let cross_origin = response.extensions().get::<CrossOrigin>().cloned();
    let policy = policy(response.extensions(), cross_origin.as_ref());
    let headers = response.headers_mut();
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(policy);
    if matches!(cross_origin, Some(CrossOrigin::Font)) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    let resource_policy = if cross_origin.is_some() { "cross-origin" } else { "same-origin" };
    let mut set = |name, value| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000");
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(header::HeaderName::from_static("cross-origin-resource-policy"), resource_policy);
    set(header::HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()");
    set(header::CACHE_CONTROL, cache_control(path));
}

fn policy(marks: &Extensions, cross_origin: Option<&CrossOrigin>) -> HeaderValue {
    if let Some(CrossOrigin::Frame { script: Some(script) }) = cross_origin
        && let Ok(policy) = HeaderValue::from_str(&format!("{POLICY_IN_FRAMES}; script-src {script}"))
    {
        return policy;
    }
    HeaderValue::from_static(match cross_origin {
        Some(CrossOrigin::Frame { .. }) => POLICY_IN_FRAMES,
        _ if marks.get::<HasIslandScript>().is_some() => POLICY_WITH_ISLAND,
        _ if marks.get::<HasPreviews>().is_some() => POLICY_WITH_PREVIEWS,
        _ => POLICY,
    })
}

fn cache_control(path: &str) -> &'static str {
    let is_personal = path.contains("/anmeldung/") || path.contains("/bestaetigen/");
    if is_personal || is_staff(path) || path.starts_with("/dev/") {
        "no-store"
    } else if path.ends_with("/anmelden") {
        "private, no-cache"
    } else {
        "no-cache"
    }
}
