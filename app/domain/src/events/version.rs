//! The version of an event: the number of times that it has been locked.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A counter that each transaction raises when it locks the event.
///
/// It orders what happens at one event: the waiting list is sorted by the version in which a party joined, and a
/// check-in phone asks for changes after the version that it knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EventVersion(pub i64);

impl fmt::Display for EventVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
