//! One event of the overview: date, title, venue, workshops, what is to do, and how full it is.

use super::filter::state_name;
use crate::page_context::PageContext;
use crate::signups::office::list_path;
use backend::signups::OverviewRow;
use domain::events::{Event, EventState};
use domain::time::Period;
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub(super) fn EventRow(row: OverviewRow) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let listing = &row.occurrence.listing;
    let event = listing.event.clone();
    let hidden = match event.publication(page.ctx.clock.now()) {
        EventState::Published => None,
        state => Some(state_name(words, state)),
    };
    let more = i64::try_from(event.dates.len() - 1).unwrap_or(i64::MAX);
    let more = (more > 0).then(|| say!(words, "row-more-dates", more = more));
    let place = [Some(words.place_name(listing)), more].into_iter().flatten().collect::<Vec<_>>().join(" – ");
    let workshops = workshops(words, &row, &event);
    let calls = (row.calls > 0).then(|| say!(words, "overview-to-call", calls = row.calls));
    let failed = (row.failed > 0).then(|| say!(words, "overview-failed", lost = row.failed));
    let pending: Vec<String> = calls.into_iter().chain(failed).collect();
    view! {
        <li class="row">
            <p class="when">{when(words, row.occurrence.period, &event)}</p>
            <div class="what">
                <h3><a href=list_path(&event.slug)>{event.title.clone()}</a></h3>
                <p>{place}{hidden.map(|hidden| view! { " – "<strong>{hidden}</strong> })}</p>
                {(!workshops.is_empty()).then(|| view! { <p>{workshops.join(" · ")}</p> })}
                {(!pending.is_empty()).then(|| view! { <p class="todo-line">{pending.join(" · ")}</p> })}
            </div>
            <SeatsState row />
        </li>
    }
}

/// How full the event is and how many people wait, or else how one takes part.
#[component]
pub(super) fn SeatsState(row: OverviewRow) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let OverviewRow { occurrence, waiting, .. } = row;
    let (event, taken) = (&occurrence.listing.event, &occurrence.listing.taken);
    let free = event.free_seats(taken);
    let state = match event.sign_up.seats.filter(|_| free.is_some()) {
        Some(seats) => seats_text(words, taken.event, seats, waiting.people),
        None => words.availability(&occurrence.listing, page.ctx.clock.now()),
    };
    view! { <p class=if free == Some(0) { "state warn" } else { "state" }>{state}</p> }
}

/// "Di, 1. Dezember, 18:00", or the first and the last day.
pub(super) fn when(words: Words, period: Period, event: &Event) -> String {
    if !period.is_one_day() {
        return words.days(period);
    }
    let date = period.starts.date();
    let (weekday, date) = (words.short_weekday(date), words.short_date(date));
    if event.is_all_day {
        say!(words, "overview-day", weekday = weekday, date = date)
    } else {
        say!(words, "overview-moment", weekday = weekday, date = date, clock = words.clock(period.starts.local.time()))
    }
}

/// Each workshop with its seats.
fn workshops(words: Words, row: &OverviewRow, event: &Event) -> Vec<String> {
    let workshops = event.workshops.iter().map(|workshop| {
        let waiting = row.waiting.workshops.get(&workshop.slug).copied().unwrap_or(0);
        let taken = row.occurrence.listing.taken.workshop(&workshop.slug);
        let seats = seats_text(words, taken, workshop.seats, waiting);
        say!(words, "overview-workshop", title = workshop.title.clone(), seats = seats)
    });
    workshops.collect()
}

fn seats_text(words: Words, taken: i64, seats: i64, waiting: i64) -> String {
    if waiting > 0 {
        say!(words, "overview-taken-waiting", taken = taken, seats = seats, waiting = waiting)
    } else {
        say!(words, "overview-taken", taken = taken, seats = seats)
    }
}
