//! Renders the error page of a request whose handler or middleware failed.

use crate::http::state::AppState;
use crate::http::{AppError, render_error};
use app::Problem;
use axum::http::{Extensions, HeaderValue, header};
use axum::response::Response;
use text::Words;

/// When a client may ask again, in seconds.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("60");

/// Renders the page of an error, in the language of the address, and in the frame of the back office if the extensions of the
/// response contain an organizer.
pub async fn render_error_page(state: &AppState, path: &str, error: &AppError, extensions: &Extensions) -> Response {
    let problem = match error {
        AppError::Problem(problem) => problem.clone(),
        AppError::Backend(error) => Problem::from_backend(&state.ctx, error),
    };
    let state = state.in_language(language_of(path)).with_organizer(extensions.get().cloned());
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
