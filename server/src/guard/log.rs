//! One line a request: the route's pattern, never the address itself, which may carry a token, a search or a name.

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;

pub async fn log(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let milliseconds = began.elapsed().as_millis();
    let route = route.as_ref().map_or("(none)", MatchedPath::as_str);
    // Reading is what most requests do; whoever wants a line for each asks for `debug`.
    if method.is_safe() && status < 400 {
        tracing::debug!(%method, route, status, milliseconds, "answered");
    } else {
        tracing::info!(%method, route, status, milliseconds, "answered");
    }
    response
}
