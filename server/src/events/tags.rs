//! The forms of topics and target groups.

use super::record_page::RecordPage;
use crate::http::query::fields;
use crate::http::state::SessionState;
use crate::http::{AppError, read_staff_form};
use app::{FieldFault, saved_tag_path, tag_path};
use axum::extract::Request;
use axum::response::Response;
use backend::programme::{MAX_TAG_LENGTH, TagKind, prepare_tag_change};

/// POST `/verwaltung/themen/bearbeiten?eintrag=` and the like: gives it another name in all events, or removes it from them.
pub async fn edit(kind: TagKind, SessionState(state): SessionState, request: Request) -> Result<Response, AppError> {
    let entry = fields(request.uri().query()).value("eintrag").unwrap_or_default().to_owned();
    let (mut data, _) = read_staff_form(&state, request).await?;
    let page = RecordPage::at(&state, tag_path(kind, &entry));
    if let Some(form) = page.reshaped(&data).await {
        return Ok(form);
    }
    let typed = data.value("name").map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
    let new = typed.filter(|_| data.value("remove").is_none());
    let fault = match new.as_deref() {
        None if data.value("remove").is_none() => Some(FieldFault::NoName),
        Some(name) if name.contains([',', ';']) => Some(FieldFault::SeveralNames),
        Some(name) if name.chars().count() > MAX_TAG_LENGTH => Some(FieldFault::NameTooLong(MAX_TAG_LENGTH)),
        _ => None,
    };
    if let Some(fault) = fault {
        return Ok(page.invalid_field(data, "name", fault).await);
    }
    let change = prepare_tag_change(&state.ctx, kind, &entry, new.as_deref(), state.organizer_id()?).await?;
    // What cannot be undone is asked first. A new name can be: it is given back.
    let page = if change.is_merged || new.is_none() { page.asking_always() } else { page };
    if let Some(name) = &change.name {
        data.set("name", name);
    }
    page.save(data, change.import, &saved_tag_path(kind, &entry, change.name.as_deref())).await
}
