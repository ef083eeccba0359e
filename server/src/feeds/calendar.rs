//! Calendars: of one event, a programme, or whatever the start page's filters admit.

use super::list::{List, refused};
use super::serve;
use crate::state::State;
use axum::extract::{Path, State as Held};
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Response};
use backend::events::{self, calendar, following};
use text::say;

const CALENDAR: &str = "text/calendar; charset=utf-8";

/// GET `/veranstaltungen/{slug}/kalender.ics`
pub async fn of_event(Held(state): Held<State>, Path(slug): Path<String>, uri: Uri, headers: HeaderMap) -> Response {
    let text = async {
        let listing = events::event(&state.house, &slug).await?;
        let name = listing.event.outside_title().map_or_else(|| say!(state.words, "outside-title"), ToOwned::to_owned);
        // Its address could tell what its neutral title does not.
        Ok(calendar::of_events(&state.house, state.words, &name, None, &[listing]))
    };
    serve(&state, (uri.path(), &headers), CALENDAR, text).await
}

/// GET `/programme/{slug}/kalender.ics`
pub async fn of_programme(
    Held(state): Held<State>,
    Path(slug): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let source = state.words.path(uri.path());
    let text = async {
        let (programme, dates) = following::programme(&state.house, &slug).await?;
        Ok(calendar::of_events(&state.house, state.words, &programme.title, Some(&source), &dates))
    };
    serve(&state, (uri.path(), &headers), CALENDAR, text).await
}

/// GET `/kalender.ics`
pub async fn of_list(Held(state): Held<State>, uri: Uri, headers: HeaderMap) -> Response {
    let list = match List::wanted(&uri) {
        Ok(list) => list,
        Err(wrong) => return refused(state.words, &wrong),
    };
    let here = list.at("/kalender.ics");
    let text = async {
        let dates = following::dates(&state.house, &list.filter).await?;
        let (name, source) = (list.name(&state, &dates), state.words.path(&here));
        Ok(calendar::of_events(&state.house, state.words, &name, Some(&source), &dates.listings))
    };
    serve(&state, (&here, &headers), CALENDAR, state.gate.through(text)).await
}

/// A file that telephones and computers open with their calendar: one person's own, so that nobody keeps it.
pub fn own(calendar: String) -> Response {
    let headers =
        [(header::CONTENT_TYPE, CALENDAR), (header::CONTENT_DISPOSITION, "attachment; filename=\"termin.ics\"")];
    (headers, calendar).into_response()
}
