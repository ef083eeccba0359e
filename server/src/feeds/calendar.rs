//! Calendars: of one event, a programme, or whatever the start page's filters admit.

use super::{refused, serve};
use crate::pages::address;
use crate::query;
use crate::state::State;
use axum::extract::{Path, State as Held};
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Response};
use backend::events::{self, calendar, following};
use domain::events::Listing;
use text::say;

const CALENDAR: &str = "text/calendar; charset=utf-8";

/// GET `/veranstaltungen/{slug}/kalender.ics`
pub async fn of_event(Held(state): Held<State>, Path(slug): Path<String>, uri: Uri, headers: HeaderMap) -> Response {
    let text = async {
        let listing = events::event(&state.house, &slug).await?;
        let name = listing.event.outside_title().map_or_else(|| say!(state.words, "outside-title"), ToOwned::to_owned);
        Ok(file(&state, &name, &uri, &[listing]))
    };
    serve(&state, (&uri, &headers), CALENDAR, text).await
}

/// GET `/programme/{slug}/kalender.ics`
pub async fn of_programme(
    Held(state): Held<State>,
    Path(slug): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let text = async {
        let of = events::programme(&state.house, &slug).await?;
        Ok(file(&state, &of.programme.title, &uri, &of.listings))
    };
    serve(&state, (&uri, &headers), CALENDAR, text).await
}

/// GET `/kalender.ics`
pub async fn of_list(Held(state): Held<State>, uri: Uri, headers: HeaderMap) -> Response {
    let filter = match query::read(uri.query(), &[]) {
        Ok((filter, _)) => filter,
        Err(wrong) => return refused(&state, &wrong),
    };
    let text = async {
        let listings = following::dates(&state.house, &filter).await?;
        Ok(file(&state, &super::name(&state), &uri, &listings))
    };
    serve(&state, (&uri, &headers), CALENDAR, text).await
}

fn file(state: &State, name: &str, uri: &Uri, listings: &[Listing]) -> String {
    calendar::of_events(&state.house, state.words, name, &state.words.path(&address(uri)), listings)
}

/// A file that telephones and computers open with their calendar: one person's own, so that nobody keeps it.
pub fn own(calendar: String) -> Response {
    let headers =
        [(header::CONTENT_TYPE, CALENDAR), (header::CONTENT_DISPOSITION, "attachment; filename=\"termin.ics\"")];
    (headers, calendar).into_response()
}
