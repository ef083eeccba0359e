//! Events day by day, one row each: when, what, and what one can do.

use crate::site::Site;
use domain::events::{Agenda, Availability, Occurrence, Status};
use jiff::civil::Date;
use leptos::prelude::*;
use text::say;

#[component]
pub fn Days(agenda: Agenda) -> impl IntoView {
    let words = Site::here().words;
    let running = (!agenda.running.is_empty()).then(|| view! {
        <section class="day" aria-labelledby="mehrere-tage">
            <h2 id="mehrere-tage">{say!(words, "running-title")}</h2>
            <ul class="rows">{agenda.running.into_iter().map(|occurrence| view! { <Row occurrence /> }).collect_view()}</ul>
        </section>
    });
    let days = agenda.days.into_iter().map(|(date, occurrences)| {
        let (id, label) = (anchor(date), anchor(date));
        view! {
            <section class="day" aria-labelledby=label>
                <h2 id=id><time datetime=date.to_string()><span>{words.weekday(date)}", "</span>{words.date(date)}</time></h2>
                <ul class="rows">{occurrences.into_iter().map(|occurrence| view! { <Row occurrence /> }).collect_view()}</ul>
            </section>
        }
    });
    view! { {running} {days.collect_view()} }
}

/// Where a day begins on its page.
pub fn anchor(date: Date) -> String {
    format!("tag-{date}")
}

#[component]
fn Row(occurrence: Occurrence) -> impl IntoView {
    let Told { when, place, more, state, tone } = Told::of(&occurrence);
    let Occurrence { period, listing } = occurrence;
    let path = Site::here().path(&format!("/veranstaltungen/{}", listing.event.slug));
    view! {
        <li class="row">
            <p class="when"><time datetime=period.starts.to_text()>{when}</time></p>
            <div class="what">
                <h3><a href=path>{listing.event.title.clone()}</a></h3>
                <p>{place}</p>
                {more.map(|more| view! { <p>{more}</p> })}
            </div>
            <p class=tone>{state}</p>
        </li>
    }
}

/// What a row or a card says of one date.
pub struct Told {
    /// The hours, or the days where it lasts several.
    pub when: String,
    pub place: String,
    pub more: Option<String>,
    pub state: String,
    /// The class of what says the state.
    pub tone: &'static str,
}

impl Told {
    pub fn of(Occurrence { period, listing }: &Occurrence) -> Self {
        let site = Site::here();
        let (words, now) = (site.words, site.house.clock.now());
        let event = &listing.event;
        let when = match (period.is_one_day(), event.is_all_day) {
            (true, true) => say!(words, "all-day"),
            (true, false) => words.hours(*period),
            (false, _) => words.days(*period),
        };
        let is_past = period.ends.at <= now;
        let past = is_past.then(|| words.status(Status::Over)).flatten();
        let state = past.unwrap_or_else(|| words.availability(listing, now));
        let moved = (listing.status(now) == Status::Moved).then(|| words.status(Status::Moved)).flatten();
        let state = moved.map_or(state.clone(), |moved| format!("{moved}, {state}"));
        let tone = match listing.availability(now) {
            _ if is_past => "state",
            Availability::JustCome | Availability::Open(_) => "state good",
            Availability::Full | Availability::WaitingList | Availability::Cancelled => "state warn",
            _ => "state",
        };
        let more = event.dates.len() - 1;
        let more = (more > 0 && !matches!(listing.availability(now), Availability::JustCome))
            .then(|| say!(words, "row-more-dates", more = i64::try_from(more).unwrap_or(i64::MAX)));
        let (venue, host) = (listing.venue.name.clone(), listing.host.name.clone());
        let place = if venue == host { venue } else { say!(words, "row-place", venue = venue, host = host) };
        Self { when, place, more, state, tone }
    }
}
