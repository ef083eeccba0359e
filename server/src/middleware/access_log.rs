//! The access log: one line for a request. It names the pattern of the route, never the address, which may contain a token,
//! a search or a name.

use axum::extract::{MatchedPath, Request};
use axum::http::{Method, StatusCode};
use std::time::Instant;

/// A request, as the access log names it.
pub struct AccessLogEntry {
    method: Method,
    route: Option<MatchedPath>,
    started: Instant,
}

impl AccessLogEntry {
    pub fn new(request: &Request) -> Self {
        let route = request.extensions().get::<MatchedPath>().cloned();
        Self { method: request.method().clone(), route, started: Instant::now() }
    }

    /// Logs method, route, status and time. Successful reads are logged at level `debug`.
    pub fn log(&self, status: StatusCode) {
        let Self { method, route, started } = self;
        let status = status.as_u16();
        let milliseconds = started.elapsed().as_millis();
        let route = route.as_ref().map_or("(none)", MatchedPath::as_str);
        if method.is_safe() && status < 400 {
            tracing::debug!(%method, route, status, milliseconds, "answered");
        } else {
            tracing::info!(%method, route, status, milliseconds, "answered");
        }
    }
}
