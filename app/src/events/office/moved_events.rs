//! The events that move with their venue, each with the number of people that are told.

use super::record_paths::event_path;
use crate::page_context::PageContext;
use backend::programme::{RecordNames, RecordPlan};
use backend::signups::Notices;
use domain::events::Listing;
use leptos::prelude::*;
use text::say;

/// The events at a venue that gets another address: those of which people are told by their dates, and the number of the others.
#[component]
pub fn MovedEvents(venue: RecordPlan, names: RecordNames) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let all: Vec<&Listing> = names.ahead_at(&venue.slug, page.ctx.clock.now()).collect();
    let told = |listing: &&&Listing| venue.moved_along.contains_key(&listing.event.slug);
    let rows: Vec<_> = all
        .iter()
        .filter(told)
        .map(|Listing { event, .. }| {
            let people = venue.moved_along.get(&event.slug).map_or(0, Notices::told);
            let people = say!(words, "moved-event-told", people = i64::try_from(people).unwrap_or(i64::MAX));
            let about = words.when(event);
            view! { <li><a href=event_path(event.slug.as_str())>{event.title.clone()}</a>", "{about}": "{people}</li> }
        })
        .collect();
    let others = i64::try_from(all.len() - rows.len()).unwrap_or(i64::MAX);
    view! {
        <h2>{say!(words, "moved-events-title")}</h2>
        <ul class="told">
            {rows}
            {(others > 0).then(|| view! { <li>{say!(words, "moved-events-others", events = others)}</li> })}
        </ul>
    }
}
