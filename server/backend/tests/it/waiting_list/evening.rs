//! The evening in the model, an event with two workshops: its taken seats and its waiting list.

use super::party::{Party, State};
use domain::events::{Event, EventVersion};
use domain::ids::SignUpId;
use domain::time::Instant;
use std::sync::Arc;

/// The seats of each of the two workshops.
pub const WORKSHOP_SEATS: usize = 2;

#[derive(Clone, Debug)]
pub struct Evening {
    pub seats: usize,
    pub is_strict: bool,
    pub event: Arc<Event>,
    pub now: Instant,
    pub parties: Vec<Party>,
}

impl Evening {
    pub fn taken(&self) -> usize {
        self.parties.iter().filter(|party| party.has_seats()).map(|party| party.people.len()).sum()
    }

    pub fn free(&self) -> usize {
        self.seats - self.taken()
    }

    pub fn free_in(&self, workshop: u8) -> usize {
        WORKSHOP_SEATS - self.parties.iter().map(|party| party.has_in(workshop)).sum::<usize>()
    }

    /// The seats for a new party: in strict order none while another party waits.
    pub fn open(&self) -> usize {
        if self.is_strict && !self.queue().is_empty() && !self.has_begun() { 0 } else { self.free() }
    }

    pub fn open_in(&self, workshop: u8) -> usize {
        if self.is_strict && !self.queue_for(workshop).is_empty() && !self.has_begun() {
            0
        } else {
            self.free_in(workshop)
        }
    }

    /// The indexes of the parties that wait for the event, in the order of the list. A party without an id joined last.
    pub fn queue(&self) -> Vec<usize> {
        self.in_order(|party| if let State::Waiting(since) = party.state { Some(since) } else { None })
    }

    pub fn queue_for(&self, workshop: u8) -> Vec<usize> {
        self.in_order(|party| party.waits.get(&workshop).copied())
    }

    fn in_order(&self, since: impl Fn(&Party) -> Option<EventVersion>) -> Vec<usize> {
        let mut queue: Vec<usize> =
            (0..self.parties.len()).filter(|index| since(&self.parties[*index]).is_some()).collect();
        queue.sort_by_key(|index| {
            let party = &self.parties[*index];
            (since(party), party.id.is_none(), party.id)
        });
        queue
    }

    pub fn find(&self, id: SignUpId) -> Option<usize> {
        self.parties.iter().position(|party| party.id == Some(id))
    }

    pub fn is_cancelled(&self) -> bool {
        self.event.cancelled.is_some()
    }

    pub fn has_begun(&self) -> bool {
        self.event.starts().at <= self.now
    }

    pub fn is_over(&self) -> bool {
        self.event.ends().at <= self.now
    }

    /// A version that is higher than those of all waiting parties.
    pub fn next_version(&self) -> EventVersion {
        let versions = self.parties.iter().flat_map(|party| {
            let waiting = if let State::Waiting(since) = party.state { Some(since) } else { None };
            party.waits.values().copied().chain(waiting)
        });
        EventVersion(versions.max().map_or(0, |version| version.0) + 1)
    }

    /// The state of each party as text, with its position in each waiting list instead of a version, and of the event.
    pub fn summary(&self) -> Vec<String> {
        let position_of =
            |queue: Vec<usize>, index: usize| queue.iter().position(|other| *other == index).map(|ahead| ahead + 1);
        let summary = |(index, party): (usize, &Party)| {
            let position = position_of(self.queue(), index);
            let state = if position.is_some() { "Waiting".to_owned() } else { format!("{:?}", party.state) };
            let workshops: Vec<_> = (0..2).map(|workshop| position_of(self.queue_for(workshop), index)).collect();
            let fewer_ok = party.fewer_ok && party.people.len() > 1;
            let Party { people, revision, .. } = party;
            format!(
                "{}: {people:?} {state} {position:?} {workshops:?} revision {revision} fewer {fewer_ok}",
                party.name()
            )
        };
        let mut all: Vec<String> = self.parties.iter().enumerate().map(summary).collect();
        let day = self.event.starts().at.rfc_3339();
        all.push(format!("{} seats, {day}, cancelled {}", self.seats, self.is_cancelled()));
        all.sort();
        all
    }
}
