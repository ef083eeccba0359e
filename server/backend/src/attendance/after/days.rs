//! The dates on which somebody kept the door of an event, and what each came to.

use crate::attendance::store::Pressed;
use domain::attendance::{Book, Person, Visits};
use domain::events::Event;
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

/// By the date's place.
#[derive(Default)]
pub struct Days(BTreeMap<i64, Day>);

#[derive(Default)]
pub struct Day {
    book: Book,
    walk_ins: BTreeSet<Person>,
    heads: i64,
}

impl Days {
    /// `heads` by date.
    pub fn of(pressed: Vec<Pressed>, heads: impl IntoIterator<Item = (i64, i64)>) -> Self {
        let mut days: BTreeMap<i64, Day> = BTreeMap::new();
        for one in pressed {
            let day = days.entry(one.date).or_default();
            if one.is_walk_in {
                day.walk_ins.insert(one.press.person);
            }
            day.book.enter(one.press);
        }
        for (date, people) in heads {
            days.entry(date).or_default().heads = people;
        }
        Self(days)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Dates that have begun; without a day where nobody kept the door.
    pub fn begun<'a>(&'a self, event: &'a Event, now: Instant) -> impl Iterator<Item = (usize, Option<&'a Day>)> {
        let begun = event.dates.iter().enumerate().filter(move |(_, date)| date.starts.at <= now);
        begun.map(|(place, _)| (place, i64::try_from(place).ok().and_then(|place| self.0.get(&place))))
    }

    /// Whoever was there on any of them.
    pub fn ever(&self) -> BTreeSet<Person> {
        self.0.values().flat_map(|day| day.book.present().into_keys()).collect()
    }
}

impl Day {
    pub fn visits(&self, signed_up: i64) -> Visits {
        let present = self.book.present();
        let walk_ins = count(present.keys().filter(|person| self.walk_ins.contains(person)));
        Visits { signed_up, came: count(present.keys()) - walk_ins, walk_ins, heads: self.heads }
    }
}

pub fn count<T>(things: impl Iterator<Item = T>) -> i64 {
    i64::try_from(things.count()).unwrap_or(i64::MAX)
}
