//! What a press led to, and how that goes back: see there, the form again, or a problem's page.

use crate::render;
use crate::state::State;
use app::{Answered, Problem};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use backend::Error;
use domain::signups::{Fault, FieldError, Refusal, Typed};
use leptos::prelude::provide_context;

/// What a press led to.
pub enum Answer {
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
pub enum Failed {
    Problem(Problem),
    Backend(Error),
}

pub async fn respond(state: &State, address: &str, answer: Result<Answer, Failed>) -> Response {
    match answer {
        Ok(Answer::Done(path)) => Redirect::to(&state.path(&path)).into_response(),
        Ok(Answer::Again(status, answered)) => {
            render::page_again(state, address, status, move || provide_context(answered)).await
        }
        Err(Failed::Problem(problem)) => render::problem(state, problem).await,
        Err(Failed::Backend(error)) => render::problem(state, Problem::from_backend(&state.house, &error)).await,
    }
}

pub fn not_our_form(mut typed: Typed, fault: Fault) -> Answer {
    forget_form_id(&mut typed);
    invalid(typed, vec![FieldError { field: "inhalt".to_owned(), fault }])
}

/// The page makes a fresh number where none was kept.
fn forget_form_id(typed: &mut Typed) {
    typed.0.retain(|(field, _)| field != "form_id");
}

pub fn invalid(typed: Typed, errors: Vec<FieldError>) -> Answer {
    Answer::Again(StatusCode::UNPROCESSABLE_ENTITY, Answered { typed, errors, refusal: None })
}

pub fn refused(mut typed: Typed, refusal: Refusal) -> Answer {
    if refusal == Refusal::FormUsed {
        forget_form_id(&mut typed);
    }
    Answer::Again(StatusCode::CONFLICT, Answered { typed, errors: Vec::new(), refusal: Some(refusal) })
}
