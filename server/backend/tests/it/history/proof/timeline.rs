//! The seats that were certainly held, and those that were possibly held, at each instant of a history.

use super::operation::{Command, Operation, Outcome};
use super::programme::{NO_SEATS, Seats};
use std::array;
use std::collections::BTreeMap;

/// The seats that one sign-up holds, or all together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Confirmed by an answer, with no request yet to cancel or reduce them.
    pub least: Seats,
    /// Requested, and not yet known to be refused or cancelled.
    pub most: Seats,
}

pub struct Timeline {
    /// The held seats from each instant until the next.
    pub instants: Vec<Held>,
    /// The seats that the sign-up of each operation held when the operation was invoked.
    pub own: Vec<Held>,
}

impl Timeline {
    /// Computes the timeline. `operations` are in the order of their requests; those of one contact do not overlap.
    pub fn of(operations: &[Operation], end: usize) -> Self {
        let mut changes = vec![(NO_SEATS, NO_SEATS); end];
        let mut holds: BTreeMap<&str, Held> = BTreeMap::new();
        let mut own = Vec::with_capacity(operations.len());
        for operation in operations {
            let held = holds.entry(&operation.request.party.contact).or_default();
            own.push(*held);
            let (during, after) = step(*held, operation);
            changes[operation.invoked_at] = difference(*held, during);
            changes[operation.answered_at] = difference(during, after);
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

/// The seats that the sign-up holds between request and answer, and afterwards.
fn step(held: Held, operation: &Operation) -> (Held, Held) {
    let wanted = match operation.request.command {
        Command::Cancel { .. } => NO_SEATS,
        Command::SignUp { .. } | Command::Change { .. } => operation.request.party.seats(),
    };
    let doubtful = Held { least: each(held.least, wanted, i64::min), most: each(held.most, wanted, i64::max) };
    match operation.outcome {
        Outcome::Done(_) => (doubtful, Held { least: wanted, most: wanted }),
        Outcome::Full(_) => (held, held),
        Outcome::Unknown => (doubtful, doubtful),
    }
}

fn difference(before: Held, after: Held) -> (Seats, Seats) {
    (each(after.least, before.least, |a, b| a - b), each(after.most, before.most, |a, b| a - b))
}

pub fn each(a: Seats, b: Seats, join: fn(i64, i64) -> i64) -> Seats {
    array::from_fn(|area| join(a[area], b[area]))
}
