//! The states of events that the office looks for.

use super::{Event, Listing};
use crate::time::Instant;

/// A state of an event as the office sees it. Each event is in one of the first four; it can be full or have a waiting list in
/// use as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventState {
    Published,
    Draft,
    /// It will be published at a later time.
    Scheduled,
    Cancelled,
    /// It takes place, and no seat is free.
    Full,
    /// A party waits for the event or for one of its workshops.
    WaitingList,
}

impl EventState {
    /// Whether the taken seats decide about it.
    pub fn needs_taken(self) -> bool {
        matches!(self, Self::Full | Self::WaitingList)
    }
}

impl Event {
    /// Which of the first four states the event is in.
    pub fn publication(&self, now: Instant) -> EventState {
        match (self.cancelled, self.published) {
            (Some(_), _) => EventState::Cancelled,
            (None, None) => EventState::Draft,
            (None, Some(_)) if self.is_published(now) => EventState::Published,
            (None, Some(_)) => EventState::Scheduled,
        }
    }
}

impl Listing {
    /// Whether the event is in a state. The taken seats must be counted for a state that needs them.
    pub fn is_in(&self, state: EventState, now: Instant) -> bool {
        match state {
            EventState::Full => self.event.cancelled.is_none() && self.event.free_seats(&self.taken) == Some(0),
            EventState::WaitingList => self.taken.has_any_waiting(),
            state => self.event.publication(now) == state,
        }
    }
}
