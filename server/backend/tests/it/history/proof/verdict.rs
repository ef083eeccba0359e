//! What the checker found, and the figures of a run.

use super::found::Found;
use super::operation::{Ask, History, Outcome};
use super::{checker, ending};
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// So many were certainly held, which is more than there are.
    Oversold(i64),
    /// The database itself showed more than there are.
    SeenOversold(i64),
    /// The database showed sums that fit no instant.
    SeenImpossible,
    /// With everything possibly held there was room.
    RefusedWithoutNeed,
    /// A sign-up is missing, doubled, or not as it was answered.
    Ending,
    /// A sign-up for which nobody pressed.
    NeverAsked,
    /// Not each state has its one letter.
    Letters,
}

#[derive(Clone, Debug)]
pub struct Fault {
    pub flaw: Flaw,
    /// Where, and around what.
    pub words: String,
}

/// The outcome of a run.
pub struct Verdict {
    pub seed: u64,
    pub faults: Vec<Fault>,
    /// Answers that were neither done nor refused.
    pub failures: Vec<String>,
    pub operations: usize,
    /// Sign-ups, changes and cancellations that were acknowledged.
    pub done: [usize; 3],
    pub refused: usize,
    pub unknown: usize,
    pub observed: usize,
}

impl Verdict {
    pub fn of(seed: u64, history: &History, found: &Found) -> Self {
        let end = history.tick();
        let (operations, observations, failures) = history.close();
        let mut faults = checker::judge(&operations, &observations, end);
        faults.extend(ending::judge(&operations, found));
        let (operations_count, observed) = (operations.len(), observations.len());
        let (mut done, mut refused, mut unknown) = ([0; 3], 0, 0);
        for operation in operations {
            match (operation.outcome, operation.press.ask) {
                (Outcome::Done(_), Ask::SignUp { .. }) => done[0] += 1,
                (Outcome::Done(_), Ask::Change { .. }) => done[1] += 1,
                (Outcome::Done(_), Ask::Cancel { .. }) => done[2] += 1,
                (Outcome::Full(_), _) => refused += 1,
                (Outcome::Unknown, _) => unknown += 1,
            }
        }
        Self { seed, faults, failures, operations: operations_count, done, refused, unknown, observed }
    }

    /// Whether enough of each kind was done to prove anything.
    pub fn is_telling(&self) -> bool {
        self.done.iter().all(|done| done * 50 > self.operations)
    }

    /// Instants or looks at which there was more held than there is, and the most.
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
        write!(f, "{} looks, {} failures, {} faults", self.observed, self.failures.len(), self.faults.len())?;
        for failure in self.failures.iter().take(5) {
            write!(f, "\n  {failure}")?;
        }
        self.faults.iter().take(10).try_for_each(|fault| write!(f, "\n  {:?}: {}", fault.flaw, fault.words))
    }
}
