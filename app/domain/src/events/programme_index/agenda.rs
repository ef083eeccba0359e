//! Agendas: the dates of the programme from an instant on, by day.

use super::ProgrammeIndex;
use crate::events::{Agenda, Filter, Occurrence, SignUpMode};
use crate::time::{Instant, Period};
use std::collections::BTreeSet;

impl ProgrammeIndex {
    /// Returns the dates of [matching](Self::matching) events that end after `begins`, in whole days, until there are
    /// at least `most` rows. An event without sign-up appears on each of its dates; a course appears once, on its next
    /// date, because one sign-up covers all dates. A date of several days is on the day on which it begins, and above all
    /// days while it runs.
    pub fn agenda(&self, filter: &Filter, now: Instant, begins: Instant, most: usize) -> Agenda {
        let mut seen_courses = BTreeSet::new();
        self.dates(filter, now, begins, most, |index| {
            let event = &self.entries[index].listing.event;
            let is_course = event.dates.len() > 1 && event.sign_up.mode != SignUpMode::None;
            !is_course || seen_courses.insert(index)
        })
    }

    /// Returns all dates, as [`agenda`](Self::agenda) does, also each of a course.
    pub fn each_date(&self, filter: &Filter, now: Instant, begins: Instant) -> Agenda {
        self.dates(filter, now, begins, usize::MAX, |_| true)
    }

    /// `is_shown` is asked for the index of each date's event, in order.
    fn dates(
        &self,
        filter: &Filter,
        now: Instant,
        begins: Instant,
        most: usize,
        mut is_shown: impl FnMut(usize) -> bool,
    ) -> Agenda {
        let mut agenda = Agenda::default();
        let mut occurrence = |period: Period, index: usize| {
            let entry = &self.entries[index];
            let is_shown = entry.is_listed(now) && filter.matches(entry) && is_shown(index);
            is_shown.then(|| Occurrence { period, listing: entry.listing.clone() })
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
        for (period, index) in self.long.iter().take_while(until).filter(ahead).filter(is_running) {
            agenda.running.extend(occurrence(*period, *index));
        }
        // Of the dates within one day, only evenings last beyond midnight.
        let earliest = first_day.yesterday().unwrap_or(first_day);
        let first = self.dates.partition_point(|(period, _)| period.starts.date() < earliest);
        let mut rows = agenda.running.len();
        for (period, index) in
            self.dates[first..].iter().take_while(until).filter(ahead).filter(|date| !is_running(date))
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
