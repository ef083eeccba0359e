//! A row of a list of sign-ups: reference, contact and participants, what the list says of it, and its state.

use super::{contact_name, person_path};
use crate::page_context::PageContext;
use domain::signups::{SignUp, SignUpStatus};
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub fn PersonRow(sign_up: SignUp, state: String, children: Children) -> impl IntoView {
    let words = PageContext::get().words;
    let class = if sign_up.status() == SignUpStatus::Confirmed { "state good" } else { "state" };
    let participants = participants(words, &sign_up);
    view! {
        <li class="row">
            <p class="when">{sign_up.reference.to_string()}</p>
            <div class="what">
                <h3><a href=person_path(&sign_up.reference)><bdi>{contact_name(words, &sign_up)}</bdi></a></h3>
                {participants.map(|participants| view! { <p><bdi>{participants}</bdi></p> })}
                {children()}
            </div>
            <p class=class>{state}</p>
        </li>
    }
}

/// The names of the participants, and how many have none. `None` if the contact is the only participant.
fn participants(words: Words, sign_up: &SignUp) -> Option<String> {
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
