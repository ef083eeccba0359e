//! A row of an event's list of sign-ups: contact, participants, workshops, seats and status.

use super::{contact_name, person_path};
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
    let class = if status == SignUpStatus::Confirmed { "state good" } else { "state" };
    // The name is the heading.
    let texts = sign_up.request.texts(Place::List, &[Part::Contact, Part::Needs, Part::More]);
    let texts: Vec<&str> = texts.map(|(_, text)| text).collect();
    let texts = texts.join(", ");
    let participants = participants(words, &sign_up);
    let workshops = workshops(words, &sign_up, &event);
    view! {
        <li class="row">
            <p class="when">{sign_up.reference.to_string()}</p>
            <div class="what">
                <h3><a href=person_path(&sign_up.reference)><bdi>{contact_name(words, &sign_up)}</bdi></a></h3>
                {participants.map(|participants| view! { <p><bdi>{participants}</bdi></p> })}
                {workshops.map(|workshops| view! { <p>{workshops}</p> })}
                {(!texts.is_empty()).then(|| view! { <p>{texts}</p> })}
                {is_double.then(|| view! { <p><strong>{say!(words, "list-double")}</strong></p> })}
            </div>
            <p class=class>{say!(words, "list-seats", seats = sign_up.request.seats())}{status_text.map(|status| format!(", {status}"))}</p>
        </li>
    }
}

/// The names of the participants, and how many have none. `None` if the contact is the only participant.
pub(super) fn participants(words: Words, sign_up: &SignUp) -> Option<String> {
    let people = &sign_up.request.participants;
    if let [only] = people.as_slice()
        && only.is_contact
    {
        return None;
    }
    let named = people.iter().filter_map(|person| person.name.as_ref()).map(ToString::to_string);
    let unnamed = people.iter().filter(|person| person.name.is_none()).count();
    let unnamed = i64::try_from(unnamed).unwrap_or(i64::MAX);
    let unnamed = (unnamed > 0).then(|| say!(words, "list-unnamed", count = unnamed));
    Some(named.chain(unnamed).collect::<Vec<_>>().join(", "))
}

fn workshops(words: Words, sign_up: &SignUp, event: &Event) -> Option<String> {
    let workshops = sign_up.request.workshop_seats().into_iter().filter_map(|(slug, seats)| {
        let title = words.workshop_choice(event.workshop(slug)?.title.clone(), sign_up.waits_for.contains_key(slug));
        Some(say!(words, "workshop-seats", title = title, seats = seats))
    });
    let workshops: Vec<String> = workshops.collect();
    (!workshops.is_empty()).then(|| workshops.join(", "))
}
