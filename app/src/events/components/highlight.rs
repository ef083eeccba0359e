//! The event that the start page shows above all others.

use super::{OccurrenceSummary, Picture, event_drawing};
use crate::page_context::PageContext;
use domain::events::{Listing, Occurrence};
use leptos::prelude::*;

/// The highlighted event: picture, title, date, one sentence, availability.
#[component]
pub fn Highlight(listing: Listing) -> impl IntoView {
    let page = PageContext::get();
    let (words, now) = (page.words, page.ctx.clock.now());
    let event = listing.event.clone();
    let upcoming = event.dates.iter().find(|date| date.ends.at > now).copied();
    let occurrence = Occurrence { period: upcoming.unwrap_or(event.dates[0]), listing: listing.clone() };
    let OccurrenceSummary { state, state_class, .. } = OccurrenceSummary::of(&occurrence);
    let when = words.period(occurrence.period, event.is_all_day);
    let path = page.path(&format!("/veranstaltungen/{}", event.slug));
    view! {
        <div class="programme">
            <Picture image=event.image.clone() drawing=event_drawing(&listing) sizes="(min-width: 48rem) 24rem, 7rem" />
            <div>
                <h3><a href=path>{event.title.clone()}</a></h3>
                <p class="when">{when}</p>
                <p class="summary">{event.summary.clone()}</p>
                <p class=state_class>{state}</p>
            </div>
        </div>
    }
}
