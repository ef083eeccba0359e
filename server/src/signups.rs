//! What a press on a sign-up's forms does, and the files that its page offers.

use crate::events::ics;
use crate::guard::{self, Press};
use crate::render;
use crate::state::State;
use app::{Answered, Problem};
use axum::extract::{Path, Request, State as Held};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use backend::secret::Purpose;
use backend::signups::{self, Form, OwnPage, Pressed};
use backend::{Error, events};
use domain::signups::{Fault, FieldError, Refusal, Typed, read_wish};
use leptos::prelude::provide_context;

/// POST `/veranstaltungen/{slug}/anmelden`
pub async fn sign_up(Held(state): Held<State>, Path(slug): Path<String>, request: Request) -> Response {
    let answer = press_sign_up(&state, &slug, request).await;
    answer_or_problem(&state, &format!("/veranstaltungen/{slug}/anmelden"), answer).await
}

/// POST `/anmeldung/{token}/aendern`
pub async fn change(Held(state): Held<State>, Path(token): Path<String>, request: Request) -> Response {
    let answer = press_change(&state, &token, request).await;
    answer_or_problem(&state, &format!("/anmeldung/{token}/aendern"), answer).await
}

/// POST `/anmeldung/{token}/absagen`
pub async fn cancel(Held(state): Held<State>, Path(token): Path<String>, request: Request) -> Response {
    let answer = press_cancel(&state, &token, request).await;
    answer_or_problem(&state, "/", answer).await
}

/// POST `/bestaetigen/{token}`
pub async fn confirm_mailbox(Held(state): Held<State>, Path(token): Path<String>, request: Request) -> Response {
    let answer = press_mailbox(&state, &token, request).await;
    answer_or_problem(&state, "/", answer).await
}

