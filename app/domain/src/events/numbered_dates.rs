//! The dates of an event with their numbers.

use super::{DateNumbers, DroppedDate, Event};
use crate::time::{Instant, Period};

impl Event {
    /// The dates, each with its number.
    pub fn numbered_dates(&self) -> impl Iterator<Item = (i64, Period)> {
        let numbers = match &self.date_numbers {
            Some(numbers) => numbers.current.clone(),
            None => (1..).take(self.dates.len()).collect(),
        };
        numbers.into_iter().zip(self.dates.iter().copied())
    }

    pub fn dropped_dates(&self) -> &[DroppedDate] {
        self.date_numbers.as_ref().map_or(&[], |numbers| &numbers.dropped)
    }

    /// Removes the dropped dates that ended before `since`.
    pub fn forget_dropped_before(&mut self, since: Instant) {
        if let Some(numbers) = &mut self.date_numbers {
            numbers.dropped.retain(|dropped| dropped.period.ends.at > since);
        }
    }

    /// Numbers the dates of an event that replaces `old`, see [`DateNumbers::after_change`].
    pub fn number_dates(&mut self, old: &Self, dropped_at: Option<Instant>) {
        let (numbered, dropped) = (old.numbered_dates(), old.dropped_dates());
        self.date_numbers = DateNumbers::after_change(numbered, dropped, &self.dates, dropped_at);
    }
}
