//! The checker: pure functions over what the clients saw, what the database holds, and what the relay received. The seats of
//! the afternoon are judged by the checker of the histories.

mod message_flaws;
pub mod messages;
pub mod orphans;
mod sign_up_flaws;
pub mod stored;
pub mod told;
pub mod visits;
pub mod waiting;

use super::door::CheckIns;
use super::mail::Transmission;
use super::programme::LISTS;
use super::visit::{Outcome, Visit};
use messages::Circumstances;
use std::fmt;
use stored::Stored;

/// What clients and the relay saw, and what the test did.
pub struct Story {
    pub visited: Vec<Visit>,
    pub check_ins: CheckIns,
    /// The text that each import set, and its outcome.
    pub imported: Vec<(String, Outcome)>,
    pub accepted: Vec<Transmission>,
    pub circumstances: Circumstances,
}

/// The faults of a story, after everybody has ended and the queue is empty.
pub fn judge(story: &Story, stored: &Stored) -> Vec<Fault> {
    let mut faults = messages::judge(&stored.messages, &story.accepted, &story.circumstances);
    faults.extend(told::judge(stored));
    faults.extend(visits::judge(&story.visited, stored));
    faults.extend(visits::judge_check_ins(&story.check_ins, stored));
    faults.extend(visits::judge_imports(&story.imported, stored));
    faults.extend(LISTS.iter().flat_map(|event| waiting::judge(event, &story.visited, stored)));
    faults
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// The relay received a message that the queue does not have.
    NeverEnqueued,
    /// A message was neither sent nor given up.
    NotSent,
    /// A message is marked as sent, and the relay never accepted it.
    Lost,
    /// A message was sent again, though nothing had kept the first delivery from being recorded.
    Duplicate,
    /// A message arrived after a newer one of the same sign-up.
    OutOfOrder,
    /// A message was sent though it was withdrawn or had failed.
    SentInVain,
    /// A message left though a newer one had made it untrue.
    Stale,
    /// Nobody told the contact how the sign-up stands, and nobody has to call.
    NotTold,
    /// A sign-up is missing, stored twice, or not as it was answered.
    NotAsAnswered,
    /// A sign-up, check-in or import that nobody made, or that was acknowledged and lost.
    CheckIn,
    Import,
    /// More seats are taken than there are.
    Oversold,
    /// Somebody waits though a seat is free.
    SeatLeftFree,
    /// A later party was served before an earlier one.
    Overtaken,
    /// A row without the row that it belongs to.
    Orphan,
}

#[derive(Clone, Debug)]
pub struct Fault {
    pub flaw: Flaw,
    pub details: String,
}

impl Fault {
    pub fn new(flaw: Flaw, details: impl fmt::Debug) -> Self {
        Self { flaw, details: format!("{details:?}") }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.flaw, self.details)
    }
}
