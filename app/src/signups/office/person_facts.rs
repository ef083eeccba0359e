//! The facts of a sign-up on its page for staff: contact, participants, needs, note, channel.

use crate::layout::{EmailLink, Fact, Facts, PhoneLink};
use crate::page_context::PageContext;
use crate::signups::components::{OnlineFact, ParticipantList};
use backend::signups::OwnPage;
use domain::signups::{Input, Part, Place, SignUpRequest};
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub fn PersonFacts(page: OwnPage) -> impl IntoView {
    let words = PageContext::get().words;
    let (event, sign_up) = (page.listing.event.clone(), page.sign_up.clone());
    let online_url = sign_up.online_url(&event).map(ToOwned::to_owned);
    let request = page.sign_up.request;
    let needs = words.party_needs(Place::Person, &request);
    view! {
        <h2>{say!(words, "person-facts")}</h2>
        <Facts>
            {text_facts(words, &request, &[Part::Contact])}
            <OnlineFact url=online_url />
            <Fact label=say!(words, "own-people")><ParticipantList event sign_up /></Fact>
            {(!needs.is_empty()).then(|| view! { <Fact label=say!(words, "own-needs")>{needs.join(", ")}</Fact> })}
            {text_facts(words, &request, &[Part::More])}
            <Fact label=say!(words, "person-channel")>{words.channel(page.sign_up.channel)}", "{words.at(page.sign_up.signed_up_at)}</Fact>
        </Facts>
    }
}

/// The texts of these parts, each with its heading.
fn text_facts(words: Words, request: &SignUpRequest, parts: &[Part]) -> impl IntoView + use<> {
    let texts = request.texts(Place::Person, parts);
    let facts = texts.map(|(field, text)| {
        let (label, text) = (words.field_heading(field), text.to_owned());
        view! { <Fact label>{value(field.declaration().input, text)}</Fact> }
    });
    facts.collect_view()
}

/// A text as its kind is shown: numbers and addresses are links.
fn value(input: Input, text: String) -> AnyView {
    match input {
        Input::Phone => view! { <PhoneLink phone=text /> }.into_any(),
        Input::Email => view! { <EmailLink email=text.clone() /> }.into_any(),
        Input::Lines => text.lines().map(|line| view! { {line.to_owned()}<br /> }).collect_view().into_any(),
        Input::Text | Input::Name => text.into_any(),
    }
}
