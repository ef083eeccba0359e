//! The programme as data, for programs that others write: read-only, for everybody, and without anything about a person.
//! Its words are English, as for all that programs read.

mod asked;
mod cursor;
mod event_json;
mod events;
mod openapi;
mod outside;
mod problem;
mod programmes;

pub use outside::outside;

use crate::kept::Made;
use crate::pages::address;
use crate::state::State;
use axum::Router;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use axum::routing::get;
use problem::Problem;
use serde::Serialize;

const JSON: &str = "application/json";

pub fn routes() -> Router<State> {
    Router::new()
        .route("/api/v1/events", get(events::list))
        .route("/api/v1/events/{slug}", get(events::one))
        .route("/api/v1/programmes", get(programmes::list))
        .route("/api/v1/openapi.json", get(openapi::description))
}

/// Kept, or made for all who wait.
async fn answer<T: Serialize>(
    state: &State,
    uri: &Uri,
    headers: &HeaderMap,
    asked: impl Future<Output = Result<T, Problem>> + Send,
) -> Response {
    // On the heap, for it is large, and is not needed where the answer is kept.
    let made = Box::pin(async {
        match asked.await {
            Ok(answer) => made(StatusCode::OK, JSON, &answer),
            Err(problem) => problem.made(),
        }
    });
    state.kept.page(&state.house, state.words.language(), &address(uri), made).await.answer(headers)
}

/// No `<` stands in it bare, so that it may also be pasted into a page.
fn made(status: StatusCode, kind: &'static str, said: &impl Serialize) -> Made {
    match serde_json::to_string(said) {
        Ok(body) => Made { status, kind, body: body.replace('<', "\\u003c") },
        Err(_) => Made { status: StatusCode::INTERNAL_SERVER_ERROR, kind, body: String::new() },
    }
}
