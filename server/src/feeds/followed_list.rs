//! A list of events that a calendar or news reader follows, by the filters of the start page.

use crate::http::query::{self, QueryError};
use crate::http::state::AppState;
use app::path_with_query;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use backend::events::feeds::FeedListings;
use domain::events::Filter;
use domain::signups::FormData;
use text::{Words, say};

pub struct FollowedList {
    pub filter: Filter,
    data: FormData,
}

impl FollowedList {
    /// Reads the filters of an address strictly.
    pub fn read(uri: &Uri) -> Result<Self, QueryError> {
        query::read_filter(uri.query(), &[]).map(|(filter, data)| Self { filter, data })
    }

    /// The address of the same list at `path`, with its parameters in one order, so that one list has one address in the
    /// cache.
    pub fn address(&self, path: &str) -> String {
        path_with_query(path, &self.data, Filter::FIELDS)
    }

    /// The name of the list. Two lists that one person follows have different names.
    pub fn name(&self, state: &AppState, found: &FeedListings) -> String {
        let words = state.words;
        let publisher = words.publisher(&state.ctx.city().name);
        let language = self.filter.language.as_ref().map(|code| words.language_name(code));
        let search = self.data.value("suche").map(ToOwned::to_owned);
        let parts: Vec<String> = found.about.iter().cloned().chain(language).chain(search).collect();
        if parts.is_empty() {
            say!(words, "feed-name", city = publisher)
        } else {
            say!(words, "feed-name-of", what = parts.join(", "), city = publisher)
        }
    }
}

/// 400 with one line of text for the person who set the feed up.
pub fn query_error_response(words: Words, error: &QueryError) -> Response {
    let text = match error {
        QueryError::Unknown(name) => say!(words, "feed-unknown", name = name.clone()),
        QueryError::Unreadable(name) => say!(words, "feed-unreadable", name = name.clone()),
        QueryError::TooLong(name) => say!(words, "feed-too-long", name = name.clone()),
        QueryError::Twice(name) => say!(words, "feed-twice", name = name.clone()),
    };
    (StatusCode::BAD_REQUEST, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text + "\n").into_response()
}
