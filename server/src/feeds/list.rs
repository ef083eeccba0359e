//! A list that somebody follows: which one the address asks for, what it is called, and where people see it.

use crate::query::{self, Wrong};
use crate::state::State;
use app::asking;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use backend::events::following::Followed;
use domain::events::Filter;
use domain::signups::Typed;
use text::{Words, say};

pub struct List {
    pub filter: Filter,
    typed: Typed,
}

impl List {
    pub fn wanted(uri: &Uri) -> Result<Self, Wrong> {
        query::read(uri.query(), &[]).map(|(filter, typed)| Self { filter, typed })
    }

    /// The same events at `path`, always in the same words, whoever asked in which order.
    pub fn at(&self, path: &str) -> String {
        asking(path, &self.typed, Filter::FIELDS)
    }

    /// Two lists that one follows are told apart.
    pub fn name(&self, state: &State, followed: &Followed) -> String {
        let words = state.words;
        let whose = words.publisher(&state.house.settings.city.name);
        let language = self.filter.language.as_ref().map(|code| words.language_name(code));
        let sought = self.typed.value("suche").map(ToOwned::to_owned);
        let parts: Vec<String> = followed.about.iter().cloned().chain(language).chain(sought).collect();
        if parts.is_empty() {
            say!(words, "feed-name", city = whose)
        } else {
            say!(words, "feed-name-of", what = parts.join(", "), city = whose)
        }
    }
}

/// One line for whoever set the program up.
pub fn refused(words: Words, wrong: &Wrong) -> Response {
    let why = match wrong {
        Wrong::Unknown(name) => say!(words, "feed-unknown", name = name.clone()),
        Wrong::Unreadable(name) => say!(words, "feed-unreadable", name = name.clone()),
        Wrong::TooLong(name) => say!(words, "feed-too-long", name = name.clone()),
        Wrong::Twice(name) => say!(words, "feed-twice", name = name.clone()),
    };
    (StatusCode::BAD_REQUEST, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], why + "\n").into_response()
}
