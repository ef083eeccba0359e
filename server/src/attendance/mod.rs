//! What a press at the door does: of a form, which leads back to the same place in the list.

mod fields;
mod news;

use crate::answer::{self, Answer, Failed, invalid, not_our_form, refused};
use crate::press::{of_staff, who};
use crate::state::State;
use app::{Last, Visit};
use axum::extract::{Path, Request, State as Held};
use axum::response::Response;
use backend::attendance::{self, Entrance, Whom};
use backend::signups::Pressed;
use backend::{Error, events};
use domain::attendance::Person;
use domain::events::Event;
use domain::ids::EventSlug;
use domain::signups::{Channel, Fault, FieldError, read_entry};
use fields::{heads, one_press};

pub use news::{hand_in, since};

/// POST `/tuer/{slug}`: for one person, or for all of a party.
pub async fn press(Held(state): Held<State>, Path(slug): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let visit = fields::visit(&slug, &request);
    if news::are_wanted(&request) {
        return news::press(&state, &slug, &visit, request).await;
    }
    let answer = pressed(&state, &slug, &visit, request).await;
    answer::respond(&state, &visit.path(""), answer).await
}

async fn pressed(state: &State, slug: &str, visit: &Visit, request: Request) -> Result<Answer, Failed> {
    let (typed, _) = of_staff(state, request).await?;
    let asked = one_press(&typed)?;
    match attendance::press(&state.house, who(state)?, event(slug)?, visit.date, asked).await {
        Ok(()) => Ok(Answer::Done(visit.back(match asked.whom {
            Whom::Person(person) => Last::Person(person),
            Whom::Party(party) => Last::Party(party),
        }))),
        Err(Error::Refused(refusal)) => Ok(refused(typed, refusal)),
        Err(error) => Err(error.into()),
    }
}

/// POST `/tuer/{slug}/aufnehmen`
pub async fn enter(Held(state): Held<State>, Path(slug): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let visit = fields::visit(&slug, &request);
    let answer = entered(&state, &slug, &visit, request).await;
    answer::respond(&state, &visit.path(""), answer).await
}

async fn entered(state: &State, slug: &str, visit: &Visit, request: Request) -> Result<Answer, Failed> {
    let (typed, form) = of_staff(state, request).await?;
    let Some(form) = form else { return Ok(not_our_form(typed, Fault::FormForged)) };
    let event = event(slug)?;
    let may_exceed = typed.value("over").is_some();
    let door = Entrance { by: who(state)?, event: event.clone(), date: visit.date, may_exceed };
    let asked = typed.clone();
    let ask = move |event: &Event| read_entry(&asked, event, Channel::Door);
    match attendance::walk_in(&state.house, state.words, door, form, ask).await {
        Ok(Pressed::SignedUp(sign_up)) => {
            let most = events::whichever(&state.house, &event).await?.map_or(1, |it| it.event.sign_up.max_party);
            let is_alone = typed.people(most) == 1;
            let last = if is_alone { Last::Person(Person { sign_up, position: 1 }) } else { Last::Party(sign_up) };
            // Who was just entered need not be among those who were sought.
            Ok(Answer::Done(visit.on(visit.date).back(last)))
        }
        Ok(Pressed::FormTooOld) => Ok(not_our_form(typed, Fault::FormOld)),
        Err(Error::Faulty(errors)) => Ok(invalid(typed, errors)),
        Err(Error::Refused(refusal)) => Ok(refused(typed, refusal)),
        Err(error) => Err(error.into()),
    }
}

/// POST `/tuer/{slug}/zaehlen`
pub async fn count(Held(state): Held<State>, Path(slug): Path<String>, request: Request) -> Response {
    let state = state.asked_by(&request);
    let visit = fields::visit(&slug, &request);
    let answer = counted(&state, &slug, &visit, request).await;
    answer::respond(&state, &visit.path(""), answer).await
}

async fn counted(state: &State, slug: &str, visit: &Visit, request: Request) -> Result<Answer, Failed> {
    let (typed, _) = of_staff(state, request).await?;
    let people = match heads(&typed) {
        Ok(people) => people,
        Err(fault) => return Ok(invalid(typed, vec![FieldError { field: "people".to_owned(), fault }])),
    };
    match attendance::count_heads(&state.house, who(state)?, event(slug)?, visit.date, people).await {
        Ok(()) => Ok(Answer::Done(visit.back(Last::Heads))),
        Err(Error::Refused(refusal)) => Ok(refused(typed, refusal)),
        Err(error) => Err(error.into()),
    }
}

/// Not every text of an address can be a slug.
fn event(slug: &str) -> Result<EventSlug, Error> {
    EventSlug::try_from(slug).map_err(|_| Error::NotFound)
}
