//! Events as cards.

use crate::events::{OccurrenceSummary, Picture, event_drawing};
use crate::page_context::PageContext;
use domain::events::{Agenda, Occurrence};
use leptos::prelude::*;

/// The events of an agenda as cards, in the order of their dates.
#[component]
pub fn Cards(agenda: Agenda) -> impl IntoView {
    let mut occurrences: Vec<_> = agenda.into_occurrences().collect();
    occurrences.sort_by_key(|occurrence| occurrence.period);
    let cards = occurrences.into_iter().map(|occurrence| view! { <Card occurrence /> });
    view! { <ul class="cards">{cards.collect_view()}</ul> }
}

/// One date of an event.
#[component]
fn Card(occurrence: Occurrence) -> impl IntoView {
    let page = PageContext::get();
    let summary = OccurrenceSummary::of(&occurrence);
    let Occurrence { period, listing } = occurrence;
    let event = &listing.event;
    let path = page.path(&format!("/veranstaltungen/{}", event.slug));
    let datetime = period.starts.to_text();
    view! {
        <li class="card">
            <Picture image=event.image.clone() drawing=event_drawing(&listing) sizes="20rem" is_lazy=true />
            <h2><a href=path>{event.title.clone()}</a></h2>
            <p class="when"><time datetime=datetime>{page.words.period(period, event.is_all_day)}</time></p>
            <p class="where">{summary.place}</p>
            {summary.more_dates.map(|more_dates| view! { <p class="where">{more_dates}</p> })}
            <p class=summary.state_class>{summary.state}</p>
        </li>
    }
}