/// GET `/anmeldung/{token}/kalender.ics`
pub async fn calendar(Held(state): Held<State>, Path(token): Path<String>) -> Response {
    match signups::own_page(&state.house, &token).await {
        Ok(page) => ics(signups::own_calendar(&state.house, state.words, &page)),
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

/// What a press led to.
enum Answer {
    /// 303: done, see there.
    Done(String),
    /// The form again, with a status and everything that was typed.
    Again(StatusCode, Answered),
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Backend(error)
    }
}

/// Why there is no answer but a problem's page.
enum Failed {
    Problem(Problem),
    Backend(Error),
}

async fn answer_or_problem(state: &State, address: &str, answer: Result<Answer, Failed>) -> Response {
    match answer {
        Ok(Answer::Done(path)) => Redirect::to(&state.path(&path)).into_response(),
        Ok(Answer::Again(status, answered)) => {
            render::page_again(state, address, status, move || provide_context(answered)).await
        }
        Err(Failed::Problem(problem)) => render::problem(state, problem).await,
        Err(Failed::Backend(error)) => render::problem(state, Problem::from_backend(&state.house, &error)).await,
    }
}

async fn press_sign_up(state: &State, slug: &str, request: Request) -> Result<Answer, Failed> {
    let (house, subject) = (&state.house, format!("anmelden/{slug}"));
    let (headers, mut typed) = read(request).await?;
    let made_at = signed(state, &headers, &subject, &typed)?;
    let listing = events::event(house, slug).await?;
    if let Some(more) = one_more(&typed, listing.event.sign_up.max_party) {
        return Ok(Answer::Again(StatusCode::OK, Answered { typed: more, ..Answered::default() }));
    }
    let Some((id, made_at)) = made_at else { return Ok(not_our_form(typed, Fault::FormForged)) };
    let wish = match read_wish(&typed, &listing.event) {
        Ok(wish) => wish,
        Err(errors) => return Ok(invalid(typed, errors)),
    };
    match signups::sign_up(house, state.words, listing.event.slug, Form { id, made_at }, wish).await {
        Ok(Pressed::SignedUp(id)) => {
            Ok(Answer::Done(format!("/anmeldung/{}", house.secret.token(Purpose::OwnPage, id, 0))))
        }
        Ok(Pressed::FormTooOld) => Ok(not_our_form(typed, Fault::FormOld)),
        Err(Error::Refused(refusal)) => {
            if refusal == Refusal::FormUsed {
                forget_form_id(&mut typed);
            }
            Ok(refused(typed, refusal))
        }
        Err(error) => Err(error.into()),
    }
}

async fn press_change(state: &State, token: &str, request: Request) -> Result<Answer, Failed> {
    let house = &state.house;
    let (headers, mut typed) = read(request).await?;
    let page = signups::own_page(house, token).await?;
    signed(state, &headers, &format!("aendern/{}", page.sign_up.id.to_text()), &typed)?;
    with_contact(&mut typed, &page);
    let event = &page.listing.event;
    if let Some(more) = one_more(&typed, event.sign_up.max_party) {
        return Ok(Answer::Again(StatusCode::OK, Answered { typed: more, ..Answered::default() }));
    }
    let wish = match read_wish(&typed, event) {
        Ok(wish) => wish,
        Err(errors) => return Ok(invalid(typed, errors)),
    };
    let revision = typed.value("revision").and_then(|revision| revision.parse().ok()).unwrap_or(-1);
    match signups::change(house, state.words, page, revision, wish).await {
        Ok(()) => Ok(Answer::Done(format!("/anmeldung/{token}"))),
        Err(Error::Refused(refusal)) => Ok(refused(typed, refusal)),
        Err(error) => Err(error.into()),
    }
}

async fn press_cancel(state: &State, token: &str, request: Request) -> Result<Answer, Failed> {
    let (headers, typed) = read(request).await?;
    let page = signups::own_page(&state.house, token).await?;
    signed(state, &headers, &format!("absagen/{}", page.sign_up.id.to_text()), &typed)?;
    signups::cancel(&state.house, state.words, page).await?;
    Ok(Answer::Done(format!("/anmeldung/{token}")))
}

async fn press_mailbox(state: &State, token: &str, request: Request) -> Result<Answer, Failed> {
    let (headers, typed) = read(request).await?;
    let page = signups::mailbox_of(&state.house, token).await?;
    signed(state, &headers, &format!("bestaetigen/{}", page.sign_up.id.to_text()), &typed)?;
    signups::confirm_mailbox(&state.house, &page).await?;
    Ok(Answer::Done(format!("/bestaetigen/{token}")))
}

async fn read(request: Request) -> Result<(HeaderMap, Typed), Problem> {
    let (parts, body) = request.into_parts();
    let typed = guard::form(&parts.headers, body).await?;
    Ok((parts.headers, typed))
}

/// The form's number and the time of its making, where we made it for `subject`. A foreign press ends here.
fn signed(
    state: &State,
    headers: &HeaderMap,
    subject: &str,
    typed: &Typed,
) -> Result<Option<(String, domain::time::Instant)>, Problem> {
    let house = &state.house;
    let id = typed.value("form_id").unwrap_or_default().to_owned();
    let made_at = house.secret.read_form_id(subject, &id);
    match guard::press(headers, &house.settings.public_url, made_at.is_some()) {
        Press::Ours => Ok(made_at.map(|made_at| (id, made_at))),
        Press::Foreign => Err(Problem::ForeignPress),
    }
}

/// The button `more`: the form with a person more. What one had chosen for all stays with those who were there.
fn one_more(typed: &Typed, most: i64) -> Option<Typed> {
    typed.value("more")?;
    let mut more = typed.clone();
    let people = typed.people(most);
    more.0.retain(|(field, _)| field != "more");
    if people == 1 {
        for (field, _) in &mut more.0 {
            if field == "needs" {
                "needs_1".clone_into(field);
            }
        }
    }
    more.set("people", (people + 1).min(most).to_string());
    Some(more)
}

/// One's own contact is not changed here; the form does not ask for it.
fn with_contact(typed: &mut Typed, page: &OwnPage) {
    let contact = &page.sign_up.wish.contact;
    typed.set("contact_name", contact.name.as_str());
    typed.set("email", contact.email.as_ref().map_or("", |email| email.as_str()));
    typed.set("phone", contact.phone.as_ref().map_or("", |phone| phone.as_str()));
}

fn not_our_form(mut typed: Typed, fault: Fault) -> Answer {
    forget_form_id(&mut typed);
    invalid(typed, vec![FieldError { field: "inhalt".to_owned(), fault }])
}

/// The page makes a fresh number where none was kept.
fn forget_form_id(typed: &mut Typed) {
    typed.0.retain(|(field, _)| field != "form_id");
}

fn invalid(typed: Typed, errors: Vec<FieldError>) -> Answer {
    Answer::Again(StatusCode::UNPROCESSABLE_ENTITY, Answered { typed, errors, refusal: None })
}

fn refused(typed: Typed, refusal: Refusal) -> Answer {
    Answer::Again(StatusCode::CONFLICT, Answered { typed, errors: Vec::new(), refusal: Some(refusal) })
}
