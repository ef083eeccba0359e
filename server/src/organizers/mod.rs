//! What a press at the way in does, and at the way out.

use crate::answer::{self, Answer, Failed, invalid};
use crate::press;
use crate::render;
use crate::session;
use crate::state::State;
use app::Problem;
use axum::extract::{Path, Request, State as Held};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use backend::organizers::{self, CameIn, Proof};
use domain::ids::LoginId;
use domain::organizers::Role;
use domain::signups::{EmailAddress, Fault, FieldError, Typed};

/// POST `/verwaltung/anmelden`
pub async fn ask(Held(state): Held<State>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let answer = asked(&state, request).await;
    answer::respond(&state, "/verwaltung", answer).await
}

async fn asked(state: &State, request: Request) -> Result<Answer, Failed> {
    let (typed, _) = press::of_staff(state, request).await?;
    let email = match EmailAddress::parse(typed.value("email").unwrap_or_default()) {
        Ok(Some(email)) => email,
        Ok(None) => return Ok(faulty(typed, "email", Fault::NotAnAddress)),
        Err(fault) => return Ok(faulty(typed, "email", fault)),
    };
    let login = organizers::ask(&state.house).await?;
    post_link(state, login, email);
    Ok(Answer::Done(format!("/verwaltung/code/{}", organizers::place_of(&state.house, login))))
}

/// By itself, so that the answer takes the same time whether somebody has this address or nobody.
fn post_link(state: &State, login: LoginId, email: EmailAddress) {
    let (house, words) = (state.house.clone(), state.words);
    tokio::spawn(async move {
        if let Err(error) = organizers::post_link(&house, words, login, email).await {
            tracing::error!(%error, "a link to come in could not be posted");
        }
    });
}

/// POST `/verwaltung/code/{token}`
pub async fn code(Held(state): Held<State>, Path(token): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let before = session::token(request.headers());
    let typed = match press::of_staff(&state, request).await {
        Ok((typed, _)) => typed,
        Err(problem) => return render::problem(&state, problem).await,
    };
    let proof = Proof::Code(token.clone(), typed.value("code").unwrap_or_default().to_owned());
    match organizers::come_in(&state.house, proof, before).await {
        Ok(CameIn::WrongCode) => {
            let again = faulty(typed, "code", Fault::WrongCode);
            answer::respond(&state, &format!("/verwaltung/code/{token}"), Ok(again)).await
        }
        other => welcome(&state, other).await,
    }
}

/// POST `/verwaltung/einlass/{token}`
pub async fn link(Held(state): Held<State>, Path(token): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let before = session::token(request.headers());
    if let Err(problem) = press::of_staff(&state, request).await {
        return render::problem(&state, problem).await;
    }
    let came_in = organizers::come_in(&state.house, Proof::Link(token), before).await;
    welcome(&state, came_in).await
}

async fn welcome(state: &State, came_in: backend::Result<CameIn>) -> Response {
    match came_in {
        Ok(CameIn::Welcome(organizer, token)) => {
            let only_door = (organizer.role == Role::Door && organizer.events.len() == 1)
                .then(|| organizer.events.first().map(|event| format!("/tuer/{event}")))
                .flatten();
            with_cookie(Redirect::to(only_door.as_deref().unwrap_or("/verwaltung")), session::cookie(&token))
        }
        Ok(CameIn::WrongCode | CameIn::NoLonger) => render::problem(state, Problem::NoLonger).await,
        Err(error) => render::problem(state, Problem::from_backend(&state.house, &error)).await,
    }
}

/// POST `/verwaltung/abmelden`
pub async fn leave(Held(state): Held<State>, request: Request) -> Response {
    let state = state.asked_by(&request);
    if let Err(problem) = press::of_staff(&state, request).await {
        return render::problem(&state, problem).await;
    }
    if let Some(organizer) = &state.organizer
        && let Err(error) = organizers::leave(&state.house, organizer.id).await
    {
        return render::problem(&state, Problem::from_backend(&state.house, &error)).await;
    }
    with_cookie(Redirect::to("/verwaltung"), session::no_cookie())
}

fn with_cookie(to: Redirect, cookie: Option<HeaderValue>) -> Response {
    let mut response = to.into_response();
    if let Some(cookie) = cookie {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

fn faulty(typed: Typed, field: &str, fault: Fault) -> Answer {
    invalid(typed, vec![FieldError { field: field.to_owned(), fault }])
}
