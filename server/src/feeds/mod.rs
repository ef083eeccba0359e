//! What programs of others take over: calendars, news, the list of pages. Public, read-only, and unchanged while the programme is.

pub mod atom;
pub mod calendar;
pub mod sitemap;

use crate::query::Wrong;
use crate::render;
use crate::state::State;
use app::Problem;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use backend::Error;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use text::say;

/// A finished file.
pub struct Feed {
    pub kind: &'static str,
    pub text: String,
}

/// Hands out a file, or "as you know it"; a page where there is none.
async fn serve(state: &State, headers: &HeaderMap, found: Result<Feed, Error>) -> Response {
    let feed = match found {
        Ok(feed) => feed,
        Err(error) => return render::problem(state, Problem::from_backend(&state.house, &error)).await,
    };
    let hash = Sha256::digest(&feed.text);
    let tag = format!("W/\"{}\"", BASE64_URL_SAFE_NO_PAD.encode(&hash[..12]));
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
    }
    ([(header::CONTENT_TYPE, feed.kind.to_owned()), (header::ETAG, tag)], feed.text).into_response()
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
