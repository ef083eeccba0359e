//! Calendars: of one event, a programme, or whatever the start page's filters admit.

use super::{Feed, refused, serve};
use crate::query;
use crate::state::State;
use axum::extract::{OriginalUri, Path, Request, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use backend::events::{self, calendar, following};
use domain::events::Listing;
use text::say;

const CALENDAR: &str = "text/calendar; charset=utf-8";

/// GET `/veranstaltungen/{slug}/kalender.ics`
pub async fn of_event(
    Held(state): Held<State>,
    OriginalUri(uri): OriginalUri,
    Path(slug): Path<String>,
    request: Request,
) -> Response {
    let found = events::event(&state.house, &slug).await;
    let found = found.map(|listing| {
        let name = listing.event.outside_title().map_or_else(|| say!(state.words, "outside-title"), ToOwned::to_owned);
        file(&state, &name, uri.path(), &[listing])
    });
    serve(&state, request.headers(), found).await
}

/// GET `/programme/{slug}/kalender.ics`
pub async fn of_programme(
    Held(state): Held<State>,
    OriginalUri(uri): OriginalUri,
    Path(slug): Path<String>,
    request: Request,
) -> Response {
    let found = events::programme(&state.house, &slug).await;
    let found = found.map(|of| file(&state, &of.programme.title, uri.path(), &of.listings));
    serve(&state, request.headers(), found).await
}

/// GET `/kalender.ics`
pub async fn of_list(Held(state): Held<State>, OriginalUri(uri): OriginalUri, request: Request) -> Response {
    let filter = match query::read(uri.query(), &[]) {
        Ok((filter, _)) => filter,
        Err(wrong) => return refused(&state, &wrong),
    };
    let address = uri.path_and_query().map_or(uri.path(), |address| address.as_str());
    let name = super::name(&state);
    let found = following::dates(&state.house, &filter).await;
    serve(&state, request.headers(), found.map(|listings| file(&state, &name, address, &listings))).await
}

fn file(state: &State, name: &str, address: &str, listings: &[Listing]) -> Feed {
    Feed { kind: CALENDAR, text: calendar::of_events(&state.house, state.words, name, address, listings) }
}

/// A file that telephones and computers open with their calendar: one person's own, so that nobody keeps it.
pub fn own(calendar: String) -> Response {
    let headers =
        [(header::CONTENT_TYPE, CALENDAR), (header::CONTENT_DISPOSITION, "attachment; filename=\"termin.ics\"")];
    (headers, calendar).into_response()
}
