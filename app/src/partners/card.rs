//! Events as cards, in the order of their dates.

use crate::events::Told;
use crate::site::Site;
use domain::events::{Agenda, Occurrence};
use leptos::prelude::*;

#[component]
pub fn Cards(agenda: Agenda) -> impl IntoView {
    let mut all: Vec<_> = agenda.into_occurrences().collect();
    all.sort_by_key(|occurrence| occurrence.period);
    view! { <ul class="cards">{all.into_iter().map(|occurrence| view! { <Card occurrence /> }).collect_view()}</ul> }
}

#[component]
fn Card(occurrence: Occurrence) -> impl IntoView {
    let site = Site::here();
    let told = Told::of(&occurrence);
    let Occurrence { period, listing } = occurrence;
    let event = &listing.event;
    let path = site.path(&format!("/veranstaltungen/{}", event.slug));
    view! {
        <li class="card">
            <h2><a href=path>{event.title.clone()}</a></h2>
            <p class="when"><time datetime=period.starts.to_text()>{site.words.period(period, event.is_all_day)}</time></p>
            <p class="where">{told.place}</p>
            {told.more.map(|more| view! { <p class="where">{more}</p> })}
            <p class=told.tone>{told.state}</p>
        </li>
    }
}
