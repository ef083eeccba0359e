//! The summary of one date of an event, for rows, cards and embeds.

use crate::page_context::PageContext;
use domain::events::{Availability, Occurrence, Status};
use text::say;

/// The words that a row or a card shows for one date of an event.
pub struct OccurrenceSummary {
    /// The hours, or the days if the date lasts several.
    pub when: String,
    /// The place, with the host unless both have the same name.
    pub place: String,
    /// How many more dates the event has; none if it has one, or needs no sign-up.
    pub more_dates: Option<String>,
    /// The status and availability.
    pub state: String,
    /// The CSS class of the state.
    pub state_class: &'static str,
}

impl OccurrenceSummary {
    /// Summarizes a date at the current time, in the page's language.
    pub fn of(Occurrence { period, listing }: &Occurrence) -> Self {
        let page = PageContext::get();
        let (words, now) = (page.words, page.ctx.clock.now());
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
        let state_class = match listing.availability(now) {
            _ if is_past => "state",
            Availability::JustCome | Availability::Open(_) => "state good",
            Availability::Full | Availability::WaitingList => "state warn",
            Availability::Cancelled => "state stop",
            _ => "state",
        };
        let more = event.dates.len() - 1;
        let more_dates = (more > 0 && !matches!(listing.availability(now), Availability::JustCome))
            .then(|| say!(words, "row-more-dates", more = i64::try_from(more).unwrap_or(i64::MAX)));
        let (place, host) = (words.place_name(listing), listing.host.name.clone());
        let place = if place == host { place } else { say!(words, "row-place", place = place, host = host) };
        Self { when, place, more_dates, state, state_class }
    }
}
