//! The handlers of the acts on an event: publish, withdraw, cancel.

use super::office::event_path;
use super::record_page::RecordPage;
use super::records::saved_path;
use crate::http::state::{AppState, SessionState};
use crate::http::{AppError, read_staff_form};
use app::FieldFault;
use axum::extract::{Path, Request};
use axum::response::Response;
use backend::events;
use backend::programme::{Act, RecordKind, Scope, prepare_act};
use domain::events::Status;
use domain::ids::EventSlug;
use domain::signups::FormData;
use text::say;

/// POST `/verwaltung/veranstaltungen/{slug}/veroeffentlichen`
pub async fn publish(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (data, _) = read_staff_form(&state, request).await?;
    let at = data.value("published_at").filter(|_| data.value("when") != Some("now")).map(ToOwned::to_owned);
    if at.is_none() && data.value("when") == Some("later") {
        let page = RecordPage::at(&state, format!("{}/veroeffentlichen", event_path(&slug)));
        return Ok(page.invalid_field(data, "published_at", FieldFault::NoTime).await);
    }
    save_act(&state, &slug, "veroeffentlichen", data, Act::Publish { at }).await
}

/// POST `/verwaltung/veranstaltungen/{slug}/zurueckziehen`
pub async fn withdraw(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (data, _) = read_staff_form(&state, request).await?;
    save_act(&state, &slug, "zurueckziehen", data, Act::Withdraw).await
}

/// POST `/verwaltung/veranstaltungen/{slug}/absagen`: cancels the event, or with `restore` takes that back.
pub async fn cancel(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (data, _) = read_staff_form(&state, request).await?;
    if data.value("restore") == Some("yes") {
        return save_act(&state, &slug, "absagen", data, Act::Restore).await;
    }
    let instead = match data.value("instead").map(str::trim) {
        None => None,
        Some(other) => {
            let Some(sentence) = recommendation(&state, &slug, other).await? else {
                let page = RecordPage::at(&state, format!("{}/absagen", event_path(&slug)));
                return Ok(page.invalid_field(data, "instead", FieldFault::NoSuchEvent).await);
            };
            Some(sentence)
        }
    };
    let reason = data.value("reason").map(|reason| reason.trim().replace("\r\n", "\n"));
    let reason = reason.into_iter().chain(instead).collect::<Vec<_>>().join(" ");
    save_act(&state, &slug, "absagen", data, Act::Cancel { reason }).await
}

/// The sentence that recommends another event instead of `cancelled`; none if there is no such event that everybody may see and
/// that takes place.
async fn recommendation(state: &AppState, cancelled: &str, slug: &str) -> Result<Option<String>, AppError> {
    let Ok(slug) = EventSlug::try_from(slug) else { return Ok(None) };
    let Some(listing) = events::event_for_staff(&state.ctx, &slug).await? else { return Ok(None) };
    let (event, now) = (&listing.event, state.ctx.clock.now());
    let takes_place = matches!(event.status(now), Status::Scheduled | Status::Moved);
    if slug.as_str() == cancelled || !takes_place || !event.is_published(now) || event.sign_up.is_confidential {
        return Ok(None);
    }
    let (title, when) = (listing.event.title.clone(), state.words.when(&listing.event));
    let url = state.ctx.url(&format!("/veranstaltungen/{slug}"));
    Ok(Some(say!(state.words, "cancel-event-recommend", title = title, when = when, url = url)))
}

/// To which events of the series the form applies.
fn scope(data: &FormData) -> Scope {
    if data.value("scope") == Some("following") { Scope::Following } else { Scope::This }
}

async fn save_act(state: &AppState, slug: &str, segment: &str, data: FormData, act: Act) -> Result<Response, AppError> {
    let page = RecordPage::at(state, format!("{}/{segment}", event_path(slug)));
    let page = if matches!(act, Act::Cancel { .. }) { page.asking_always() } else { page };
    if let Some(form) = page.reshaped(&data).await {
        return Ok(form);
    }
    let event = EventSlug::try_from(slug)?;
    let import = prepare_act(&state.ctx, event, scope(&data), state.organizer_id()?, act).await?;
    page.save(data, import, &saved_path(RecordKind::Event, slug)).await
}
