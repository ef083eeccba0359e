//! Events in the order in which a person would go to them: day by day.

use super::Listing;
use crate::time::Period;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// One date of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    pub period: Period,
    pub listing: Listing,
}

/// A page of the calendar; [`Almanac::agenda`](super::Almanac::agenda) writes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// What lasts several days, apart from the days.
    pub running: Vec<Occurrence>,
    pub days: BTreeMap<Date, Vec<Occurrence>>,
    /// The first day that did not find room; the next page begins with it.
    pub next: Option<Date>,
}

impl Agenda {
    pub fn is_empty(&self) -> bool {
        self.running.is_empty() && self.days.is_empty()
    }

    /// No more than the `most` rows that begin soonest.
    #[must_use]
    pub fn cut(mut self, most: usize) -> Self {
        let begins = |occurrence: &Occurrence| occurrence.period.starts;
        let running = self.running.iter().map(|occurrence| (begins(occurrence), true));
        let mut order: Vec<_> =
            running.chain(self.days.values().flatten().map(|occurrence| (begins(occurrence), false))).collect();
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

    /// Row by row: first what lasts several days, then day by day.
    pub fn into_occurrences(self) -> impl Iterator<Item = Occurrence> {
        self.running.into_iter().chain(self.days.into_values().flatten())
    }

    pub fn listings_mut(&mut self) -> impl Iterator<Item = &mut Listing> {
        let occurrences = self.running.iter_mut().chain(self.days.values_mut().flatten());
        occurrences.map(|occurrence| &mut occurrence.listing)
    }
}
