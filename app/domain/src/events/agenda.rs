//! Events in the order in which a person would go to them: day by day.

use super::{Listing, SignUpMode};
use crate::time::{Instant, Period};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// One date of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    pub period: Period,
    pub listing: Listing,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// What lasts several days, apart from the days.
    pub running: Vec<Occurrence>,
    pub days: BTreeMap<Date, Vec<Occurrence>>,
}

impl Agenda {
    /// Dates that end after `after` and begin on `until` at the latest. Where one just comes, each date counts;
    /// a course is named once, on its next day, for one signs up for all of it.
    pub fn of(listings: Vec<Listing>, after: Instant, until: Option<Date>) -> Self {
        let mut agenda = Self::default();
        for listing in listings {
            let is_each = listing.event.sign_up.mode == SignUpMode::None;
            let ahead = listing.event.dates.iter().copied().filter(|date| date.ends.at > after);
            let ahead = ahead.filter(|date| until.is_none_or(|until| date.starts.date() <= until));
            for period in ahead.take(if is_each { usize::MAX } else { 1 }).collect::<Vec<_>>() {
                let occurrence = Occurrence { period, listing: listing.clone() };
                if period.is_one_day() {
                    agenda.days.entry(period.starts.date()).or_default().push(occurrence);
                } else {
                    agenda.running.push(occurrence);
                }
            }
        }
        for day in agenda.days.values_mut() {
            day.sort_by_key(|occurrence| occurrence.period);
        }
        agenda.running.sort_by_key(|occurrence| occurrence.period);
        agenda
    }

    pub fn is_empty(&self) -> bool {
        self.running.is_empty() && self.days.is_empty()
    }
}
