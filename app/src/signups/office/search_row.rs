//! A sign-up that the search over all events has found: who, for which event, and its status.

use super::person_row::PersonRow;
use crate::page_context::PageContext;
use domain::events::Listing;
use domain::signups::{Part, Place, SignUp};
use leptos::prelude::*;

#[component]
pub fn FoundSignUp(sign_up: SignUp, listing: Listing) -> impl IntoView {
    let words = PageContext::get().words;
    let state = words.sign_up_status(sign_up.status());
    let contact: Vec<&str> = sign_up.request.texts(Place::List, &[Part::Contact]).map(|(_, text)| text).collect();
    let contact = contact.join(", ");
    let event = listing.event.clone();
    view! {
        <PersonRow sign_up state>
            <p>{event.title.clone()}", "{words.short_date(event.starts().date())}</p>
            {(!contact.is_empty()).then(|| view! { <p>{contact}</p> })}
        </PersonRow>
    }
}
