//! A sign-up that the search over all events has found: who, for which event, and its status.

use super::{contact_name, list_row::participants, person_path};
use crate::page_context::PageContext;
use domain::events::Listing;
use domain::signups::{Part, Place, SignUp, SignUpStatus};
use leptos::prelude::*;

#[component]
pub fn FoundSignUp(sign_up: SignUp, listing: Listing) -> impl IntoView {
    let words = PageContext::get().words;
    let status = sign_up.status();
    let class = if status == SignUpStatus::Confirmed { "state good" } else { "state" };
    let contact: Vec<&str> = sign_up.request.texts(Place::List, &[Part::Contact]).map(|(_, text)| text).collect();
    let contact = contact.join(", ");
    let participants = participants(words, &sign_up);
    let event = listing.event.clone();
    view! {
        <li class="row">
            <p class="when">{sign_up.reference.to_string()}</p>
            <div class="what">
                <h3><a href=person_path(&sign_up.reference)><bdi>{contact_name(words, &sign_up)}</bdi></a></h3>
                {participants.map(|participants| view! { <p><bdi>{participants}</bdi></p> })}
                <p>{event.title.clone()}", "{words.short_date(event.starts().date())}</p>
                {(!contact.is_empty()).then(|| view! { <p>{contact}</p> })}
            </div>
            <p class=class>{words.sign_up_status(status)}</p>
        </li>
    }
}
