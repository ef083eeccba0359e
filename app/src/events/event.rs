//! An event: what to do about it first, then all that is known of it.

use super::facts::EventFacts;
use super::todo::WhatToDo;
use super::workshops::Workshops;
use crate::layout::{Frame, Markdown, shown};
use crate::site::Site;
use domain::events::{Listing, Status, Translation};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use text::say;

#[component]
pub fn EventPage() -> impl IntoView {
    let site = Site::here();
    let slug = use_params_map().get_untracked().get("slug").unwrap_or_default();
    shown(async move {
        let listing = backend::events::event(&site.house, &slug).await?;
        Ok(view! { <EventView listing /> }.into_any())
    })
}

#[component]
fn EventView(listing: Listing) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let event = listing.event.clone();
    let back = listing.programme.as_ref().map_or_else(
        || (site.path("/"), say!(words, "all-events")),
        |programme| (site.path(&format!("/programme/{}", programme.slug)), programme.title.clone()),
    );
    let translations: Vec<_> =
        event.translations.iter().map(|(language, said)| (language.clone(), said.clone())).collect();
    view! {
        <Frame title=event.title.clone() embed=Some(site.path(&format!("/veranstaltungen/{}", event.slug)))>
            <p class="back"><a href=back.0>{back.1}</a></p>
            <h1>{event.title.clone()}</h1>
            <p class="lead">{event.summary.clone()}</p>
            <Alert listing=listing.clone() />
            <div class="two">
                <WhatToDo listing=listing.clone() />
                <EventFacts listing=listing.clone() />
                {(!event.description.is_empty()).then(|| view! {
                    <section class="part" aria-labelledby="inhalte">
                        <h2 id="inhalte">{say!(words, "event-about")}</h2>
                        <Markdown text=event.description.clone() />
                    </section>
                })}
                <Workshops listing=listing.clone() />
                {event.easy_text.clone().map(|text| view! {
                    <section class="part easy" aria-labelledby="leicht">
                        <h2 id="leicht">{say!(words, "event-easy")}</h2>
                        <Markdown text />
                    </section>
                })}
                {translations.into_iter().map(|(language, said)| view! { <Translated language said /> }).collect_view()}
            </div>
        </Frame>
    }
}

/// What nobody may overlook.
#[component]
fn Alert(listing: Listing) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let when = words.when(&listing.event);
    let alert = match listing.status(site.house.clock.now()) {
        Status::Cancelled => Some(("kern-alert kern-alert--danger", say!(words, "refusal-cancelled"), None)),
        Status::Moved => {
            let new = say!(words, "event-moved-lead", when = when, where = listing.venue.name.clone());
            Some(("kern-alert kern-alert--warning", say!(words, "event-moved"), Some(new)))
        }
        Status::Over => Some(("kern-alert kern-alert--info", say!(words, "refusal-over"), None)),
        Status::Scheduled => None,
    };
    alert.map(|(class, title, body)| {
        view! {
            <div class=class>
                <div class="kern-alert__header"><h2>{title}</h2></div>
                {body.map(|body| view! { <div class="kern-alert__body"><p>{body}</p></div> })}
            </div>
        }
    })
}

/// The same for those who read another language; the page around it stays German.
#[component]
fn Translated(language: String, said: Translation) -> impl IntoView {
    let (id, label) = (format!("sprache-{language}"), format!("sprache-{language}"));
    let name = Site::here().words.language_name(&language);
    view! {
        <section class="part" aria-labelledby=label>
            <h2 id=id>{name}</h2>
            <div lang=language>
                {said.title.map(|title| view! { <p><strong>{title}</strong></p> })}
                {said.summary.map(|summary| view! { <p>{summary}</p> })}
                {said.description.map(|text| view! { <Markdown text /> })}
            </div>
        </section>
    }
}
