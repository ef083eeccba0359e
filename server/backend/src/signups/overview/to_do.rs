//! What needs somebody: calls, failed messages, drafts, the events of the next days, missing facts, empty settings.

use super::OverviewRow;
use super::event_counts::EventCounts;
use domain::city::CitySetting;
use domain::events::{Coded as _, EventState, Listing, MissingFact, Occurrence};
use domain::time::Instant;
use jiff::ToSpan as _;

/// The number of days after today whose events are near.
const DAYS: i64 = 7;

/// What needs somebody, in all events.
pub struct ToDo {
    /// The number of open call tasks.
    pub calls: i64,
    /// The events ahead with messages that could not be delivered and that no call has replaced, each with their number.
    pub failed: Vec<(Listing, i64)>,
    /// The number of drafts of events ahead.
    pub drafts: usize,
    /// The published events of the next days, by time. One of several dates is here once.
    pub soon: Vec<OverviewRow>,
    /// Those of them that have few sign-ups.
    pub few: Vec<Listing>,
    /// Facts that published events ahead lack, each with the number of those events.
    pub missing: Vec<(MissingFact, usize)>,
    /// The city's settings that are empty.
    pub settings: Vec<CitySetting>,
}

impl ToDo {
    pub(super) fn new(
        own: &[&Listing],
        settings: Vec<CitySetting>,
        counts: &EventCounts,
        soon: Vec<Occurrence>,
        now: Instant,
    ) -> Self {
        let ahead = || own.iter().copied().filter(|listing| listing.event.ends().at > now);
        let published = || ahead().filter(|listing| listing.is_in(EventState::Published, now));
        let missing = MissingFact::ALL.iter().map(|fact| (*fact, published().filter(|l| l.lacks(*fact)).count()));
        let failed = ahead().filter_map(|listing| Some((listing.clone(), *counts.failed.get(&listing.event.slug)?)));
        let soon: Vec<OverviewRow> = soon.into_iter().map(|occurrence| counts.row(occurrence)).collect();
        let listings = soon.iter().map(|row| &row.occurrence.listing);
        Self {
            calls: counts.calls.values().sum(),
            failed: failed.collect(),
            drafts: ahead().filter(|listing| listing.is_in(EventState::Draft, now)).count(),
            few: listings.filter(|listing| listing.has_few_sign_ups(now)).cloned().collect(),
            soon,
            missing: missing.filter(|(_, events)| *events > 0).collect(),
            settings,
        }
    }
}

/// The published events that take place today or on one of the next seven days, by time, without taken seats.
pub(super) fn soon(own: &[&Listing], now: Instant) -> Vec<Occurrence> {
    let today = now.in_berlin().date();
    let last = today.saturating_add(DAYS.days());
    let published = own.iter().filter(|listing| listing.is_in(EventState::Published, now));
    let near = published.filter_map(|listing| {
        let period = listing.event.date_between(today, last, now)?;
        Some(Occurrence { period, listing: (*listing).clone() })
    });
    let mut near: Vec<Occurrence> = near.collect();
    near.sort_by_key(|occurrence| occurrence.period);
    near
}
