//! The access log: one line for a request. It names the pattern of the route, never the address, which may contain a token,
//! a search or a name.

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;

/// Logs method, route, status and time. Successful reads are logged at level `debug`.
pub async fn access_log(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let milliseconds = started.elapsed().as_millis();
    let route = route.as_ref().map_or("(none)", MatchedPath::as_str);
    if method.is_safe() && status < 400 {
        tracing::debug!(%method, route, status, milliseconds, "answered");
    } else {
        tracing::info!(%method, route, status, milliseconds, "answered");
    }
    response
}
