//! What a press on a sign-up's forms does, and the files that its page offers.

mod fields;
pub mod office;
mod presses;
mod table;

use crate::answer;
use crate::feeds;
use crate::render;
use crate::state::State;
use app::Problem;
use axum::extract::{Path, Request, State as Held};
use axum::response::{IntoResponse, Response};
use backend::signups;

/// POST `/veranstaltungen/{slug}/anmelden`
pub async fn sign_up(Held(state): Held<State>, Path(slug): Path<String>, request: Request) -> Response {
    let answer = presses::sign_up(&state, &slug, request).await;
    answer::respond(&state, &format!("/veranstaltungen/{slug}/anmelden"), answer).await
}

/// POST `/anmeldung/{token}/aendern`
pub async fn change(Held(state): Held<State>, Path(token): Path<String>, request: Request) -> Response {
    let answer = presses::change(&state, &token, request).await;
    answer::respond(&state, &format!("/anmeldung/{token}/aendern"), answer).await
}

/// POST `/anmeldung/{token}/absagen`
pub async fn cancel(Held(state): Held<State>, Path(token): Path<String>, request: Request) -> Response {
    let answer = presses::cancel(&state, &token, request).await;
    answer::respond(&state, "/", answer).await
}

/// POST `/anmeldung/{token}/annehmen`
pub async fn accept(Held(state): Held<State>, Path(token): Path<String>, request: Request) -> Response {
    let answer = presses::accept(&state, &token, request).await;
    answer::respond(&state, &format!("/anmeldung/{token}"), answer).await
}

/// POST `/anmeldung/{token}/ablehnen`
pub async fn decline(Held(state): Held<State>, Path(token): Path<String>, request: Request) -> Response {
    let answer = presses::decline(&state, &token, request).await;
    answer::respond(&state, "/", answer).await
}

/// POST `/anmeldung/{token}/erneut-senden`
pub async fn send_again(Held(state): Held<State>, Path(token): Path<String>, request: Request) -> Response {
    let answer = presses::send_again(&state, &token, request).await;
    answer::respond(&state, "/", answer).await
}

/// POST `/bestaetigen/{token}`
pub async fn confirm_mailbox(Held(state): Held<State>, Path(token): Path<String>, request: Request) -> Response {
    let answer = presses::confirm_mailbox(&state, &token, request).await;
    answer::respond(&state, &format!("/bestaetigen/{token}"), answer).await
}

/// GET `/anmeldung/{token}/kalender.ics`
pub async fn calendar(Held(state): Held<State>, Path(token): Path<String>) -> Response {
    let page = signups::own_page(&state.house, &token).await;
    match page.and_then(|page| signups::own_calendar(&state.house, state.words, &page)) {
        Ok(calendar) => feeds::calendar::own(calendar),
        Err(error) => render::problem(&state, Problem::from_backend(&state.house, &error)).await,
    }
}

/// GET `/anmeldung/{token}/meine-daten.json`
pub async fn data(Held(state): Held<State>, Path(token): Path<String>) -> Response {
    match signups::own_page(&state.house, &token).await {
        Ok(page) => axum::Json(signups::own_data(&page)).into_response(),
        Err(error) => render::problem(&state, Problem::from_backend(&state.house, &error)).await,
    }
}
