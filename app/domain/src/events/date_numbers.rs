//! The numbers by which calendars tell the dates of an event apart.

use crate::time::{Instant, Period};
use serde::{Deserialize, Serialize};

/// The numbers of an event's dates. A date keeps its number when it is moved, and no other date ever gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateNumbers {
    /// Those of the event's dates, in their order.
    pub current: Vec<i64>,
    pub dropped: Vec<DroppedDate>,
}

/// A date on which an event no longer takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DroppedDate {
    pub number: i64,
    #[serde(flatten)]
    pub period: Period,
    pub dropped_at: Instant,
}

impl DateNumbers {
    /// The numbers of dates that replace `old` ones. A date that starts like an old one is the same, and so is one that
    /// starts like a dropped one, which is back. The other old dates have moved to the other new ones, in their order; those left
    /// over are dropped at `dropped_at`, or new. Without `dropped_at` the dropped ones are not remembered: nobody has them in a
    /// calendar. `None` if each date has the number of its position, and none is dropped.
    pub fn after_change(
        old: impl Iterator<Item = (i64, Period)>,
        dropped: &[DroppedDate],
        dates: &[Period],
        dropped_at: Option<Instant>,
    ) -> Option<Self> {
        let (mut left, mut dropped) = (old.collect::<Vec<_>>(), dropped.to_vec());
        let used = left.iter().map(|(number, _)| *number).chain(dropped.iter().map(|date| date.number));
        let mut unused = used.max().unwrap_or(0) + 1..;
        let mut numbers: Vec<Option<i64>> = vec![None; dates.len()];
        for (number, date) in numbers.iter_mut().zip(dates) {
            *number = take_first(&mut left, |(_, old)| starts_alike(*old, *date)).map(|(number, _)| number);
        }
        for (number, date) in numbers.iter_mut().zip(dates).filter(|(number, _)| number.is_none()) {
            *number = take_first(&mut dropped, |old| starts_alike(old.period, *date)).map(|back| back.number);
        }
        let mut left = left.into_iter();
        for number in numbers.iter_mut().filter(|number| number.is_none()) {
            *number = left.next().map(|(number, _)| number).or_else(|| unused.next());
        }
        if let Some(dropped_at) = dropped_at {
            dropped.extend(left.map(|(number, period)| DroppedDate { number, period, dropped_at }));
        }
        let current: Vec<i64> = numbers.into_iter().flatten().collect();
        let is_by_position = dropped.is_empty() && (1..).zip(&current).all(|(position, number)| position == *number);
        (!is_by_position).then_some(Self { current, dropped })
    }
}

/// Whether two dates start at the same wall-clock time, which is what the programme file gives.
fn starts_alike(one: Period, other: Period) -> bool {
    one.starts.local == other.starts.local
}

/// Removes and returns the first item that `is_wanted`.
fn take_first<T>(items: &mut Vec<T>, is_wanted: impl FnMut(&T) -> bool) -> Option<T> {
    let index = items.iter().position(is_wanted)?;
    Some(items.remove(index))
}
