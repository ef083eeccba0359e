//! The same presses for an island, which hears what is new instead of loading the page again: JSON, with every word that it shows.

use super::event;
use super::fields::{Written, in_query, one_press, visit};
use crate::answer::{self, Failed};
use crate::guard::{self, Press};
use crate::press::{of_staff, who};
use crate::state::State;
use app::{Problem, Visit, door_refusal, door_said, door_since};
use axum::Json;
use axum::extract::{Path, Request, State as Held};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use backend::attendance::{self, Asked, MOST_AT_ONCE, Outcome};
use serde_json::{Value, json};

/// Whether a press is to be answered with what is new rather than with a page.
pub fn are_wanted(request: &Request) -> bool {
    let accepted = request.headers().get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accepted.is_some_and(|accept| accept.starts_with("application/json"))
}

/// GET `/tuer/{slug}/stand?seit=TURN`
pub async fn since(Held(state): Held<State>, Path(slug): Path<String>, request: Request) -> Response {
    let visit = visit(&slug, &request);
    let turn = turn(&request);
    match news(&state, &slug, &visit, turn).await {
        Ok(news) => Json(news).into_response(),
        Err(failed) => answer::respond(&state, "/", Err(failed)).await,
    }
}

/// One press of a form, with `Accept: application/json`.
pub async fn press(state: &State, slug: &str, visit: &Visit, request: Request) -> Response {
    let turn = turn(&request);
    let asked = match of_staff(state, request).await.and_then(|(typed, _)| one_press(&typed)) {
        Ok(asked) => asked,
        Err(problem) => return answer::respond(state, "/", Err(problem.into())).await,
    };
    respond(state, noted(state, slug, visit, turn, vec![asked]).await).await
}

/// POST `/tuer/{slug}/stapel`: what a phone pressed while it had no network, as a list.
pub async fn hand_in(Held(state): Held<State>, Path(slug): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let (visit, turn) = (visit(&slug, &request), turn(&request));
    let queue = match queue(&state, request).await {
        Ok(queue) => queue,
        Err(problem) => return answer::respond(&state, "/", Err(problem.into())).await,
    };
    respond(&state, noted(&state, &slug, &visit, turn, queue).await).await
}

async fn queue(state: &State, request: Request) -> Result<Vec<Asked>, Problem> {
    let (parts, body) = request.into_parts();
    // No form can send JSON, so there is no form's number: the browser must say that a page of ours sends it.
    if guard::press(&parts.headers, &state.house.settings.public_url, false) == Press::Foreign {
        return Err(Problem::ForeignPress);
    }
    let bytes = guard::json(&parts.headers, body, state.form_within).await?;
    let written: Vec<Written> = serde_json::from_slice(&bytes).map_err(|_| Problem::Incomplete)?;
    if written.len() > MOST_AT_ONCE {
        return Err(Problem::TooLarge);
    }
    written.iter().map(Written::read).collect()
}

/// What became of each, and what is new since.
async fn noted(
    state: &State,
    slug: &str,
    visit: &Visit,
    turn: i64,
    queue: Vec<Asked>,
) -> Result<(Vec<Outcome>, Value), Failed> {
    let (house, words) = (&state.house, state.words);
    let outcomes = attendance::hand_in(house, who(state)?, event(slug)?, visit.date, queue.clone()).await?;
    let mut news = news(state, slug, visit, turn).await?;
    let door = attendance::door(house, event(slug)?, visit.date).await?;
    let said = queue.iter().zip(&outcomes).map(|(asked, outcome)| {
        let refused = door_refusal(words, outcome);
        let said = if refused.is_some() { None } else { door_said(words, &door, asked.whom) };
        json!({ "nonce": asked.nonce.to_text(), "refused": refused, "said": said })
    });
    news["presses"] = said.collect();
    Ok((outcomes, news))
}

async fn respond(state: &State, noted: Result<(Vec<Outcome>, Value), Failed>) -> Response {
    match noted {
        // A single press that was refused says so with its status too.
        Ok((outcomes, news)) => match outcomes.as_slice() {
            [Outcome::Refused(_)] => (StatusCode::CONFLICT, Json(news)).into_response(),
            [Outcome::NotFound] => (StatusCode::NOT_FOUND, Json(news)).into_response(),
            _ => Json(news).into_response(),
        },
        Err(failed) => answer::respond(state, "/", Err(failed)).await,
    }
}

async fn news(state: &State, slug: &str, visit: &Visit, turn: i64) -> Result<Value, Failed> {
    let news = attendance::since(&state.house, event(slug)?, visit.date, turn).await?;
    let people = news.people.iter().map(|(person, since)| {
        let said = since.map(|since| door_since(state.words, since));
        json!({ "person": person.to_string(), "since": since.map(|since| since.0), "said": said })
    });
    let people: Value = people.collect();
    Ok(json!({ "turn": news.turn, "people": people, "present": news.present, "expected": news.expected }))
}

/// From which turn on things are new: from the first where nobody says.
fn turn(request: &Request) -> i64 {
    in_query(request, "seit").and_then(|turn| turn.parse().ok()).unwrap_or(0)
}
