//! The handlers of the check-in's forms. Each leads back to the same row of the list.

use super::check_in_json::{accepts_json, check_in_with_json};
use super::form_fields::{check_in_address, check_in_of_form, read_check_in, read_heads};
use crate::http::state::SessionState;
use crate::http::{AppError, FormPage, read_staff_form};
use app::LastCheckIn;
use axum::extract::{Path, Request};
use axum::response::Response;
use backend::attendance::{self, CheckInTarget, WalkInRequest};
use backend::events;
use backend::signups::Submission;
use domain::attendance::Person;
use domain::events::Event;
use domain::ids::EventSlug;
use domain::signups::{Channel, Fault, read_entry_form};

/// POST `/tuer/{slug}`: checks in one person or a whole party, or undoes it. A client that accepts JSON gets JSON.
pub async fn check_in(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    if accepts_json(request.headers()) {
        return check_in_with_json(&state, &slug, request).await;
    }
    let address = check_in_address(&slug, request.uri());
    let (data, _) = read_staff_form(&state, request).await?;
    let check_in = read_check_in(&check_in_of_form(&data))?;
    let (organizer, event) = (state.organizer_id()?, EventSlug::try_from(slug.as_str())?);
    match attendance::check_in(&state.ctx, organizer, event, address.date, check_in).await {
        Ok(()) => Ok(state.see_other(&address.after(match check_in.target {
            CheckInTarget::Person(person) => LastCheckIn::Person(person),
            CheckInTarget::Party(party) => LastCheckIn::Party(party),
        }))),
        Err(error) => FormPage::at(&state, address.path("")).rejected(data, error).await,
    }
}

/// POST `/tuer/{slug}/aufnehmen`: signs up a walk-in and checks everybody of it in.
pub async fn walk_in(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let address = check_in_address(&slug, request.uri());
    let form = FormPage::at(&state, address.path(""));
    let (data, key) = read_staff_form(&state, request).await?;
    let Some(key) = key else { return Ok(form.invalid_form_id(data, Fault::FormForged).await) };
    let event = EventSlug::try_from(slug.as_str())?;
    let walk_in = WalkInRequest {
        organizer: state.organizer_id()?,
        event: event.clone(),
        date: address.date,
        may_exceed_seats: data.value("over").is_some(),
    };
    let entered = data.clone();
    let read = move |event: &Event| read_entry_form(&entered, event, Channel::WalkIn);
    match attendance::walk_in(&state.ctx, state.words, walk_in, key, read).await {
        Ok(Submission::SignedUp(sign_up)) => {
            let listing = events::event_for_staff(&state.ctx, &event).await?;
            let max_party = listing.map_or(1, |listing| listing.event.sign_up.max_party);
            let last = if data.people(max_party) == 1 {
                LastCheckIn::Person(Person { sign_up, position: 1 })
            } else {
                LastCheckIn::Party(sign_up)
            };
            // The walk-in may not match the search of the page.
            Ok(state.see_other(&address.on_date(address.date).after(last)))
        }
        Ok(Submission::FormExpired) => Ok(form.invalid_form_id(data, Fault::FormExpired).await),
        Err(error) => form.rejected(data, error).await,
    }
}

/// POST `/tuer/{slug}/zaehlen`: records a head count.
pub async fn count_heads(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let address = check_in_address(&slug, request.uri());
    let form = FormPage::at(&state, address.path(""));
    let (data, _) = read_staff_form(&state, request).await?;
    let people = match read_heads(&data) {
        Ok(people) => people,
        Err(fault) => return Ok(form.invalid_field(data, "people", fault).await),
    };
    let (organizer, event) = (state.organizer_id()?, EventSlug::try_from(slug.as_str())?);
    match attendance::count_heads(&state.ctx, organizer, event, address.date, people).await {
        Ok(()) => Ok(state.see_other(&address.after(LastCheckIn::Heads))),
        Err(error) => form.rejected(data, error).await,
    }
}
