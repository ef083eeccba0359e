//! An agenda, day by day.

use super::OccurrenceSummary;
use crate::page_context::PageContext;
use domain::events::{Agenda, Occurrence};
use jiff::civil::Date;
use leptos::prelude::*;
use text::say;

/// The events of an agenda: first those that last several days, then a section for each day.
#[component]
pub fn AgendaDays(agenda: Agenda) -> impl IntoView {
    let words = PageContext::get().words;
    let running = (!agenda.running.is_empty()).then(|| {
        let rows = rows(agenda.running);
        view! {
            <section class="day" aria-labelledby="mehrere-tage">
                <h2 id="mehrere-tage">{say!(words, "running-title")}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
    });
    let days = agenda.days.into_iter().map(|(date, occurrences)| {
        let (id, label) = (day_anchor(date), day_anchor(date));
        let datetime = date.to_string();
        view! {
            <section class="day" aria-labelledby=label>
                <h2 id=id><time datetime=datetime><span>{words.weekday(date)}", "</span>{words.date(date)}</time></h2>
                <ul class="rows">{rows(occurrences)}</ul>
            </section>
        }
    });
    view! { {running} {days.collect_view()} }
}

/// Returns the id of a day's heading, to which links can scroll.
pub fn day_anchor(date: Date) -> String {
    format!("tag-{date}")
}

fn rows(occurrences: Vec<Occurrence>) -> impl IntoView {
    occurrences.into_iter().map(|occurrence| view! { <Row occurrence /> }).collect_view()
}

/// One date of an event: time, title, venue, availability.
#[component]
fn Row(occurrence: Occurrence) -> impl IntoView {
    let OccurrenceSummary { when, venue, more_dates, state, state_class } = OccurrenceSummary::of(&occurrence);
    let Occurrence { period, listing } = occurrence;
    let path = PageContext::get().path(&format!("/veranstaltungen/{}", listing.event.slug));
    view! {
        <li class="row">
            <p class="when"><time datetime=period.starts.to_text()>{when}</time></p>
            <div class="what">
                <h3><a href=path>{listing.event.title.clone()}</a></h3>
                <p>{venue}</p>
                {more_dates.map(|more_dates| view! { <p>{more_dates}</p> })}
            </div>
            <p class=state_class>{state}</p>
        </li>
    }
}
