//! The handlers of the back office: organizers enter, change and cancel sign-ups, call contacts, and download the list.

use super::csv::sign_up_list_csv;
use super::form_fields::{is_reshaped, reshaped, revision};
use crate::http::files::attachment;
use crate::http::state::SessionState;
use crate::http::{AppError, FormPage, query, read_staff_form};
use axum::extract::{Path, RawQuery, Request};
use axum::response::Response;
use backend::messages::CallOutcome;
use backend::signups::{self, CallResult, Submission, Use};
use backend::{Actor, Error, events};
use domain::events::Event;
use domain::ids::EventSlug;
use domain::signups::{
    CancelReason, Channel, Fault, FormData, FormKind, SignUpFilter, read_change_form, read_entry_form,
};

/// POST `/verwaltung/veranstaltungen/{slug}/eintragen`
pub async fn enter(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (ctx, organizer) = (&state.ctx, state.organizer_id()?);
    let form = FormPage::at(&state, format!("/verwaltung/veranstaltungen/{slug}/eintragen"));
    let event = EventSlug::try_from(slug.as_str())?;
    let (data, key) = read_staff_form(&state, request).await?;
    if is_reshaped(&data) {
        let listing = events::event_for_staff(ctx, &event).await?.ok_or(Error::NotFound)?;
        return Ok(form.with_data(reshaped(data, &listing.event)).await);
    }
    let Some(key) = key else { return Ok(form.invalid_form_id(data, Fault::FormForged).await) };
    let channel = entry_channel(&data);
    let actor = Actor { may_exceed_seats: data.value("over").is_some(), ..Actor::organizer(organizer, channel) };
    let entered = data.clone();
    let read = move |event: &Event| read_entry_form(&entered, event, channel);
    match signups::sign_up(ctx, state.words, actor, event, key, read).await {
        Ok(Submission::SignedUp(id)) => {
            let reference = signups::reference_of(ctx, id).await.map_err(Error::after_commit)?;
            Ok(state.see_other(&format!("/verwaltung/anmeldungen/{reference}?neu=ja")))
        }
        Ok(Submission::FormExpired) => Ok(form.invalid_form_id(data, Fault::FormExpired).await),
        Err(error) => form.rejected(data, error).await,
    }
}

/// The channel through which the contact asked the organizer.
fn entry_channel(data: &FormData) -> Channel {
    let channel = data.value("channel").and_then(Channel::from_code);
    channel.filter(|channel| Channel::BY_HAND.contains(channel)).unwrap_or(Channel::Phone)
}

/// POST `/verwaltung/anmeldungen/{reference}/aendern`
pub async fn change(
    SessionState(state): SessionState,
    Path(reference): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (ctx, organizer) = (&state.ctx, state.organizer_id()?);
    let form = FormPage::at(&state, format!("/verwaltung/anmeldungen/{reference}/aendern"));
    let (data, _) = read_staff_form(&state, request).await?;
    let page = signups::sign_up_of_reference(ctx, &reference).await?;
    let event = &page.listing.event;
    if is_reshaped(&data) {
        return Ok(form.with_data(reshaped(data, event)).await);
    }
    // Once an organizer has spoken with a contact who signed up online, a postal address is enough.
    let channel = if page.sign_up.channel == Channel::Online { Channel::Phone } else { page.sign_up.channel };
    let changed = match read_change_form(&data, event, FormKind::Office, channel, &page.sign_up.request) {
        Ok(changed) => changed,
        Err(errors) => return Ok(form.invalid(data, errors).await),
    };
    let actor = Actor {
        may_exceed_seats: data.value("over").is_some(),
        is_contact_informed: data.value("told").is_some(),
        ..Actor::organizer(organizer, channel)
    };
    match signups::change(ctx, state.words, actor, page, revision(&data), changed).await {
        Ok(_) => Ok(state.see_other(&format!("/verwaltung/anmeldungen/{reference}"))),
        Err(error) => form.rejected(data, error).await,
    }
}

/// POST `/verwaltung/anmeldungen/{reference}/absagen`
pub async fn cancel(
    SessionState(state): SessionState,
    Path(reference): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let organizer = state.organizer_id()?;
    let form = FormPage::at(&state, format!("/verwaltung/anmeldungen/{reference}/absagen"));
    let (data, _) = read_staff_form(&state, request).await?;
    let page = signups::sign_up_of_reference(&state.ctx, &reference).await?;
    let Some(reason) = data.value("reason").and_then(CancelReason::from_code) else {
        return Ok(form.invalid_field(data, "reason", Fault::ReasonMissing).await);
    };
    let actor = Actor {
        is_contact_informed: data.value("told").is_some(),
        ..Actor::organizer(organizer, page.sign_up.channel)
    };
    signups::cancel(&state.ctx, state.words, actor, page, Some(reason)).await?;
    Ok(state.see_other(&format!("/verwaltung/anmeldungen/{reference}")))
}

/// POST `/verwaltung/anmeldungen/{reference}/zurueck`: a message to the contact bounced.
pub async fn report_bounce(
    SessionState(state): SessionState,
    Path(reference): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let organizer = state.organizer_id()?;
    read_staff_form(&state, request).await?;
    let page = signups::sign_up_of_reference(&state.ctx, &reference).await?;
    signups::report_bounce(&state.ctx, organizer, page).await?;
    Ok(state.see_other(&format!("/verwaltung/anmeldungen/{reference}")))
}

/// POST `/verwaltung/anrufe/{id}`: claims a call task, or closes it with the result of the call.
pub async fn call(
    SessionState(state): SessionState,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (ctx, organizer) = (&state.ctx, state.organizer_id()?);
    let (data, _) = read_staff_form(&state, request).await?;
    let result = match data.value("act").unwrap_or_default() {
        "accept" => Some(CallResult::Accepted),
        "decline" => Some(CallResult::Declined),
        act => CallOutcome::from_code(act).map(CallResult::Otherwise),
    };
    let done = match result {
        Some(result) => signups::close_call_task(ctx, state.words, organizer, &id, result).await,
        None => signups::claim_call_task(ctx, organizer, &id).await,
    };
    match done {
        Ok(()) => Ok(state.see_other(&format!("/verwaltung/anrufe#anruf-{id}"))),
        Err(error) => FormPage::at(&state, "/verwaltung/anrufe").rejected(FormData::default(), error).await,
    }
}

/// GET `/verwaltung/veranstaltungen/{slug}/liste.csv`: the sign-ups that the list finds with the same filter; with `bedarf=ja`
/// also the needs.
pub async fn download_list(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let event = EventSlug::try_from(slug.as_str())?;
    let query = query::fields(query.as_deref());
    let has_needs = query.value("bedarf") == Some("ja");
    let filter = SignUpFilter::read(|name| query.value(name));
    let usage = Use::Export { has_needs };
    let list = signups::sign_up_list(&state.ctx, state.organizer()?, &event, &filter, usage).await?;
    let name = if has_needs { format!("{slug}-bedarf.csv") } else { format!("{slug}.csv") };
    Ok(attachment("text/csv; charset=utf-8", &name, sign_up_list_csv(state.words, &list, has_needs)?))
}
