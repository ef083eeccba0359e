//! The facts of a sign-up on the page of its contact: the event, the contact, the participants, their needs.

use crate::layout::{Fact, Facts};
use crate::page_context::PageContext;
use crate::signups::components::{OnlineFact, ParticipantList};
use backend::signups::OwnPage;
use domain::signups::{FormKind, Part, Place};
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
            {(!needs.is_empty()).then(|| view! { <Fact label=say!(words, "own-needs")>{needs.join(", ")}</Fact> })}
            {more}
        </Facts>
    }
}
