//! The forms of events: a new event, a copy, a stored one, and the preview.

use super::record_page::RecordPage;
use crate::http::state::{AppState, SessionState};
use crate::http::{AppError, read_staff_form_with_image};
use app::FieldFault;
use axum::extract::{Path, Request};
use axum::response::Response;
use backend::programme::{self, FileVersion, Import, NewRecord, RecordKind};
use domain::ids::EventSlug;
use domain::signups::FormData;

/// POST `/verwaltung/veranstaltungen/neu`
pub async fn create(SessionState(state): SessionState, request: Request) -> Result<Response, AppError> {
    create_at(&state, "/verwaltung/veranstaltungen/neu".to_owned(), request).await
}

/// POST `/verwaltung/veranstaltungen/{slug}/kopieren`
pub async fn copy(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    create_at(&state, format!("{}/kopieren", event_path(&slug)), request).await
}

async fn create_at(state: &AppState, path: String, request: Request) -> Result<Response, AppError> {
    let mut form = read_staff_form_with_image(state, &path, request).await?;
    let unusable = form.store_image(&state.ctx).await?;
    let (data, page) = (form.data, RecordPage::at(state, path));
    if let Some(unusable) = unusable {
        return Ok(page.unusable_image(data, unusable).await);
    }
    if let Some(form) = page.reshaped(&data).await {
        return Ok(form);
    }
    match programme::new_record(&state.ctx, RecordKind::Event, &data, state.organizer_id()?).await {
        Ok(NewRecord::Unsaved { import, slug }) => page.save(data, import, &saved_path(&slug)).await,
        Ok(NewRecord::Saved { slug }) => Ok(state.see_other(&saved_path(&slug))),
        Ok(NewRecord::SlugTaken) => Ok(page.invalid_field(data, "slug", FieldFault::SlugTaken).await),
        Err(error) => page.rejected(data, error).await,
    }
}

/// POST `/verwaltung/veranstaltungen/{slug}/bearbeiten`
pub async fn edit(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let path = format!("{}/bearbeiten", event_path(&slug));
    let mut form = read_staff_form_with_image(&state, &path, request).await?;
    let unusable = form.store_image(&state.ctx).await?;
    let (mut data, page) = (form.data, RecordPage::at(&state, path));
    data.set("slug", slug.clone());
    if let Some(unusable) = unusable {
        return Ok(page.unusable_image(data, unusable).await);
    }
    if let Some(form) = page.reshaped(&data).await {
        return Ok(form);
    }
    programme::stored_form(&state.ctx, RecordKind::Event, &slug).await?;
    let import = Import::of_form(RecordKind::Event, &data, state.organizer_id()?, seen_version(&data));
    let import = if data.value("scope") == Some("following") {
        match import.with_following(&state.ctx, &EventSlug::try_from(slug.as_str())?).await {
            Ok(import) => import,
            Err(error) => return page.rejected(data, error).await,
        }
    } else {
        import
    };
    page.save(data, import, &saved_path(&slug)).await
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

/// The version with which the form was opened.
fn seen_version(data: &FormData) -> FileVersion {
    FileVersion(data.value("revision").and_then(|revision| revision.parse().ok()).unwrap_or_default())
}

pub(super) fn event_path(slug: &str) -> String {
    format!("/verwaltung/veranstaltungen/{slug}")
}

pub(super) fn saved_path(slug: &str) -> String {
    format!("{}?gespeichert=ja", event_path(slug))
}
