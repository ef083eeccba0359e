//! The participants of a sign-up, each with workshops and needs.

use crate::page_context::PageContext;
use domain::events::Event;
use domain::signups::{Participant, SignUp};
use leptos::prelude::*;
use std::sync::Arc;
use text::{Words, say};

#[component]
pub fn ParticipantList(event: Arc<Event>, sign_up: SignUp) -> impl IntoView {
    let words = PageContext::get().words;
    let people = (1_i64..).zip(&sign_up.request.participants).map(|(n, person)| {
        let details = details(words, &event, &sign_up, person);
        view! { <li><bdi>{name(words, person, n)}</bdi>{details}</li> }
    });
    let people = people.collect_view();
    view! { <ul class="plain">{people}</ul> }
}

/// The name of a participant: "Erika Beispiel", or "Person 2" without one.
fn name(words: Words, person: &Participant, n: i64) -> String {
    person.name.as_ref().map_or_else(|| say!(words, "form-person", n = n), ToString::to_string)
}

/// Workshops and needs of a participant: ": Wohnen mit anderen (Warteliste), Rollstuhlplatz". `None` without any.
fn details(words: Words, event: &Event, sign_up: &SignUp, person: &Participant) -> Option<String> {
    let workshops = sign_up.workshops_of(person);
    let workshops =
        workshops.filter_map(|(slug, waits)| Some(words.workshop_choice(event.workshop(slug)?.title.clone(), waits)));
    let details: Vec<String> = workshops.chain(person.needs.iter().map(|need| words.need(*need))).collect();
    (!details.is_empty()).then(|| format!(": {}", details.join(", ")))
}
