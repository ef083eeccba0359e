//! What a filter selects of the programme: its events, and its dates by day.

use super::ProgrammeIndex;
use crate::events::{Agenda, Filter, Listing, Occurrence, SignUpMode};
use crate::search::{Closeness, Hits};
use crate::time::{Instant, Period};
use std::collections::BTreeSet;

/// The listed events that match a filter and end after an instant.
pub struct Selection<'a> {
    index: &'a ProgrammeIndex,
    filter: &'a Filter,
    now: Instant,
    begins: Instant,
    /// The events that the words of the filter find; all without words.
    hits: Option<Hits>,
    pub closeness: Closeness,
}

impl ProgrammeIndex {
    /// Selects the listed events that match `filter` and end after `begins`. Its words must all occur.
    pub fn select<'a>(&'a self, filter: &'a Filter, now: Instant, begins: Instant) -> Selection<'a> {
        let hits = filter.words.as_ref().map(|words| self.words().find(words, Closeness::Exact));
        Selection { index: self, filter, now, begins, hits, closeness: Closeness::Exact }
    }

    /// Selects as [`select`](Self::select) does or, if the words find no event on any day from `begins` on, those that are
    /// similar.
    pub fn select_closest<'a>(&'a self, filter: &'a Filter, now: Instant, begins: Instant) -> Selection<'a> {
        let exact = self.select(filter, now, begins);
        match &filter.words {
            Some(words) if !exact.has_any_day() => {
                let hits = Some(self.words().find(words, Closeness::Similar));
                Selection { hits, closeness: Closeness::Similar, ..exact }
            }
            _ => exact,
        }
    }
}

impl<'a> Selection<'a> {
    /// Returns the events in calendar order.
    pub fn listings(&self) -> impl Iterator<Item = &'a Listing> {
        let ahead = (0..).zip(&self.index.entries).filter(|(_, listing)| listing.event.ends().at > self.begins);
        ahead.filter(|(index, _)| self.contains(*index)).map(|(_, listing)| listing)
    }

    /// Returns the dates in whole days, until there are at least `most` rows. An event without sign-up appears on each of
    /// its dates; a course appears once, on its next date, because one sign-up covers all dates. A date of several days is
    /// on the day on which it begins, and above all days while it runs.
    pub fn agenda(&self, most: usize) -> Agenda {
        let mut seen_courses = BTreeSet::new();
        self.dates(most, |index| {
            let event = &self.index.entries[index].event;
            let is_course = event.dates.len() > 1 && event.sign_up.mode != SignUpMode::None;
            !is_course || seen_courses.insert(index)
        })
    }

    /// Returns all dates, as [`agenda`](Self::agenda) does, also each of a course.
    pub fn each_date(&self) -> Agenda {
        self.dates(usize::MAX, |_| true)
    }

    /// Whether an event is selected but for its days.
    fn has_any_day(&self) -> bool {
        let any_day = Filter { from: None, until: None, ..self.filter.clone() };
        let begins = self.begins.min(self.now);
        Selection { filter: &any_day, hits: self.hits.clone(), begins, ..*self }.listings().next().is_some()
    }

    fn contains(&self, index: usize) -> bool {
        let listing = &self.index.entries[index];
        self.hits.as_ref().is_none_or(|hits| hits.contains(index))
            && listing.event.is_listed(self.now)
            && self.filter.matches(listing)
    }

    /// `is_shown` is asked for the index of each date's event, in order.
    fn dates(&self, most: usize, mut is_shown: impl FnMut(usize) -> bool) -> Agenda {
        let Self { filter, now, begins, .. } = *self;
        let mut agenda = Agenda::default();
        let mut occurrence = |period: Period, index: usize| {
            let listing = &self.index.entries[index];
            let is_shown = self.contains(index) && is_shown(index);
            is_shown.then(|| Occurrence { period, listing: listing.clone() })
        };
        let until = |(period, _): &&(Period, usize)| filter.until.is_none_or(|until| period.starts.date() <= until);
        let ahead = |(period, _): &&(Period, usize)| {
            // An evening of the day before lasts into the first day, but is not on it.
            period.ends.at > begins && filter.from.is_none_or(|from| period.last_day() >= from)
        };
        let first_day = begins.in_berlin().date();
        let is_running = |(period, _): &&(Period, usize)| {
            let runs_now = period.starts.at <= now && now < period.ends.at;
            !period.is_one_day() && (runs_now || period.starts.date() < first_day)
        };
        for (period, index) in self.index.long.iter().take_while(until).filter(ahead).filter(is_running) {
            agenda.running.extend(occurrence(*period, *index));
        }
        // Of the dates within one day, only evenings last beyond midnight.
        let earliest = first_day.yesterday().unwrap_or(first_day);
        let first = self.index.dates.partition_point(|(period, _)| period.starts.date() < earliest);
        let mut rows = agenda.running.len();
        for (period, index) in
            self.index.dates[first..].iter().take_while(until).filter(ahead).filter(|date| !is_running(date))
        {
            let date = period.starts.date();
            let Some(occurrence) = occurrence(*period, *index) else { continue };
            if rows >= most && !agenda.days.is_empty() && !agenda.days.contains_key(&date) {
                agenda.next = Some(date);
                break;
            }
            agenda.days.entry(date).or_default().push(occurrence);
            rows += 1;
        }
        agenda
    }
}
