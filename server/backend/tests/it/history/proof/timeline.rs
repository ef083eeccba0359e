//! How many places were certainly held, and how many possibly, at each instant of a history.

use super::operation::{Ask, Operation, Outcome};
use super::programme::{NONE, Places};
use std::array;
use std::collections::BTreeMap;

/// What one sign-up, or all together, hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Acknowledged, and not yet asked to be cancelled or made fewer.
    pub least: Places,
    /// Asked for, and not yet known to be refused or given back.
    pub most: Places,
}

pub struct Timeline {
    /// From each instant until the next.
    pub instants: Vec<Held>,
    /// What the sign-up of each operation held when it was invoked.
    pub own: Vec<Held>,
}

impl Timeline {
    /// `operations` in the order of asking; those of one contact came one after the other.
    pub fn of(operations: &[Operation], end: usize) -> Self {
        let mut changes = vec![(NONE, NONE); end];
        let mut holds: BTreeMap<&str, Held> = BTreeMap::new();
        let mut own = Vec::with_capacity(operations.len());
        for operation in operations {
            let held = holds.entry(&operation.press.party.contact).or_default();
            own.push(*held);
            let (meanwhile, after) = step(*held, operation);
            changes[operation.invoked_at] = difference(*held, meanwhile);
            changes[operation.answered_at] = difference(meanwhile, after);
            *held = after;
        }
        let mut all = Held::default();
        let sum = changes.into_iter().map(|(least, most)| {
            all = Held { least: each(all.least, least, |a, b| a + b), most: each(all.most, most, |a, b| a + b) };
            all
        });
        Self { instants: sum.collect(), own }
    }
}

/// What the sign-up holds between asking and answer, and afterwards.
fn step(held: Held, operation: &Operation) -> (Held, Held) {
    let wanted = match operation.press.ask {
        Ask::Cancel { .. } => NONE,
        Ask::SignUp { .. } | Ask::Change { .. } => operation.press.party.places(),
    };
    let doubtful = Held { least: each(held.least, wanted, i64::min), most: each(held.most, wanted, i64::max) };
    match operation.outcome {
        Outcome::Done(_) => (doubtful, Held { least: wanted, most: wanted }),
        Outcome::Full(_) => (held, held),
        Outcome::Unknown => (doubtful, doubtful),
    }
}

fn difference(before: Held, after: Held) -> (Places, Places) {
    (each(after.least, before.least, |a, b| a - b), each(after.most, before.most, |a, b| a - b))
}

pub fn each(a: Places, b: Places, join: fn(i64, i64) -> i64) -> Places {
    array::from_fn(|area| join(a[area], b[area]))
}
