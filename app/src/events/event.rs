//! An event: what to do about it first, then all that is known of it.

use super::programme::HostLink;
use super::todo::WhatToDo;
use crate::layout::{Fact, Facts, Frame, Markdown, PhoneLink, shown};
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
        <Frame title=event.title.clone()>
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
                    <section class="part" aria-labelledby="leicht">
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

#[component]
fn EventFacts(listing: Listing) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let Listing { event, host, co_hosts, venue, .. } = listing;
    let dates = event.dates.iter().map(|date| {
        let said = words.period(*date, event.is_all_day);
        view! { <li><time datetime=date.starts.to_text()>{said}</time></li> }
    });
    let dates = dates.collect_view();
    let town = [venue.postcode.clone(), venue.city.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let address = [venue.street.clone(), Some(town)].into_iter().flatten().filter(|line| !line.is_empty());
    let accessibility = (!venue.accessibility.is_empty()).then(|| {
        view! {
            <Fact label=say!(words, "fact-accessibility")>
                <ul>{venue.accessibility.iter().map(|fact| view! { <li>{fact.clone()}</li> }).collect_view()}</ul>
            </Fact>
        }
    });
    let list = |values: &[String]| (!values.is_empty()).then(|| values.join(", "));
    let languages: Vec<String> = event.languages.iter().map(|code| words.language_name(code)).collect();
    let contact = event.contact.clone();
    view! {
        <Facts>
            <Fact label=say!(words, "fact-when")>
                <ul class="plain">{dates}</ul>
                <a href=site.path(&format!("/veranstaltungen/{}/kalender.ics", event.slug))>{say!(words, "to-calendar")}</a>
            </Fact>
            <Fact label=say!(words, "fact-where")>
                {venue.name.clone()}
                {address.map(|line| view! { <br />{line} }).collect_view()}
            </Fact>
            {accessibility}
            {list(&event.target_groups).map(|groups| view! { <Fact label=say!(words, "fact-target-groups")>{groups}</Fact> })}
            {list(&event.topics).map(|topics| view! { <Fact label=say!(words, "fact-topics")>{topics}</Fact> })}
            {list(&languages).map(|languages| view! { <Fact label=say!(words, "fact-languages")>{languages}</Fact> })}
            <Fact label=say!(words, "fact-host")>
                <ul class="plain">
                    {std::iter::once(host).chain(co_hosts).map(|host| view! { <li><HostLink host /></li> }).collect_view()}
                </ul>
            </Fact>
            {contact.map(|contact| view! {
                <Fact label=say!(words, "fact-contact")>
                    {contact.name}
                    {contact.phone.map(|phone| view! { <br /><PhoneLink phone /> })}
                    {contact.email.map(|email| view! { <br /><a href=format!("mailto:{email}")>{email.clone()}</a> })}
                </Fact>
            })}
        </Facts>
    }
}

#[component]
fn Workshops(listing: Listing) -> impl IntoView {
    let words = Site::here().words;
    let event = listing.event.clone();
    let is_confidential = event.sign_up.is_confidential;
    let slots: Vec<_> = event.slots().into_iter().cloned().collect();
    (!slots.is_empty()).then(|| {
        let many = slots.len() > 1;
        let groups = slots.into_iter().enumerate().map(|(n, slot)| {
            let number = i64::try_from(n + 1).unwrap_or(i64::MAX);
            let rows = event.workshops_in(&slot).map(|workshop| {
                let free = workshop.free(&listing.taken);
                let (tone, state) = match free {
                    0 => ("state", say!(words, "availability-full")),
                    free => ("state good", say!(words, "availability-free", free = free)),
                };
                view! {
                    <li class="row">
                        <div class="what">
                            <h4>{workshop.title.clone()}</h4>
                            {workshop.room.clone().map(|room| view! { <p>{room}</p> })}
                        </div>
                        {(!is_confidential).then(|| view! { <p class=tone>{state}</p> })}
                    </li>
                }
            });
            let rows = rows.collect_view();
            let title =
                if many { say!(words, "workshop-round", number = number) } else { say!(words, "workshop-choose-one") };
            view! { <h3>{title}</h3> <ul class="rows">{rows}</ul> }
        });
        let groups = groups.collect_view();
        view! {
            <section class="part" aria-labelledby="workshops">
                <h2 id="workshops">{say!(words, "event-workshops")}</h2>
                {groups}
            </section>
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
