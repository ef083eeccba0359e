//! Files about events: their calendar entries.

use crate::render;
use crate::state::State;
use app::Problem;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use backend::events::{self, calendar};

pub async fn event_calendar(
    axum::extract::State(state): axum::extract::State<State>,
    Path(slug): Path<String>,
) -> Response {
    match events::event(&state.house, &slug).await {
        Ok(listing) => ics(calendar::of_events(&state.house, state.words, &[listing])),
        Err(error) => render::problem(&state, Problem::from_backend(&state.house, &error)).await,
    }
}

pub async fn programme_calendar(
    axum::extract::State(state): axum::extract::State<State>,
    Path(slug): Path<String>,
) -> Response {
    match events::programme(&state.house, &slug).await {
        Ok(of) => ics(calendar::of_events(&state.house, state.words, &of.listings)),
        Err(error) => render::problem(&state, Problem::from_backend(&state.house, &error)).await,
    }
}

/// A file that telephones and computers open with their calendar.
pub fn ics(calendar: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"termin.ics\""),
    ];
    (headers, calendar).into_response()
}
