//! The facts of a sign-up on its page for staff: contact, participants, needs, note, channel.

use crate::layout::{Fact, Facts, PhoneLink};
use crate::page_context::PageContext;
use crate::signups::components::ParticipantList;
use backend::signups::OwnPage;
use leptos::prelude::*;
use text::say;

#[component]
pub fn PersonFacts(page: OwnPage) -> impl IntoView {
    let words = PageContext::get().words;
    let (event, sign_up) = (page.listing.event.clone(), page.sign_up.clone());
    let request = page.sign_up.request;
    let contact = request.contact;
    let needs = request.needs.iter().map(|need| words.need(*need)).chain(request.needs_other);
    let needs: Vec<String> = needs.collect();
    let lines = |text: &str| text.lines().map(|line| view! { {line.to_owned()}<br /> }).collect_view();
    view! {
        <h2>{say!(words, "person-facts")}</h2>
        <Facts>
            {contact.phone.map(|phone| view! { <Fact label=say!(words, "form-phone")><PhoneLink phone=phone.to_string() /></Fact> })}
            {contact.email.map(|email| view! { <Fact label=say!(words, "form-email")><a href=format!("mailto:{email}")>{email.to_string()}</a></Fact> })}
            {contact.postal.map(|postal| view! { <Fact label=say!(words, "office-postal")>{lines(postal.as_str())}</Fact> })}
            <Fact label=say!(words, "own-people")><ParticipantList event sign_up /></Fact>
            {(!needs.is_empty()).then(|| view! { <Fact label=say!(words, "own-needs")>{needs.join(", ")}</Fact> })}
            {request.note.map(|note| view! { <Fact label=say!(words, "person-note")>{lines(&note)}</Fact> })}
            <Fact label=say!(words, "person-channel")>{words.channel(page.sign_up.channel)}", "{words.at(page.sign_up.signed_up_at)}</Fact>
        </Facts>
    }
}
