//! A row of an event's list of sign-ups: contact, participants, workshops, seats and status.

use super::person_row::PersonRow;
use crate::page_context::PageContext;
use domain::events::Event;
use domain::signups::{Part, Place, SignUp, SignUpStatus};
use leptos::prelude::*;
use std::sync::Arc;
use text::{Words, say};

#[component]
pub fn SignUpRow(
    sign_up: SignUp,
    event: Arc<Event>,
    /// In the waiting list of the event.
    position: Option<i64>,
    /// Whether it is perhaps the same contact's as another.
    is_double: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let status = sign_up.status();
    let status_text = match (status, position) {
        (SignUpStatus::Confirmed, _) => None,
        (_, Some(position)) => Some(say!(words, "list-queue-position", position = position)),
        (status, None) => Some(words.sign_up_status(status)),
    };
    let seats = say!(words, "list-seats", seats = sign_up.request.seats());
    let state = [Some(seats), status_text].into_iter().flatten().collect::<Vec<_>>().join(", ");
    // The name is the heading.
    let texts = sign_up.request.texts(Place::List, &[Part::Contact, Part::Needs, Part::More]);
    let texts: Vec<&str> = texts.map(|(_, text)| text).collect();
    let texts = texts.join(", ");
    let workshops = workshops(words, &sign_up, &event);
    view! {
        <PersonRow sign_up state>
            {workshops.map(|workshops| view! { <p>{workshops}</p> })}
            {(!texts.is_empty()).then(|| view! { <p>{texts}</p> })}
            {is_double.then(|| view! { <p><strong>{say!(words, "list-double")}</strong></p> })}
        </PersonRow>
    }
}

fn workshops(words: Words, sign_up: &SignUp, event: &Event) -> Option<String> {
    let workshops = sign_up.request.workshop_seats().into_iter().filter_map(|(slug, seats)| {
        let title = words.workshop_choice(event.workshop(slug)?.title.clone(), sign_up.waits_for.contains_key(slug));
        Some(say!(words, "workshop-seats", title = title, seats = seats))
    });
    let workshops: Vec<String> = workshops.collect();
    (!workshops.is_empty()).then(|| workshops.join(", "))
}
