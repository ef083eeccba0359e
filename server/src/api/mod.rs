//! The public API: the programme as JSON, read-only and without personal data. Its texts are English.

mod cors;
mod cursor;
mod events;
mod openapi;
mod parameters;
mod problem;
mod programmes;

pub use cors::{as_problem, is_api, is_preflight, preflight, with_cors};

use crate::http::pages::path_and_query;
use crate::http::state::AppState;
use crate::page_cache::Rendered;
use axum::Router;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use axum::routing::get;
use problem::Problem;
use serde::Serialize;

const JSON: &str = "application/json";

pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/api/v1/events", get(events::list))
        .route("/api/v1/events/{slug}", get(events::one))
        .route("/api/v1/programmes", get(programmes::list))
        .route("/api/v1/openapi.json", get(openapi::description))
}

/// Answers from the page cache, or with what `content` resolves to.
async fn respond<T: Serialize>(
    state: &AppState,
    uri: &Uri,
    headers: &HeaderMap,
    content: impl Future<Output = Result<T, Problem>> + Send,
) -> Response {
    // The future is large and not needed where the response is cached: it is boxed.
    let render = Box::pin(async {
        match content.await {
            Ok(content) => to_json(StatusCode::OK, JSON, &content),
            Err(problem) => problem.to_json(),
        }
    });
    state.page_cache.page(&state.ctx, state.words, &path_and_query(uri), render).await.response(headers)
}

/// Serialises to JSON without a bare `<`, so that it may be pasted into a page.
fn to_json(status: StatusCode, media_type: &'static str, content: &impl Serialize) -> Rendered {
    match serde_json::to_string(content) {
        Ok(body) => Rendered { status, media_type, body: body.replace('<', "\\u003c") },
        Err(_) => Rendered { status: StatusCode::INTERNAL_SERVER_ERROR, media_type, body: String::new() },
    }
}
