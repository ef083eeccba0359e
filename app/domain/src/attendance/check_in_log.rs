//! The check-ins of one event on one day. Who is present depends on the set of check-ins and not on the order of their
//! arrival, so all phones that know the same check-ins show the same result.

use super::{CheckIn, CheckInAct, Person};
use crate::ids::CheckInKey;
use crate::time::Instant;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The set of check-ins of one event on one day, by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckInLog(BTreeMap<CheckInKey, CheckIn>);

impl CheckInLog {
    /// Adds a check-in. Returns false, and changes nothing, if its key is already recorded.
    pub fn record(&mut self, check_in: CheckIn) -> bool {
        match self.0.entry(check_in.key) {
            Entry::Vacant(vacant) => {
                vacant.insert(check_in);
                true
            }
            Entry::Occupied(_) => false,
        }
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the participants who are present, each with the instant of the earliest check-in that was not undone
    /// later.
    pub fn present(&self) -> BTreeMap<Person, Instant> {
        let mut check_ins: Vec<&CheckIn> = self.0.values().collect();
        check_ins.sort_unstable_by_key(|check_in| (check_in.checked_in_at, check_in.act, check_in.key));
        let mut present = BTreeMap::new();
        for check_in in check_ins {
            match check_in.act {
                CheckInAct::Present => drop(present.entry(check_in.person).or_insert(check_in.checked_in_at)),
                CheckInAct::Undo => drop(present.remove(&check_in.person)),
            }
        }
        present
    }
}

impl FromIterator<CheckIn> for CheckInLog {
    fn from_iter<I: IntoIterator<Item = CheckIn>>(check_ins: I) -> Self {
        let mut log = Self::default();
        for check_in in check_ins {
            log.record(check_in);
        }
        log
    }
}
