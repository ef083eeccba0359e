//! The forms of events that other records do not have: a copy, and the preview.

use super::record_page::RecordPage;
use super::records::create_at;
use crate::http::state::SessionState;
use crate::http::{AppError, read_staff_form_with_image};
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
    let is_new = slug == "neu";
    let path = if is_new { event_path(&slug) } else { format!("{}/bearbeiten", event_path(&slug)) };
    let mut form = read_staff_form_with_image(&state, &path, request).await?;
    let unusable = form.store_image(&state.ctx).await?;
    let (mut data, page) = (form.data, RecordPage::at(&state, path));
    if !is_new {
        data.set("slug", slug.clone());
    }
    if let Some(unusable) = unusable {
        return Ok(page.unusable_image(data, unusable).await);
    }
    match programme::preview_event(&state.ctx, &data).await {
        Ok(_) => Ok(RecordPage::at(&state, format!("{}/vorschau", event_path(&slug))).typed(data).await),
        Err(error) => page.rejected(data, error).await,
    }
}

pub(super) fn event_path(slug: &str) -> String {
    record_path(RecordKind::Event, slug)
}
