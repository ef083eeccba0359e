//! A list that somebody follows: which one the address asks for, what it is called, and where people see it.

use crate::query::{self, Wrong};
use crate::state::State;
use app::asking;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use domain::events::{Filter, Listing};
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
    pub fn name(&self, state: &State, listings: &[Listing]) -> String {
        let words = state.words;
        let whose = words.publisher(&state.house.settings.city.name);
        let filter = &self.filter;
        let some = listings.first();
        let programme = some.and_then(|listing| listing.programme.as_ref()).map(|programme| programme.title.clone());
        let mut hosts = some.into_iter().flat_map(Listing::hosts);
        let host = hosts.find(|host| filter.host.as_deref() == Some(host.slug.as_str())).map(|host| host.name.clone());
        let parts = [
            filter.programme.is_some().then_some(programme).flatten(),
            filter.topic.clone(),
            filter.target_group.clone(),
            host,
            self.typed.value("suche").map(ToOwned::to_owned),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
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
