//! The lists of hosts, venues and programmes.

use super::record_list::{RecordList, RecordRow};
use crate::layout::{EmailLink, PhoneLink, async_page};
use crate::page_context::PageContext;
use backend::programme::{self, ListedRecord, RecordKind};
use domain::events::{Host, Programme, Venue};
use domain::time::Period;
use leptos::prelude::*;
use text::{Words, say};

/// `/verwaltung/veranstalter`
#[component]
pub fn HostsPage() -> impl IntoView {
    let page = PageContext::get();
    async_page(async move {
        let hosts = programme::list_hosts(&page.ctx).await?;
        let rows = hosts.into_iter().map(|host| host_row(page.words, host)).collect();
        Ok(view! { <RecordList kind=RecordKind::Host rows /> }.into_any())
    })
}

/// `/verwaltung/orte`
#[component]
pub fn VenuesPage() -> impl IntoView {
    let page = PageContext::get();
    async_page(async move {
        let venues = programme::list_venues(&page.ctx).await?;
        let rows = venues.into_iter().map(|venue| venue_row(page.words, venue)).collect();
        Ok(view! { <RecordList kind=RecordKind::Venue rows /> }.into_any())
    })
}

/// `/verwaltung/programme`
#[component]
pub fn ProgrammeListPage() -> impl IntoView {
    let page = PageContext::get();
    async_page(async move {
        let programmes = programme::list_programmes(&page.ctx).await?;
        let rows = programmes.into_iter().map(|programme| programme_row(page.words, programme)).collect();
        Ok(view! { <RecordList kind=RecordKind::Programme rows /> }.into_any())
    })
}

fn host_row(words: Words, ListedRecord { record, events }: ListedRecord<Host>) -> RecordRow {
    let Host { slug, name, phone, email, .. } = record;
    let contact = if phone.is_none() && email.is_none() {
        missing(say!(words, "host-unreachable"))
    } else {
        let phone = phone.map(|phone| view! { <PhoneLink phone /> });
        let email = email.map(|email| view! { <EmailLink email /> });
        view! { <span class="links">{phone}" "{email}</span> }.into_any()
    };
    RecordRow { slug: slug.to_string(), name, facts: vec![contact, event_count(words, events)] }
}

fn venue_row(words: Words, ListedRecord { record, events }: ListedRecord<Venue>) -> RecordRow {
    let address = record.lines().split_off(1).join(", ");
    let address = if address.is_empty() { missing(say!(words, "venue-address-missing")) } else { address.into_any() };
    let access = if record.accessibility.is_empty() {
        missing(say!(words, "venue-accessibility-missing"))
    } else {
        record.accessibility.join(" · ").into_any()
    };
    let facts = vec![address, access, event_count(words, events)];
    RecordRow { slug: record.slug.to_string(), name: record.name, facts }
}

fn programme_row(words: Words, ListedRecord { record, events }: ListedRecord<Programme>) -> RecordRow {
    let dates = match (record.starts, record.ends) {
        (Some(starts), Some(ends)) => Some(words.days(Period { starts, ends })),
        (Some(starts), None) => Some(say!(words, "programme-from", day = words.date(starts.date()))),
        (None, Some(ends)) => Some(say!(words, "programme-until", day = words.date(ends.date()))),
        (None, None) => None,
    };
    let facts = dates.map(IntoAny::into_any).into_iter().chain([event_count(words, events)]).collect();
    RecordRow { slug: record.slug.to_string(), name: record.title, facts }
}

fn event_count(words: Words, events: i64) -> AnyView {
    say!(words, "record-events", events = events).into_any()
}

/// What is not known yet, although visitors look for it.
fn missing(text: String) -> AnyView {
    view! { <span class="missing">{text}</span> }.into_any()
}
