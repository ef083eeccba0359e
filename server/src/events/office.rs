//! The forms of events that other records do not have: a copy, and the preview.

use super::record_page::RecordPage;
use super::records::{RecordSubmission, create_at, read_record_form};
use crate::http::AppError;
use crate::http::state::SessionState;
use app::record_path;
use axum::extract::{Path, Request};
use axum::response::Response;
use backend::programme::{self, RecordKind};

/// POST `/verwaltung/veranstaltungen/{slug}/kopieren`
pub async fn copy(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    create_at(&state, RecordKind::Event, format!("{}/kopieren", event_path(&slug)), request).await
}

/// POST `/verwaltung/veranstaltungen/{slug}/vorschau`: the typed event as visitors would see it; its form if that has faults.
pub async fn preview(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let stored = Some(slug.as_str()).filter(|slug| *slug != "neu");
    let path = if stored.is_some() { format!("{}/bearbeiten", event_path(&slug)) } else { event_path(&slug) };
    let RecordSubmission { page, data, .. } = match read_record_form(&state, path, stored, request).await? {
        Ok(read) => read,
        Err(invalid) => return Ok(invalid),
    };
    match programme::preview_event(&state.ctx, &data).await {
        Ok(listing) => {
            let page = RecordPage::at(&state, format!("{}/vorschau", event_path(&slug)));
            Ok(page.preview(data, listing).await)
        }
        Err(error) => page.rejected(data, error).await,
    }
}

pub(super) fn event_path(slug: &str) -> String {
    record_path(RecordKind::Event, slug)
}
