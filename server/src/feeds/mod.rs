//! What programs of others take over: calendars, news, the list of pages. Public, read-only, and kept while the programme is the same.

pub mod atom;
pub mod calendar;
pub mod sitemap;

use crate::kept::Made;
use crate::pages::address;
use crate::query::Wrong;
use crate::render;
use crate::state::State;
use app::Problem;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use backend::Error;
use text::say;

/// Hands out a file, or "as you know it"; a page where there is none.
async fn serve(
    state: &State,
    (uri, headers): (&Uri, &HeaderMap),
    kind: &'static str,
    text: impl Future<Output = Result<String, Error>> + Send,
) -> Response {
    // On the heap, for it is large, and is not needed where the file is kept.
    let made = Box::pin(async { Ok(Made { status: StatusCode::OK, kind, body: text.await? }) });
    let (house, language) = (&state.house, state.words.language());
    match state.kept.file(house, language, &address(uri), made).await {
        Ok(file) => file.answer(headers),
        Err(error) => render::problem(state, Problem::from_backend(house, &error)).await,
    }
}

/// One line for whoever set the program up.
fn refused(state: &State, wrong: &Wrong) -> Response {
    let words = state.words;
    let why = match wrong {
        Wrong::Unknown(name) => say!(words, "feed-unknown", name = name.clone()),
        Wrong::Unreadable(name) => say!(words, "feed-unreadable", name = name.clone()),
        Wrong::TooLong(name) => say!(words, "feed-too-long", name = name.clone()),
    };
    (StatusCode::BAD_REQUEST, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], why + "\n").into_response()
}

/// What a list that somebody follows is called.
fn name(state: &State) -> String {
    say!(state.words, "feed-name", city = state.house.settings.city.name.clone())
}
