//! The faults that the checker found, and the figures of a run.

use super::operation::{Command, History, Outcome};
use super::stored::StoredData;
use super::{checker, ending};
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// More seats were certainly held than there are: this many.
    Oversold(i64),
    /// The database held more seats than there are: this many.
    SeenOversold(i64),
    /// The taken seats in the database fit no instant.
    SeenImpossible,
    /// A party was refused although it fitted beside everything that was possibly held.
    RefusedWithoutNeed,
    /// A sign-up is missing, duplicated, or not as it was answered.
    FinalState,
    /// A sign-up that no client requested.
    NeverRequested,
    /// A revision of a sign-up has no message, or more than one.
    Messages,
}

#[derive(Clone, Debug)]
pub struct Fault {
    pub flaw: Flaw,
    /// The operation, row or message that shows it.
    pub details: String,
}

/// The outcome of a run.
pub struct Verdict {
    pub seed: u64,
    pub faults: Vec<Fault>,
    /// Errors: answers that were neither done nor refused.
    pub failures: Vec<String>,
    pub operations: usize,
    /// The number of confirmed sign-ups, changes and cancellations.
    pub done: [usize; 3],
    pub refused: usize,
    pub unknown: usize,
    pub observed: usize,
}

impl Verdict {
    pub fn of(seed: u64, history: &History, found: &StoredData) -> Self {
        let end = history.tick();
        let (operations, observations, failures) = history.close();
        let mut faults = checker::judge(&operations, &observations, end);
        faults.extend(ending::judge(&operations, found));
        let (operations_count, observed) = (operations.len(), observations.len());
        let (mut done, mut refused, mut unknown) = ([0; 3], 0, 0);
        for operation in operations {
            match (operation.outcome, operation.request.command) {
                (Outcome::Done(_), Command::SignUp { .. }) => done[0] += 1,
                (Outcome::Done(_), Command::Change { .. }) => done[1] += 1,
                (Outcome::Done(_), Command::Cancel { .. }) => done[2] += 1,
                (Outcome::Full(_), _) => refused += 1,
                (Outcome::Unknown, _) => unknown += 1,
            }
        }
        Self { seed, faults, failures, operations: operations_count, done, refused, unknown, observed }
    }

    /// Whether enough of each kind was done for a verdict.
    pub fn is_meaningful(&self) -> bool {
        self.done.iter().all(|done| done * 50 > self.operations)
    }

    /// The number of instants and observations with more held seats than there are, and the most of these.
    pub fn oversold(&self) -> (usize, i64) {
        let held = self.faults.iter().filter_map(|fault| match fault.flaw {
            Flaw::Oversold(held) | Flaw::SeenOversold(held) => Some(held),
            _ => None,
        });
        (held.clone().count(), held.max().unwrap_or(0))
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [signed, changed, cancelled] = self.done;
        write!(f, "seed {}: {} operations, {signed} signed up, {changed} changed, ", self.seed, self.operations)?;
        write!(f, "{cancelled} cancelled, {} refused, {} unknown, ", self.refused, self.unknown)?;
        write!(f, "{} observations, {} failures, {} faults", self.observed, self.failures.len(), self.faults.len())?;
        for failure in self.failures.iter().take(5) {
            write!(f, "\n  {failure}")?;
        }
        self.faults.iter().take(10).try_for_each(|fault| write!(f, "\n  {:?}: {}", fault.flaw, fault.details))
    }
}
