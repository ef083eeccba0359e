//! The attendance of an event on each of its dates.

use crate::attendance::store::StoredCheckIn;
use domain::attendance::{AttendanceCounts, CheckInLog, Person};
use domain::events::Event;
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

/// The attendance of an event, by the index of the date. Dates without check-ins and head count are absent.
#[derive(Default)]
pub struct AttendanceByDate(BTreeMap<i64, DateAttendance>);

/// The attendance on one date.
#[derive(Default)]
pub struct DateAttendance {
    log: CheckInLog,
    walk_ins: BTreeSet<Person>,
    heads: i64,
}

impl AttendanceByDate {
    /// Joins check-ins and head counts; `heads` are pairs of the date's index and the people counted.
    pub fn new(check_ins: Vec<StoredCheckIn>, heads: impl IntoIterator<Item = (i64, i64)>) -> Self {
        let mut dates: BTreeMap<i64, DateAttendance> = BTreeMap::new();
        for stored in check_ins {
            let attendance = dates.entry(stored.date).or_default();
            if stored.is_walk_in {
                attendance.walk_ins.insert(stored.check_in.person);
            }
            attendance.log.record(stored.check_in);
        }
        for (date, people) in heads {
            dates.entry(date).or_default().heads = people;
        }
        Self(dates)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The indexes of the dates that have begun, each with its attendance if any was recorded.
    pub fn begun<'a>(
        &'a self,
        event: &'a Event,
        now: Instant,
    ) -> impl Iterator<Item = (usize, Option<&'a DateAttendance>)> {
        let begun = event.dates.iter().enumerate().filter(move |(_, date)| date.starts.at <= now);
        begun.map(|(index, _)| (index, i64::try_from(index).ok().and_then(|index| self.0.get(&index))))
    }

    /// The people who were present on any date.
    pub fn attendees(&self) -> BTreeSet<Person> {
        self.0.values().flat_map(|attendance| attendance.log.present().into_keys()).collect()
    }
}

impl DateAttendance {
    pub fn counts(&self, signed_up: i64) -> AttendanceCounts {
        let present = self.log.present();
        let walk_ins = count(present.keys().filter(|person| self.walk_ins.contains(person)));
        AttendanceCounts { signed_up, came: count(present.keys()) - walk_ins, walk_ins, heads: self.heads }
    }
}

/// The number of items.
pub fn count<T>(items: impl Iterator<Item = T>) -> i64 {
    i64::try_from(items.count()).unwrap_or(i64::MAX)
}
