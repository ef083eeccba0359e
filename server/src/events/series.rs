//! The handler that makes a series of an event.

use super::office::event_path;
use super::record_page::RecordPage;
use super::records::saved_path;
use crate::http::state::SessionState;
use crate::http::{AppError, read_staff_form};
use app::FieldFault;
use axum::extract::{Path, Request};
use axum::response::Response;
use backend::programme::{RecordKind, prepare_series};
use backend::{Error, events};
use domain::ids::EventSlug;
use jiff::civil::Date;

/// POST `/verwaltung/veranstaltungen/{slug}/reihe`: shows the days of the rule, and saves events on those that are ticked once
/// they are confirmed.
pub async fn create(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (mut data, _) = read_staff_form(&state, request).await?;
    let event = EventSlug::try_from(slug.as_str())?;
    let listing = events::event_for_staff(&state.ctx, &event).await?.ok_or(Error::NotFound)?;
    let page = RecordPage::at(&state, format!("{}/reihe", event_path(&slug)));
    if data.has("back") {
        // Without the last day the page asks for the rule again.
        data.0.retain(|(field, _)| field == "rhythm");
        return Ok(page.typed(data).await);
    }
    let last: Option<Date> = data.value("until").and_then(|day| day.trim().parse().ok());
    if last.is_none_or(|last| last <= listing.event.starts().date()) {
        return Ok(page.invalid_field(data, "until", FieldFault::NoLastDay).await);
    }
    if data.value("chosen") != Some("yes") {
        return Ok(page.typed(data).await);
    }
    let days: Vec<Date> = data.values("date").filter_map(|day| day.trim().parse().ok()).collect();
    let import = prepare_series(&state.ctx, event, state.organizer_id()?, days).await?;
    page.save(data, import, &saved_path(RecordKind::Event, &slug)).await
}
