//! The requests of the check-in island to the server.

use crate::attendance::json::{CheckInChangesJson, CheckInJson};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, RequestRedirect, Response};

/// The time in milliseconds after which a request is given up and sent again.
const TIMEOUT: f64 = 5_000.0;

/// Why a request has no result.
pub enum RequestError {
    /// The server was not reached, or cannot answer at present.
    Unreachable,
    /// The organizer is no longer authorized, or the page is outdated.
    Refused,
}

/// Sends check-ins and returns what has changed, with their results.
pub async fn send_batch(address: &str, check_ins: &[CheckInJson]) -> Result<CheckInChangesJson, RequestError> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&JsValue::from_str(&serde_json::to_string(check_ins).unwrap_or_default()));
    request(address, &init).await
}

/// Returns what has changed.
pub async fn fetch_changes(address: &str) -> Result<CheckInChangesJson, RequestError> {
    request(address, &RequestInit::new()).await
}

async fn request(address: &str, init: &RequestInit) -> Result<CheckInChangesJson, RequestError> {
    let (status, body) = fetch(address, init).await.ok_or(RequestError::Unreachable)?;
    // A refused check-in has another status than 200 and nevertheless the changes as its body.
    serde_json::from_str(&body).map_err(|_| match status {
        200..300 | 408 | 429 | 500.. => RequestError::Unreachable,
        _ => RequestError::Refused,
    })
}

async fn fetch(address: &str, init: &RequestInit) -> Option<(u16, String)> {
    let headers = Headers::new().ok()?;
    for (name, value) in [("accept", "application/json"), ("content-type", "application/json")] {
        headers.set(name, value).ok()?;
    }
    init.set_headers(&headers);
    init.set_redirect(RequestRedirect::Manual);
    init.set_signal(Some(&AbortSignal::timeout_with_f64(TIMEOUT)));
    let response: Response =
        JsFuture::from(window().fetch_with_str_and_init(address, init)).await.ok()?.dyn_into().ok()?;
    let body = JsFuture::from(response.text().ok()?).await.ok()?;
    Some((response.status(), body.as_string().unwrap_or_default()))
}
