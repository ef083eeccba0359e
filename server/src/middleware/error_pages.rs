//! Renders the error page of a request whose handler or middleware failed.

use crate::http::state::AppState;
use crate::http::{AppError, KeptForm, SubmittedForm, render_error, render_view};
use app::{Problem, ResubmitPage};
use axum::http::{Extensions, HeaderValue, StatusCode, Uri, header};
use axum::response::Response;
use domain::signups::FormData;
use leptos::prelude::*;
use text::Words;

/// When a client that sent too many requests may ask again, in seconds.
const RETRY_AFTER_TOO_MANY: HeaderValue = HeaderValue::from_static("60");
/// When a client may ask again whom the database could not answer.
const RETRY_AFTER_BUSY: HeaderValue = HeaderValue::from_static("5");

/// Renders the page of an error, in the language of the address, and in the frame of the back office if the extensions of the
/// response contain an organizer. If the database did not take a form, or the
/// organizer was logged out, the page sends it again.
pub async fn render_error_page(
    state: &AppState,
    uri: &Uri,
    error: &AppError,
    extensions: &Extensions,
    submitted: Option<&SubmittedForm>,
) -> Response {
    let problem = match error {
        AppError::Problem(problem) => problem.clone(),
        AppError::Backend(error) => Problem::from_backend(&state.ctx, error),
    };
    let state = state.in_language(language_of(uri.path())).with_organizer(extensions.get().cloned());
    match submitted.and_then(SubmittedForm::kept) {
        Some(KeptForm { data, lacks_file }) if is_sent_again(&problem, data) => {
            let action = uri.path_and_query().map_or("/", |address| address.as_str()).to_owned();
            let (data, lacks_file) = (data.clone(), *lacks_file);
            render_view(&state, "/", move || view! { <ResubmitPage problem action data lacks_file /> }).await
        }
        _ => render_error(&state, problem).await,
    }
}

/// Whether the page of a problem sends a form again. Without a form id it was none of ours: nobody learns by one which addresses
/// of the back office exist.
fn is_sent_again(problem: &Problem, data: &FormData) -> bool {
    match problem {
        Problem::Busy | Problem::Unavailable => true,
        Problem::LoggedOut => data.value("form_id").is_some(),
        _ => false,
    }
}

/// Says when a client may ask again that got no answer because of too many requests, its own or those of others.
pub fn set_retry_after(response: &mut Response) {
    let wait = match response.status() {
        StatusCode::TOO_MANY_REQUESTS => RETRY_AFTER_TOO_MANY,
        StatusCode::SERVICE_UNAVAILABLE => RETRY_AFTER_BUSY,
        _ => return,
    };
    response.headers_mut().entry(header::RETRY_AFTER).or_insert(wait);
}

/// The language of an address: its first segment names it, but for German.
fn language_of(path: &str) -> Words {
    path.split('/').nth(1).and_then(Words::of).unwrap_or_else(Words::german)
}
