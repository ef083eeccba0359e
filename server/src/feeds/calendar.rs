//! Calendar feeds (iCalendar, RFC 5545): of one event, of a programme, or of the events that a filter matches.

use super::followed_list::{FollowedList, query_error_response};
use super::respond;
use crate::http::AppError;
use crate::http::files::CALENDAR;
use crate::http::state::AppState;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use backend::events::{self, calendar, feeds};

/// GET `/veranstaltungen/{slug}/kalender.ics`
pub async fn of_event(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let text = async {
        let listing = events::event(&state.ctx, &slug).await?;
        Ok(calendar::of_event(&state.ctx, state.words, &listing))
    };
    respond(&state, (uri.path(), &headers), CALENDAR, text).await
}

/// GET `/programme/{slug}/kalender.ics`
pub async fn of_programme(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let source = state.words.path(uri.path());
    let text = async {
        let (programme, listings) = feeds::programme_listings(&state.ctx, &slug).await?;
        Ok(calendar::of_list(&state.ctx, state.words, &programme.title, &source, &listings))
    };
    respond(&state, (uri.path(), &headers), CALENDAR, text).await
}

/// GET `/kalender.ics`
pub async fn of_list(State(state): State<AppState>, uri: Uri, headers: HeaderMap) -> Result<Response, AppError> {
    let list = match FollowedList::read(&uri) {
        Ok(list) => list,
        Err(error) => return Ok(query_error_response(state.words, &error)),
    };
    let address = list.address("/kalender.ics");
    let text = async {
        let found = feeds::calendar_listings(&state.ctx, &list.filter).await?;
        let (name, source) = (list.name(&state, &found), state.words.path(&address));
        Ok(calendar::of_list(&state.ctx, state.words, &name, &source, &found.listings))
    };
    respond(&state, (&address, &headers), CALENDAR, state.render_limiter.run(text)).await
}
