//! Renders the error page of a request whose handler or middleware failed.

use crate::http::state::AppState;
use crate::http::{AppError, render_error};
use app::Problem;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use text::Words;

/// When a client may ask again, in seconds.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("60");

/// Replaces the response of an [`AppError`] by its page, in the language of the address, and in the frame of the back office for
/// an organizer.
pub async fn error_pages(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let words = language_of(request.uri().path());
    let response = next.run(request).await;
    let Some(error) = response.extensions().get::<AppError>() else { return response };
    let problem = match error {
        AppError::Problem(problem) => problem.clone(),
        AppError::Backend(error) => Problem::from_backend(&state.ctx, error),
    };
    let state = state.in_language(words).with_organizer(response.extensions().get().cloned());
    let is_too_many = problem == Problem::TooManyRequests;
    let mut page = render_error(&state, problem).await;
    if is_too_many {
        page.headers_mut().insert(header::RETRY_AFTER, RETRY_AFTER);
    }
    page
}

/// The language of an address: its first segment names it, but for German.
fn language_of(path: &str) -> Words {
    path.split('/').nth(1).and_then(Words::of).unwrap_or_else(Words::german)
}
