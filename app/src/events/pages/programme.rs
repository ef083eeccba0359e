//! The page of a programme: a series of events such as the dementia week, by day, with its hosts.

use crate::events::components::{AgendaDays, CalendarSubscription, DayLinks, Figure, HostLink, programme_drawings};
use crate::events::drawings::drawing;
use crate::events::paths::largest_image_path;
use crate::events::schema_org::programme_schema;
use crate::layout::{Frame, Markdown, PageMetadata, async_page, path_param};
use crate::page_context::PageContext;
use backend::events::ProgrammePage as ProgrammeData;
use domain::events::{Host, Listing};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use text::say;

/// `/programme/{slug}`: one programme.
#[component]
pub fn ProgrammePage() -> impl IntoView {
    let page = PageContext::get();
    let slug = path_param("slug");
    async_page(async move {
        let data = backend::events::programme(&page.ctx, &slug).await?;
        Ok(view! { <ProgrammeView data /> }.into_any())
    })
}

#[component]
fn ProgrammeView(data: ProgrammeData) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let ProgrammeData { programme, listings, agenda, summaries } = data;
    let hosts = hosts(&listings);
    let when = programme.period().map(|period| words.days(period));
    let topics = listings.iter().flat_map(|listing| listing.event.topics.iter().map(String::as_str));
    let drawings = programme_drawings(&summaries);
    let shown = summaries.iter().zip(drawings).find(|(summary, _)| summary.programme.slug == programme.slug);
    let of_past = || drawing([programme.title.as_str()].into_iter().chain(topics));
    let drawing = shown.map_or_else(of_past, |(_, drawing)| drawing);
    let days: Vec<_> = agenda.days.keys().copied().collect();
    let calendar = format!("/programme/{}/kalender.ics", programme.slug);
    let metadata = PageMetadata {
        title: programme.title.clone(),
        summary: match programme.summary.as_str() {
            "" => when.clone().unwrap_or_else(|| programme.title.clone()),
            summary => summary.to_owned(),
        },
        path: format!("/programme/{}", programme.slug),
        schema: programme_schema(&page.ctx, words, &programme),
        image: programme.image.as_ref().map(|image| largest_image_path(&image.id)),
    };
    view! {
        <Frame title=programme.title.clone() metadata=Some(metadata)>
            <p class="back"><a href=page.path("/programme")>{say!(words, "all-programmes")}</a></p>
            <div class="intro">
                <div>
                    <h1>{programme.title.clone()}</h1>
                    {when.map(|when| view! { <p class="date">{when}</p> })}
                    {(!programme.summary.is_empty()).then(|| view! { <p class="lead">{programme.summary.clone()}</p> })}
                </div>
                <Figure image=programme.image.clone() drawing sizes="(min-width: 64rem) 22rem, 100vw" />
            </div>
            <DayLinks days />
            {(!programme.description.is_empty()).then(|| view! {
                <div class="part columns"><Markdown text=programme.description.clone() /></div>
            })}
            <AgendaDays agenda />
            <CalendarSubscription path=calendar />
            <section class="part" aria-labelledby="gastgeber">
                <h2 id="gastgeber">{say!(words, "fact-hosts")}</h2>
                <ul class="columns">{hosts.into_iter().map(|host| view! { <li><HostLink host /></li> }).collect_view()}</ul>
            </section>
        </Frame>
    }
}

/// Returns the hosts of all events, sorted by name, each once.
fn hosts(listings: &[Listing]) -> Vec<Arc<Host>> {
    let all = listings.iter().flat_map(Listing::hosts);
    let by_name: BTreeMap<&str, Arc<Host>> = all.map(|host| (host.name.as_str(), Arc::clone(host))).collect();
    by_name.into_values().collect()
}
