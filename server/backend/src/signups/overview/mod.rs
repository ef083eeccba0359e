//! The overview of the back office: what needs somebody, and all events by month.

mod event_counts;
mod to_do;

use crate::context::AppContext;
use crate::error::Result;
use crate::events::{count_taken, programme_snapshot};
use crate::read_tx;
use domain::events::{Choices, Listing, Occurrence, OverviewFilter};
use domain::organizers::{Organizer, Right};
use domain::time::Instant;
use event_counts::EventCounts;
use std::cmp::Reverse;

pub use event_counts::Waiting;
pub use to_do::ToDo;

/// The number of events on one page.
const PAGE_SIZE: usize = 50;

/// One page of the overview.
pub struct Overview {
    pub rows: Vec<OverviewRow>,
    /// The number of events on all pages.
    pub found: usize,
    /// Whether another page follows.
    pub has_more: bool,
    /// What can be chosen from all events, also drafts and past ones.
    pub choices: Choices,
    /// What needs somebody; only on the first page, without a filter.
    pub to_do: Option<ToDo>,
}

/// One event of the overview.
pub struct OverviewRow {
    /// The event with the date that the row is about: the next one, or the last one if it is over.
    pub occurrence: Occurrence,
    /// The number of open call tasks; 0 if the organizer does not make calls. Likewise `failed`.
    pub calls: i64,
    /// The number of messages that could not be delivered, without those that a call has replaced.
    pub failed: i64,
    pub waiting: Waiting,
}

/// One page of the events that a filter finds among those whose sign-ups the organizer sees: those ahead, the next first, or those
/// over, the last first. `page` counts from 0.
pub async fn overview(
    ctx: &AppContext,
    organizer: &Organizer,
    filter: &OverviewFilter,
    page: usize,
) -> Result<Overview> {
    let (filter, organizer) = (filter.clone(), organizer.clone());
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let now = ctx.clock.now();
        let own: Vec<&Listing> =
            index.all().filter(|l| organizer.may(Right::SeeSignUps, Some(&l.event), now)).collect();
        let mut found = matching(&own, &filter, now);
        if filter.needs_taken() {
            count_taken(&mut c, listings(&mut found)).await?;
            found.retain(|occurrence| filter.matches_taken(&occurrence.listing, now));
        }
        let (all, start) = (found.len(), page * PAGE_SIZE);
        let mut shown: Vec<Occurrence> = found.into_iter().skip(start).take(PAGE_SIZE).collect();
        let is_first = page == 0 && filter == OverviewFilter::default();
        let mut soon = is_first.then(|| to_do::soon(&own, now));
        count_taken(&mut c, listings(shown.iter_mut().chain(soon.iter_mut().flatten()))).await?;
        let counted: Vec<&Occurrence> = shown.iter().chain(soon.iter().flatten()).collect();
        let counts = EventCounts::load(&mut c, &counted, &organizer).await?;
        let settings =
            if organizer.may(Right::ManageSettings, None, now) { ctx.city().empty_settings() } else { Vec::new() };
        Ok(Overview {
            to_do: soon.map(|soon| ToDo::new(&own, settings, &counts, soon, now)),
            has_more: all > start + shown.len(),
            rows: shown.into_iter().map(|occurrence| counts.row(occurrence)).collect(),
            found: all,
            choices: Choices::of(own.iter().copied()),
        })
    })
}

/// The events that a filter finds, without taken seats, each with its next or, if it is over, its last date.
fn matching(own: &[&Listing], filter: &OverviewFilter, now: Instant) -> Vec<Occurrence> {
    let found = own.iter().filter(|listing| filter.matches(listing, now));
    let mut found: Vec<Occurrence> = found.map(|listing| next_or_last(listing, now)).collect();
    if filter.is_past {
        found.sort_by_key(|occurrence| Reverse(occurrence.period));
    } else {
        found.sort_by_key(|occurrence| occurrence.period);
    }
    found
}

fn next_or_last(listing: &Listing, now: Instant) -> Occurrence {
    let dates = &listing.event.dates;
    let period = listing.event.next_date(now).unwrap_or(dates[dates.len() - 1]);
    Occurrence { period, listing: listing.clone() }
}

fn listings<'a>(occurrences: impl IntoIterator<Item = &'a mut Occurrence>) -> Vec<&'a mut Listing> {
    occurrences.into_iter().map(|occurrence| &mut occurrence.listing).collect()
}
