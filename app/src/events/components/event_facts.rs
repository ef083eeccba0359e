//! The facts of an event: first dates and place, then accessibility, target groups, topics, languages, hosts, contact.

use super::{CalendarFile, HostLink};
use crate::layout::{EmailLink, Fact, Facts, PhoneLink};
use crate::page_context::PageContext;
use domain::events::{Listing, Status};
use leptos::prelude::*;
use text::say;

/// The dates and the place of an event.
#[component]
pub fn WhenAndWhere(listing: Listing) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let is_upcoming = !matches!(listing.status(page.ctx.clock.now()), Status::Over | Status::Cancelled);
    let event = listing.event.clone();
    let dates = event.dates.iter().map(|date| {
        let period = words.period(*date, event.is_all_day);
        view! { <li><time datetime=date.starts.to_text()>{period}</time></li> }
    });
    let dates = dates.collect_view();
    let attendance = words.attendance(&event.location);
    let venue = listing.venue.iter().flat_map(|venue| venue.lines());
    let place = attendance.into_iter().chain(venue).enumerate();
    let place = place.map(|(index, line)| view! { {(index > 0).then(|| view! { <br /> })}{line} }).collect_view();
    let calendar = page.path(&format!("/veranstaltungen/{}/kalender.ics", event.slug));
    view! {
        <Facts>
            <Fact label=say!(words, "fact-when")>
                <ul class="plain">{dates}</ul>
                {is_upcoming.then(|| view! { <CalendarFile href=calendar /> })}
            </Fact>
            <Fact label=say!(words, "fact-where")>{place}</Fact>
            {event.price.clone().map(|price| view! { <Fact label=say!(words, "fact-price")>{price}</Fact> })}
        </Facts>
    }
}

/// The other facts of an event.
#[component]
pub fn MoreFacts(listing: Listing) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let event = listing.event.clone();
    let hosts: Vec<_> = listing.hosts().cloned().collect();
    let accessibility = listing.accessibility().iter().map(|fact| view! { <li>{fact.clone()}</li> }).collect_view();
    let accessibility = (!accessibility.is_empty()).then(|| {
        view! { <Fact label=say!(words, "fact-accessibility")><ul>{accessibility}</ul></Fact> }
    });
    let languages: Vec<String> = event.languages.iter().map(|code| words.language_name(code)).collect();
    let topics = say!(words, "fact-topics", count = i64::try_from(event.topics.len()).unwrap_or(i64::MAX));
    let contact = event.contact.clone();
    let has_short = backend::events::has_short_address(&page.ctx, &event.slug);
    let short = page.path(&format!("/v/{}", event.slug.short_code()));
    let short_url = page.ctx.url(&short);
    let short_url = short_url.split_once("://").map_or(short_url.clone(), |(_, rest)| rest.to_owned());
    view! {
        <Facts>
            {accessibility}
            {list_fact(say!(words, "fact-target-groups"), &event.target_groups)}
            {list_fact(topics, &event.topics)}
            {list_fact(say!(words, "fact-languages"), &languages)}
            <Fact label=say!(words, "fact-hosts")>
                <ul class="plain">
                    {hosts.into_iter().map(|host| view! { <li><HostLink host /></li> }).collect_view()}
                </ul>
            </Fact>
            {contact.map(|contact| view! {
                <Fact label=say!(words, "fact-contact")>
                    {contact.name}
                    {contact.phone.map(|phone| view! { <br /><PhoneLink phone /> })}
                    {contact.email.map(|email| view! { <br /><EmailLink email /> })}
                </Fact>
            })}
            {has_short.then(|| view! { <Fact label=say!(words, "fact-short")><a href=short>{short_url}</a></Fact> })}
        </Facts>
    }
}

/// Returns a fact with a comma-separated list; none if the list is empty.
fn list_fact(label: String, values: &[String]) -> Option<impl IntoView + use<>> {
    let list = (!values.is_empty()).then(|| values.join(", "));
    list.map(|list| view! { <Fact label>{list}</Fact> })
}
