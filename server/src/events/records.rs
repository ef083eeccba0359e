//! The forms of records: a new one, and a stored one. All kinds are saved alike.

use super::record_page::RecordPage;
use crate::http::state::{AppState, SessionState};
use crate::http::{AppError, read_staff_form_with_image};
use app::{FieldFault, Problem, record_path, saved_record_path};
use axum::extract::{Path, Request};
use axum::response::Response;
use backend::programme::{self, FileVersion, Import, NewForm, NewRecord, RecordKind, Submitted};
use domain::ids::EventSlug;
use domain::organizers::Right;
use domain::signups::FormData;
use domain::time::Instant;

/// POST `/verwaltung/orte/neu` and the like.
pub async fn create(
    kind: RecordKind,
    SessionState(state): SessionState,
    request: Request,
) -> Result<Response, AppError> {
    create_at(&state, kind, record_path(kind, "neu"), request).await
}

/// A new record of the form at `path`.
pub(super) async fn create_at(
    state: &AppState,
    kind: RecordKind,
    path: String,
    request: Request,
) -> Result<Response, AppError> {
    let RecordSubmission { page, mut data, opened_at } = match read_record_form(state, path, None, request).await? {
        Ok(read) => read,
        Err(invalid) => return Ok(invalid),
    };
    if let Some(form) = page.reshaped(&data).await {
        return Ok(form);
    }
    if let Some(fault) = confine_draft(state, kind, &mut data, &FormData::default())? {
        return Ok(page.invalid_field(data, "host", fault).await);
    }
    let form = NewForm { kind, data: &data, organizer: state.organizer_id()?, opened_at };
    match programme::new_record(&state.ctx, form).await {
        Ok(NewRecord::Unsaved { import, slug }) => page.save(data, import, &saved_path(kind, &slug)).await,
        Ok(NewRecord::Saved { slug }) => Ok(state.see_other(&saved_path(kind, &slug))),
        Ok(NewRecord::SlugTaken) => Ok(page.invalid_field(data, "slug", FieldFault::SlugTaken).await),
        Err(error) => page.rejected(data, error).await,
    }
}

/// POST `/verwaltung/orte/{slug}/bearbeiten` and the like.
pub async fn edit(
    kind: RecordKind,
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let path = format!("{}/bearbeiten", record_path(kind, &slug));
    let RecordSubmission { page, mut data, .. } = match read_record_form(&state, path, Some(&slug), request).await? {
        Ok(read) => read,
        Err(invalid) => return Ok(invalid),
    };
    if let Some(form) = page.reshaped(&data).await {
        return Ok(form);
    }
    let stored = programme::stored_form(&state.ctx, kind, &slug).await?.data;
    if let Some(fault) = confine_draft(&state, kind, &mut data, &stored)? {
        return Ok(page.invalid_field(data, "host", fault).await);
    }
    if needs_approval(&state, kind)? && stored.value("published_at").is_some() {
        return submit_change(&state, &page, &slug, data).await;
    }
    let import = Import::of_form(kind, &data, state.organizer_id()?, seen_version(&data));
    let import = if kind == RecordKind::Event && data.value("scope") == Some("following") {
        match import.with_following(&state.ctx, &EventSlug::try_from(slug.as_str())?).await {
            Ok(import) => import,
            Err(error) => return page.rejected(data, error).await,
        }
    } else {
        import
    };
    page.save(data, import, &saved_path(kind, &slug)).await
}

/// The fields of an event about which an organizer who only drafts events may not decide.
const NOT_OF_HOSTS: [&str; 3] = ["published_at", "highlight", "unlisted"];

/// Whether an editor must approve what the organizer changes in public events.
fn needs_approval(state: &AppState, kind: RecordKind) -> Result<bool, Problem> {
    Ok(kind == RecordKind::Event && !state.organizer()?.may(Right::EditProgramme, None, state.ctx.clock.now()))
}

/// Keeps in the form of an event what an organizer who only drafts events may not decide: as it is `stored`, and not the other
/// events of its series. Returns the fault of a draft for somebody else.
fn confine_draft(
    state: &AppState,
    kind: RecordKind,
    data: &mut FormData,
    stored: &FormData,
) -> Result<Option<FieldFault>, Problem> {
    if !needs_approval(state, kind)? {
        return Ok(None);
    }
    for field in NOT_OF_HOSTS {
        data.set(field, stored.value(field).unwrap_or_default());
    }
    data.set("scope", "this");
    let organizer = state.organizer()?;
    let is_own = organizer.may_draft_for(data.values("host").chain(data.values("co_hosts")));
    Ok((!is_own).then_some(FieldFault::NotOwnHost))
}

/// Hands the form of a public event to the editors.
async fn submit_change(
    state: &AppState,
    page: &RecordPage<'_>,
    slug: &str,
    data: FormData,
) -> Result<Response, AppError> {
    let event = EventSlug::try_from(slug)?;
    match programme::submit_change(&state.ctx, state.organizer_id()?, &event, &data, seen_version(&data)).await {
        Ok(Submitted::Saved) => Ok(state.see_other(&saved_path(RecordKind::Event, slug))),
        Ok(Submitted::Open) => Ok(state.see_other(&record_path(RecordKind::Event, slug))),
        Err(error) => page.rejected(data, error).await,
    }
}

/// The submission of a record's form.
pub(super) struct RecordSubmission<'a> {
    pub page: RecordPage<'a>,
    pub data: FormData,
    /// When the form was opened; none if it does not prove that.
    pub opened_at: Option<Instant>,
}

/// Reads the form at `path` of a new record, or of the stored one with this slug, and stores its image. An `Err` is the response to
/// a file that is no image: the form as it was typed.
pub(super) async fn read_record_form<'a>(
    state: &'a AppState,
    path: String,
    slug: Option<&str>,
    request: Request,
) -> Result<Result<RecordSubmission<'a>, Response>, AppError> {
    let mut form = read_staff_form_with_image(state, &path, request).await?;
    let unusable = form.store_image(&state.ctx).await?;
    let (mut data, page) = (form.data, RecordPage::at(state, path));
    let opened_at = form.key.map(|key| key.issued_at);
    if let Some(slug) = slug {
        data.set("slug", slug);
    }
    match unusable {
        Some(unusable) => Ok(Err(page.invalid_field(data, "image", FieldFault::Image(unusable)).await)),
        None => Ok(Ok(RecordSubmission { page, data, opened_at })),
    }
}

/// The version with which the form was opened.
fn seen_version(data: &FormData) -> FileVersion {
    FileVersion(data.value("revision").and_then(|revision| revision.parse().ok()).unwrap_or_default())
}

/// The page that says that a record is saved: that of an event, otherwise the list.
pub(super) fn saved_path(kind: RecordKind, slug: &str) -> String {
    match kind {
        RecordKind::Event => format!("{}?gespeichert=ja", record_path(kind, slug)),
        kind => saved_record_path(kind, slug),
    }
}
