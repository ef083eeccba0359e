//! An evening with two workshops, as the model sees it: what is taken of it, and who stands in line.

use super::party::{Party, State};
use domain::events::Event;
use domain::ids::SignUpId;
use domain::time::Instant;
use std::sync::Arc;

/// Seats of each of the two workshops.
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

    /// Seats for whoever comes new: none while anybody waits.
    pub fn open(&self) -> usize {
        if self.line().is_empty() || self.has_begun() { self.free() } else { 0 }
    }

    pub fn open_in(&self, workshop: u8) -> usize {
        if self.line_for(workshop).is_empty() || self.has_begun() { self.free_in(workshop) } else { 0 }
    }

    /// Those in line for the event, in its order. Whom the house has not named yet came last.
    pub fn line(&self) -> Vec<usize> {
        self.in_order(|party| if let State::Waiting(turn) = party.state { Some(turn) } else { None })
    }

    pub fn line_for(&self, workshop: u8) -> Vec<usize> {
        self.in_order(|party| party.waits.get(&workshop).copied())
    }

    fn in_order(&self, turn: impl Fn(&Party) -> Option<i64>) -> Vec<usize> {
        let mut line: Vec<usize> =
            (0..self.parties.len()).filter(|place| turn(&self.parties[*place]).is_some()).collect();
        line.sort_by_key(|place| {
            (turn(&self.parties[*place]), self.parties[*place].id.is_none(), self.parties[*place].id)
        });
        line
    }

    pub fn find(&self, id: SignUpId) -> Option<usize> {
        self.parties.iter().position(|party| party.id == Some(id))
    }

    pub fn is_off(&self) -> bool {
        self.event.cancelled.is_some()
    }

    pub fn has_begun(&self) -> bool {
        self.event.starts().at <= self.now
    }

    pub fn is_over(&self) -> bool {
        self.event.ends().at <= self.now
    }

    /// Higher than every turn before.
    pub fn next_turn(&self) -> i64 {
        let turns = self.parties.iter().flat_map(|party| {
            let waiting = if let State::Waiting(turn) = party.state { Some(turn) } else { None };
            party.waits.values().copied().chain(waiting)
        });
        turns.max().unwrap_or(0) + 1
    }

    /// Everybody as they stand, with their places in line in the place of turns.
    pub fn picture(&self) -> Vec<String> {
        let place_of =
            |line: Vec<usize>, place: usize| line.iter().position(|other| *other == place).map(|place| place + 1);
        let picture = |(place, party): (usize, &Party)| {
            let in_line = place_of(self.line(), place);
            let state = if in_line.is_some() { "Waiting".to_owned() } else { format!("{:?}", party.state) };
            let workshops: Vec<_> = (0..2).map(|workshop| place_of(self.line_for(workshop), place)).collect();
            let fewer_ok = party.fewer_ok && party.people.len() > 1;
            let Party { people, revision, .. } = party;
            format!(
                "{}: {people:?} {state} {in_line:?} {workshops:?} revision {revision} fewer {fewer_ok}",
                party.name()
            )
        };
        let mut all: Vec<String> = self.parties.iter().enumerate().map(picture).collect();
        let day = self.event.starts().at.rfc_3339();
        all.push(format!("{} seats, {day}, off {}", self.seats, self.is_off()));
        all.sort();
        all
    }
}
