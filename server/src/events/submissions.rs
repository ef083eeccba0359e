//! The handlers of submissions: a host submits, an editor approves or sends back.

use super::office::event_path;
use super::record_page::RecordPage;
use crate::http::state::{AppState, SessionState};
use crate::http::{AppError, read_staff_form, render_page};
use app::{EditResult, FieldFault};
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use backend::programme::{self, FileVersion, Reviewed};
use domain::ids::{EventSlug, SubmissionId};
use domain::organizers::read_remark;
use domain::signups::FormData;
use leptos::prelude::provide_context;

/// POST `/verwaltung/veranstaltungen/{slug}/einreichen`
pub async fn submit(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    read_staff_form(&state, request).await?;
    let event = EventSlug::try_from(slug.as_str())?;
    if programme::submit_draft(&state.ctx, state.organizer_id()?, &event).await? {
        Ok(state.see_other(&event_path(&slug)))
    } else {
        Ok(outdated(&state, &format!("{}/einreichen", event_path(&slug))).await)
    }
}

/// POST `/verwaltung/veranstaltungen/{slug}/freigeben`
pub async fn approve(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (data, _) = read_staff_form(&state, request).await?;
    let (path, event) = (format!("{}/freigeben", event_path(&slug)), EventSlug::try_from(slug.as_str())?);
    let reviewed = programme::reviewed(&state.ctx, &event).await?;
    let Some(reviewed) = reviewed.filter(|reviewed| seen(&data) == Some(*reviewed)) else {
        return Ok(outdated(&state, &path).await);
    };
    let import = programme::prepare_approval(&state.ctx, &event, reviewed.submission, state.organizer_id()?).await?;
    RecordPage::at(&state, path).save(data, import, &format!("{}?gespeichert=ja", event_path(&slug))).await
}

/// What the editor has seen.
fn seen(data: &FormData) -> Option<Reviewed> {
    let submission = SubmissionId::from_text(data.value("submission")?)?;
    Some(Reviewed { submission, version: FileVersion(data.value("revision")?.parse().ok()?) })
}

/// POST `/verwaltung/veranstaltungen/{slug}/zuruecksenden`
pub async fn send_back(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (data, _) = read_staff_form(&state, request).await?;
    let (path, event) = (format!("{}/zuruecksenden", event_path(&slug)), EventSlug::try_from(slug.as_str())?);
    let Some(remark) = data.value("remark").and_then(read_remark) else {
        let page = RecordPage::at(&state, path);
        return Ok(page.invalid_field(data, "remark", FieldFault::NoRemark).await);
    };
    if programme::send_back(&state.ctx, &event, state.organizer_id()?, remark).await? {
        Ok(state.see_other(&format!("{}?gespeichert=ja", event_path(&slug))))
    } else {
        Ok(outdated(&state, &path).await)
    }
}

/// 409: the page as it is now.
async fn outdated(state: &AppState, path: &str) -> Response {
    render_page(state, path, StatusCode::CONFLICT, || provide_context(EditResult::default())).await
}
