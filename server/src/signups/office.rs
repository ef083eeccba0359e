//! What those who work here press for others: entering, changing, cancelling, calling; and the list as a file.

use super::fields::{again_with_more, wants_more};
use super::table;
use crate::answer::{self, Answer, Failed, invalid, not_our_form, refused};
use crate::press::{self, who};
use crate::render;
use crate::state::State;
use app::Problem;
use axum::extract::{Path, Request, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use backend::outbox::Outcome;
use backend::signups::{self, Called, Desk, Pressed};
use backend::{Error, events};
use domain::events::Event;
use domain::ids::EventSlug;
use domain::signups::{CancelReason, Channel, Fault, FieldError, Sought, Stands, Typed, read_entry};

/// POST `/verwaltung/veranstaltungen/{slug}/eintragen`
pub async fn enter(Held(state): Held<State>, Path(slug): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let answer = entered(&state, &slug, request).await;
    answer::respond(&state, &format!("/verwaltung/veranstaltungen/{slug}/eintragen"), answer).await
}

async fn entered(state: &State, slug: &str, request: Request) -> Result<Answer, Failed> {
    let (house, who) = (&state.house, who(state)?);
    let event = EventSlug::try_from(slug).map_err(|_| Error::NotFound)?;
    let (typed, form) = press::of_staff(state, request).await?;
    if wants_more(&typed) {
        let listing = events::whichever(house, &event).await?.ok_or(Error::NotFound)?;
        return Ok(again_with_more(&typed, &listing.event));
    }
    let Some(form) = form else { return Ok(not_our_form(typed, Fault::FormForged)) };
    let channel = typed.value("channel").and_then(Channel::from_code).filter(|it| Channel::BY_HAND.contains(it));
    let channel = channel.unwrap_or(Channel::Phone);
    let desk = Desk { may_exceed: typed.value("over").is_some(), ..Desk::of(who, channel) };
    let asked = typed.clone();
    let ask = move |event: &Event| read_entry(&asked, event, channel);
    match signups::sign_up(house, state.words, desk, event, form, ask).await {
        Ok(Pressed::SignedUp(id)) => {
            let reference = signups::reference_of(house, id).await?;
            Ok(Answer::Done(format!("/verwaltung/anmeldungen/{reference}?neu=ja")))
        }
        Ok(Pressed::FormTooOld) => Ok(not_our_form(typed, Fault::FormOld)),
        Err(Error::Faulty(errors)) => Ok(invalid(typed, errors)),
        Err(Error::Refused(refusal)) => Ok(refused(typed, refusal)),
        Err(error) => Err(error.into()),
    }
}

/// POST `/verwaltung/anmeldungen/{reference}/aendern`
pub async fn change(Held(state): Held<State>, Path(reference): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let answer = changed(&state, &reference, request).await;
    answer::respond(&state, &format!("/verwaltung/anmeldungen/{reference}/aendern"), answer).await
}

async fn changed(state: &State, reference: &str, request: Request) -> Result<Answer, Failed> {
    let (house, who) = (&state.house, who(state)?);
    let (typed, _) = press::of_staff(state, request).await?;
    let page = signups::person(house, reference).await?.page;
    let event = &page.listing.event;
    if wants_more(&typed) {
        return Ok(again_with_more(&typed, event));
    }
    // Whoever signed up by themselves may have no more than a letter-box, once one of us has spoken with them.
    let channel = if page.sign_up.channel == Channel::Online { Channel::Phone } else { page.sign_up.channel };
    let wish = match read_entry(&typed, event, channel) {
        Ok(wish) => wish,
        Err(errors) => return Ok(invalid(typed, errors)),
    };
    let desk = Desk {
        may_exceed: typed.value("over").is_some(),
        is_told: typed.value("told").is_some(),
        ..Desk::of(who, channel)
    };
    let revision = typed.value("revision").and_then(|revision| revision.parse().ok()).unwrap_or(-1);
    match signups::change(house, state.words, desk, page, revision, wish).await {
        Ok(()) => Ok(Answer::Done(format!("/verwaltung/anmeldungen/{reference}"))),
        Err(Error::Refused(refusal)) => Ok(refused(typed, refusal)),
        Err(error) => Err(error.into()),
    }
}

/// POST `/verwaltung/anmeldungen/{reference}/absagen`
pub async fn cancel(Held(state): Held<State>, Path(reference): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let answer = cancelled(&state, &reference, request).await;
    answer::respond(&state, &format!("/verwaltung/anmeldungen/{reference}/absagen"), answer).await
}

async fn cancelled(state: &State, reference: &str, request: Request) -> Result<Answer, Failed> {
    let who = who(state)?;
    let (typed, _) = press::of_staff(state, request).await?;
    let page = signups::person(&state.house, reference).await?.page;
    let Some(reason) = typed.value("reason").and_then(CancelReason::from_code) else {
        return Ok(invalid(typed, vec![FieldError { field: "reason".to_owned(), fault: Fault::ReasonMissing }]));
    };
    let desk = Desk { is_told: typed.value("told").is_some(), ..Desk::of(who, page.sign_up.channel) };
    signups::cancel(&state.house, state.words, desk, page, Some(reason)).await?;
    Ok(Answer::Done(format!("/verwaltung/anmeldungen/{reference}")))
}

/// POST `/verwaltung/anmeldungen/{reference}/zusagen`
pub async fn accept(Held(state): Held<State>, Path(reference): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let answer = accepted(&state, &reference, request).await;
    answer::respond(&state, &format!("/verwaltung/anmeldungen/{reference}"), answer).await
}

async fn accepted(state: &State, reference: &str, request: Request) -> Result<Answer, Failed> {
    let who = who(state)?;
    let (typed, _) = press::of_staff(state, request).await?;
    let page = signups::person(&state.house, reference).await?.page;
    let desk = Desk { may_exceed: typed.value("over").is_some(), ..Desk::of(who, Channel::Phone) };
    signups::accept(&state.house, state.words, desk, page).await?;
    Ok(Answer::Done(format!("/verwaltung/anmeldungen/{reference}")))
}

/// POST `/verwaltung/anmeldungen/{reference}/zurueck`
pub async fn came_back(Held(state): Held<State>, Path(reference): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let answer = noticed(&state, &reference, request).await;
    answer::respond(&state, &format!("/verwaltung/anmeldungen/{reference}"), answer).await
}

async fn noticed(state: &State, reference: &str, request: Request) -> Result<Answer, Failed> {
    let who = who(state)?;
    press::of_staff(state, request).await?;
    let page = signups::person(&state.house, reference).await?.page;
    signups::came_back(&state.house, who, page).await?;
    Ok(Answer::Done(format!("/verwaltung/anmeldungen/{reference}")))
}

/// POST `/verwaltung/anrufe/{id}`
pub async fn call(Held(state): Held<State>, Path(id): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let answer = called(&state, &id, request).await;
    answer::respond(&state, "/verwaltung/anrufe", answer).await
}

async fn called(state: &State, id: &str, request: Request) -> Result<Answer, Failed> {
    let (house, who) = (&state.house, who(state)?);
    let (typed, _) = press::of_staff(state, request).await?;
    let called = match typed.value("act").unwrap_or_default() {
        "accept" => Some(Called::Accepted),
        "decline" => Some(Called::Declined),
        act => Outcome::from_code(act).map(Called::Otherwise),
    };
    let done = match called {
        Some(called) => signups::end_call(house, state.words, who, id, called).await,
        None => signups::claim_call(house, who, id).await,
    };
    match done {
        Ok(()) => Ok(Answer::Done(format!("/verwaltung/anrufe#anruf-{id}"))),
        Err(Error::Refused(refusal)) => Ok(refused(Typed::default(), refusal)),
        Err(error) => Err(error.into()),
    }
}

/// GET `/verwaltung/veranstaltungen/{slug}/liste.csv`
pub async fn csv(Held(state): Held<State>, Path(slug): Path<String>) -> Response {
    let list = match EventSlug::try_from(slug.as_str()) {
        Ok(event) => {
            let sought = Sought { stands: Stands::WithSeats, ..Sought::default() };
            signups::list(&state.house, &event, &sought).await
        }
        Err(_) => Err(Error::NotFound),
    };
    match list.and_then(|list| table::csv(state.words, &list)) {
        Ok(text) => {
            let name = format!("attachment; filename=\"{slug}.csv\"");
            ([(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)], text)
                .into_response()
        }
        Err(error) => render::problem(&state, Problem::from_backend(&state.house, &error)).await,
    }
}
