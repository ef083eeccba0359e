//! The facts of a sign-up on the page of its contact: the event, the contact, the participants, their needs.

use crate::layout::{Fact, Facts};
use crate::page_context::PageContext;
use crate::signups::components::{OnlineFact, ParticipantList};
use backend::signups::OwnPage;
use domain::events::Event;
use domain::signups::{FormKind, Part, Place, SignUpRequest};
use leptos::prelude::*;
use text::say;

#[component]
pub fn OwnFacts(page: OwnPage) -> impl IntoView {
    let context = PageContext::get();
    let words = context.words;
    let (event, request) = (page.listing.event.clone(), page.sign_up.request.clone());
    let dates =
        event.dates.iter().map(|date| view! { <li>{words.period(*date, event.is_all_day)}</li> }).collect_view();
    let contact = request.texts(Place::OwnPage, &[Part::Contact]).flat_map(|(_, text)| text.lines());
    let contact = contact.map(|line| view! { <br />{line.to_owned()} }).collect_view();
    let without_workshop = without_workshop(&event, &request);
    let needs = words.party_needs(Place::OwnPage, &request);
    let more = request.texts(Place::OwnPage, &[Part::More]).map(|(field, text)| {
        let text = text.to_owned();
        view! { <Fact label=words.field_label(field, FormKind::OwnChange)>{text}</Fact> }
    });
    let more = more.collect_view();
    let online_url = page.sign_up.online_url(&event).map(ToOwned::to_owned);
    let title = event.title.clone();
    let event_path = context.path(&format!("/veranstaltungen/{}", event.slug));
    view! {
        <h2>{say!(words, "own-facts")}</h2>
        <Facts>
            <Fact label=say!(words, "fact-what")><a href=event_path>{title}</a></Fact>
            <Fact label=say!(words, "fact-when")><ul class="plain">{dates}</ul></Fact>
            <Fact label=say!(words, "fact-where")>{words.place(&page.listing)}</Fact>
            <OnlineFact url=online_url />
            <Fact label=say!(words, "own-contact")>
                <bdi>{request.contact.name.to_string()}</bdi>
                {contact}
            </Fact>
            <Fact label=say!(words, "own-people")><ParticipantList event sign_up=page.sign_up /></Fact>
            {(without_workshop > 0).then(|| view! {
                <Fact label=say!(words, "fact-workshop")>{say!(words, "own-workshop-later", people = without_workshop)}</Fact>
            })}
            {(!needs.is_empty()).then(|| view! { <Fact label=say!(words, "own-needs")>{needs.join(", ")}</Fact> })}
            {more}
        </Facts>
    }
}

/// The number of participants who have not chosen a workshop in each slot.
fn without_workshop(event: &Event, request: &SignUpRequest) -> i64 {
    let slots = event.slots().len();
    let people = request.participants.iter().filter(|person| person.workshops.len() < slots).count();
    i64::try_from(people).unwrap_or(i64::MAX)
}
