//! The handlers of the sign-up form and of the contact's own page.

use super::form_fields::{add_contact, is_reshaped, reshaped, revision};
use crate::http::files::calendar_attachment;
use crate::http::state::AppState;
use crate::http::{AppError, FormPage, check_csrf, read_form, read_mail_program_form, read_own_page_form};
use axum::Json;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use backend::secret::Purpose;
use backend::signups::{self, Submission};
use backend::{Actor, Error, events};
use domain::events::Event;
use domain::ids::{EventSlug, Generation};
use domain::signups::{Fault, FormKind, read_change_form, read_sign_up_form};
use domain::waiting_list::Placement;

/// POST `/veranstaltungen/{slug}/anmelden`
pub async fn sign_up(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let ctx = &state.ctx;
    let form = FormPage::at(&state, format!("/veranstaltungen/{slug}/anmelden"));
    let (headers, data) = read_form(&state, request).await?;
    let key = check_csrf(&state, &headers, &format!("anmelden/{slug}"), &data)?;
    if is_reshaped(&data) {
        let listing = events::event(ctx, &slug).await?;
        return match signups::check_may_sign_up(&listing.event, &listing.taken, ctx.clock.now()) {
            Err(error @ Error::Refused(_)) => form.rejected(data, error).await,
            _ => Ok(form.with_data(reshaped(data, &listing.event)).await),
        };
    }
    let Some(key) = key else { return Ok(form.invalid_form_id(data, Fault::FormForged).await) };
    let event = EventSlug::try_from(slug.as_str())?;
    let entered = data.clone();
    let read = move |event: &Event| read_sign_up_form(&entered, event);
    match signups::sign_up(ctx, state.words, Actor::PUBLIC, event, key, read).await {
        Ok(Submission::SignedUp(id)) => {
            Ok(state.see_other(&format!("/anmeldung/{}", ctx.secret.token(Purpose::OwnPage, id, Generation::FIRST))))
        }
        Ok(Submission::FormExpired) => Ok(form.invalid_form_id(data, Fault::FormExpired).await),
        Err(error) if error.is_temporary() && events::last_known_event(ctx, &slug).is_some() => {
            Ok(form.not_stored(data, &error).await)
        }
        Err(error) => form.rejected(data, error).await,
    }
}

/// POST `/anmeldung/{token}/aendern`. With another mailbox the contact's page has another address.
pub async fn change(
    State(state): State<AppState>,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let ctx = &state.ctx;
    let form = FormPage::at(&state, format!("/anmeldung/{token}/aendern"));
    let (page, mut data) = read_own_page_form(&state, &token, "aendern", request).await?;
    add_contact(&mut data, &page.sign_up.request);
    let event = &page.listing.event;
    if is_reshaped(&data) && page.is_changeable(ctx.clock.now()) {
        return Ok(form.with_data(reshaped(data, event)).await);
    }
    let (kind, sign_up, id) = (FormKind::OwnChange, &page.sign_up, page.sign_up.id);
    let changed = match read_change_form(&data, event, kind, sign_up.channel, &sign_up.request) {
        Ok(changed) => changed,
        Err(errors) => return Ok(form.invalid(data, errors).await),
    };
    match signups::change(ctx, state.words, Actor::PUBLIC, page, revision(&data), changed).await {
        Ok(generation) => {
            Ok(state.see_other(&format!("/anmeldung/{}", ctx.secret.token(Purpose::OwnPage, id, generation))))
        }
        Err(error) => form.rejected(data, error).await,
    }
}

/// POST `/anmeldung/{token}/absagen`
pub async fn cancel(
    State(state): State<AppState>,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (page, _) = read_own_page_form(&state, &token, "absagen", request).await?;
    signups::cancel(&state.ctx, state.words, Actor::PUBLIC, page, None).await?;
    Ok(state.see_other(&format!("/anmeldung/{token}")))
}

/// POST `/anmeldung/{token}/erneut-senden`. Where the message may not be sent again now, the contact's page says so.
pub async fn resend(
    State(state): State<AppState>,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (page, _) = read_own_page_form(&state, &token, "erneut-senden", request).await?;
    match signups::resend(&state.ctx, state.words, page).await {
        Ok(()) | Err(Error::Refused(_)) => Ok(state.see_other(&format!("/anmeldung/{token}"))),
        Err(error) => Err(error.into()),
    }
}

/// POST `/anmeldung/{token}/keine-erinnerung`. A mail program posts no form but one field, and expects no redirect (RFC 8058).
pub async fn decline_reminders(
    State(state): State<AppState>,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (headers, data) = read_mail_program_form(&state, request).await?;
    let page = signups::own_page(&state.ctx, &token).await?;
    let is_one_click = data.value("List-Unsubscribe") == Some("One-Click");
    if !is_one_click {
        check_csrf(&state, &headers, &format!("keine-erinnerung/{}", page.sign_up.id.to_text()), &data)?;
    }
    signups::decline_reminders(&state.ctx, &page, data.value("reminders") != Some("yes")).await?;
    if is_one_click { Ok(StatusCode::OK.into_response()) } else { Ok(state.see_other(&format!("/anmeldung/{token}"))) }
}

/// POST `/bestaetigen/{token}`
pub async fn confirm_mailbox(
    State(state): State<AppState>,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let ctx = &state.ctx;
    let form = FormPage::at(&state, format!("/bestaetigen/{token}"));
    let (headers, data) = read_form(&state, request).await?;
    let page = signups::mailbox_of(ctx, &token).await?;
    check_csrf(&state, &headers, &format!("bestaetigen/{}", page.sign_up.id.to_text()), &data)?;
    let is_held = matches!(page.sign_up.placement, Placement::Held { .. });
    match signups::confirm_mailbox(ctx, state.words, &page).await {
        Ok(()) if is_held => {
            let own = ctx.secret.token(Purpose::OwnPage, page.sign_up.id, page.sign_up.generation);
            Ok(state.see_other(&format!("/anmeldung/{own}")))
        }
        Ok(()) => Ok(state.see_other(&format!("/bestaetigen/{token}"))),
        Err(error) => form.rejected(data, error).await,
    }
}

/// GET `/anmeldung/{token}/kalender.ics`
pub async fn calendar(State(state): State<AppState>, Path(token): Path<String>) -> Result<Response, AppError> {
    let page = signups::own_page(&state.ctx, &token).await?;
    Ok(calendar_attachment(signups::own_calendar(&state.ctx, state.words, &page)?))
}

/// GET `/anmeldung/{token}/meine-daten.json`
pub async fn own_data(State(state): State<AppState>, Path(token): Path<String>) -> Result<Response, AppError> {
    let page = signups::own_page(&state.ctx, &token).await?;
    Ok(Json(signups::OwnData::of(&page)).into_response())
}
