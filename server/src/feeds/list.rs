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
    /// Or one line for whoever set the program up.
    pub fn wanted(state: &State, uri: &Uri) -> Result<Self, Response> {
        match query::read(uri.query(), &[]) {
            Ok((filter, typed)) => Ok(Self { filter, typed }),
            Err(wrong) => Err(refused(state.words, &wrong)),
        }
    }

    /// The same events at `path`, always in the same words, whoever asked in which order.
    pub fn at(&self, path: &str) -> String {
        let mut said = self.typed.clone();
        said.0.retain(|(_, value)| !value.trim().is_empty());
        asking(path, &said, Filter::FIELDS)
    }

    /// Two lists that one follows are told apart.
    pub fn name(&self, state: &State, listings: &[Listing]) -> String {
        let words = state.words;
        let whose = words.publisher(&state.house.settings.city.name);
        let filter = &self.filter;
        let some = listings.first();
        let programme = some.and_then(|listing| listing.programme.as_ref()).map(|programme| programme.title.clone());
        let host = some.map(|listing| listing.host.name.clone());
        let parts = [
            filter.programme.is_some().then_some(programme).flatten(),
            filter.topic.clone(),
            filter.target_group.clone(),
            filter.host.is_some().then_some(host).flatten(),
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

fn refused(words: Words, wrong: &Wrong) -> Response {
    let why = match wrong {
        Wrong::Unknown(name) => say!(words, "feed-unknown", name = name.clone()),
        Wrong::Unreadable(name) => say!(words, "feed-unreadable", name = name.clone()),
        Wrong::TooLong(name) => say!(words, "feed-too-long", name = name.clone()),
        Wrong::Twice(name) => say!(words, "feed-twice", name = name.clone()),
    };
    (StatusCode::BAD_REQUEST, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], why + "\n").into_response()
}
