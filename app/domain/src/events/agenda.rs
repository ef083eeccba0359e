//! The agenda: events by day.

use super::Listing;
use crate::time::Period;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// One date of an event, with the event.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    pub period: Period,
    pub listing: Listing,
}

/// A page of the calendar; made by [`ProgrammeIndex::agenda`](super::ProgrammeIndex::agenda).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// Occurrences of more than one day that run now, or that began before the first day of the page.
    pub running: Vec<Occurrence>,
    /// The others, by the date on which they begin.
    pub days: BTreeMap<Date, Vec<Occurrence>>,
    /// The first day that is not on this page; the next page starts with it.
    pub next: Option<Date>,
}

impl Agenda {
    pub fn is_empty(&self) -> bool {
        self.running.is_empty() && self.days.is_empty()
    }

    /// Returns the number of occurrences.
    pub fn len(&self) -> usize {
        self.running.len() + self.days.values().map(Vec::len).sum::<usize>()
    }

    /// Keeps only the occurrences of events that are not cancelled.
    #[must_use]
    pub fn without_cancelled(mut self) -> Self {
        for rows in self.days.values_mut().chain([&mut self.running]) {
            rows.retain(|occurrence| occurrence.listing.event.cancelled.is_none());
        }
        self.days.retain(|_, rows| !rows.is_empty());
        self
    }

    /// Keeps only the `most` occurrences that begin first.
    #[must_use]
    pub fn cut(mut self, most: usize) -> Self {
        let starts = |occurrence: &Occurrence| occurrence.period.starts;
        let running = self.running.iter().map(|occurrence| (starts(occurrence), true));
        let mut order: Vec<_> =
            running.chain(self.days.values().flatten().map(|occurrence| (starts(occurrence), false))).collect();
        order.sort_unstable();
        order.truncate(most);
        let running = order.iter().filter(|(_, is_running)| *is_running).count();
        self.running.truncate(running);
        let mut left = order.len() - running;
        for rows in self.days.values_mut() {
            rows.truncate(left);
            left -= rows.len();
        }
        self.days.retain(|_, rows| !rows.is_empty());
        self
    }

    /// Returns all occurrences: first those that run, then day by day.
    pub fn into_occurrences(self) -> impl Iterator<Item = Occurrence> {
        self.running.into_iter().chain(self.days.into_values().flatten())
    }

    pub fn listings_mut(&mut self) -> impl Iterator<Item = &mut Listing> {
        let occurrences = self.running.iter_mut().chain(self.days.values_mut().flatten());
        occurrences.map(|occurrence| &mut occurrence.listing)
    }
}
