//! The rules of the waiting list said a second time, over a plain list: what a step must make of it. It knows no lane, no lock
//! and no statement.

use super::party::{Party, Person, State, wanted};
use domain::events::Event;
use domain::ids::SignUpId;
use domain::signups::{Reach, reach};
use domain::time::Instant;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Seats of each of the two workshops.
pub const WORKSHOP_SEATS: usize = 2;

#[derive(Clone, Debug)]
pub enum Step {
    SignUp {
        party: Party,
        waits_for_workshops: bool,
    },
    Change {
        id: SignUpId,
        revision: i64,
        people: Vec<Person>,
    },
    Cancel(SignUpId),
    Accept(SignUpId),
    /// Whatever is due by now runs out.
    RunOut,
    Seats(usize),
}

/// An event, as the model sees it.
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

    fn free(&self) -> usize {
        self.seats - self.taken()
    }

    fn free_in(&self, workshop: u8) -> usize {
        WORKSHOP_SEATS - self.parties.iter().map(|party| party.has_in(workshop)).sum::<usize>()
    }

    fn does_anybody_wait(&self) -> bool {
        self.parties.iter().any(|party| matches!(party.state, State::Waiting(_)))
    }

    fn open(&self) -> usize {
        if self.does_anybody_wait() { 0 } else { self.free() }
    }

    fn open_in(&self, workshop: u8) -> usize {
        let is_waited_for = self.parties.iter().any(|party| party.waits.contains_key(&workshop));
        if is_waited_for { 0 } else { self.free_in(workshop) }
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

    fn find(&self, id: SignUpId) -> Option<usize> {
        self.parties.iter().position(|party| party.id == Some(id))
    }

    /// What the evening is after a step. A step that is refused changes nothing, and who joins or accepts frees nothing.
    pub fn after(mut self, step: &Step) -> Self {
        let turns = self.parties.iter().flat_map(|party| {
            let waiting = if let State::Waiting(turn) = party.state { Some(turn) } else { None };
            party.waits.values().copied().chain(waiting)
        });
        let turn = turns.max().unwrap_or(0) + 1;
        let before = self.clone();
        let is_done = match step {
            Step::SignUp { party, waits_for_workshops } => {
                return self.signed_up(party.clone(), *waits_for_workshops, turn).unwrap_or(before);
            }
            Step::Accept(id) => {
                self.accept(*id);
                return self;
            }
            Step::Change { id, revision, people } => self.change(*id, *revision, people),
            Step::Cancel(id) => self.end(*id, State::Cancelled),
            Step::RunOut => self.run_out(),
            Step::Seats(seats) => self.furnish(*seats),
        };
        if is_done {
            self.release(turn);
            self
        } else {
            before
        }
    }

    /// None where it is refused.
    fn signed_up(mut self, mut party: Party, waits_for_workshops: bool, turn: i64) -> Option<Self> {
        let (open, size) = (self.open(), party.people.len());
        if size > open && (!party.fewer_ok || open == 0) {
            party.state = State::Waiting(turn);
            self.parties.push(party);
            return Some(self);
        }
        let others = party.people.split_off(size.min(open));
        for workshop in wanted(&party) {
            if party.wants(workshop) > self.open_in(workshop) {
                if !waits_for_workshops {
                    return None;
                }
                party.waits.insert(workshop, turn);
            }
        }
        if !others.is_empty() {
            let (state, waits) = (State::Waiting(turn), BTreeMap::new());
            self.parties.push(Party { people: others, state, waits, ..party.clone() });
        }
        self.parties.push(party);
        Some(self)
    }

    fn change(&mut self, id: SignUpId, revision: i64, people: &[Person]) -> bool {
        let Some(place) = self.find(id) else { return false };
        let party = self.parties[place].clone();
        let is_over = matches!(party.state, State::Cancelled | State::Lapsed);
        if is_over || party.people == people || party.revision != revision {
            return false;
        }
        let mut after = Party { people: people.to_vec(), revision: revision + 1, ..party.clone() };
        if party.has_seats() {
            if people.len() > party.people.len() + self.open() {
                return false;
            }
            after
                .waits
                .retain(|workshop, _| wanted(&Party { people: people.to_vec(), ..party.clone() }).contains(workshop));
            for workshop in wanted(&after) {
                let room = party.has_in(workshop) + self.open_in(workshop);
                if !after.waits.contains_key(&workshop) && after.wants(workshop) > room {
                    return false;
                }
            }
        }
        self.parties[place] = after;
        true
    }

    fn end(&mut self, id: SignUpId, state: State) -> bool {
        let Some(place) = self.find(id) else { return false };
        let party = &mut self.parties[place];
        if matches!(party.state, State::Cancelled | State::Lapsed) {
            return false;
        }
        party.state = state;
        party.waits.clear();
        party.revision += 1;
        true
    }

    fn accept(&mut self, id: SignUpId) {
        let Some(place) = self.find(id) else { return };
        let (party, now) = (&mut self.parties[place], self.now);
        if matches!(party.state, State::Offered(until) if now < until) {
            party.state = State::Confirmed;
            party.revision += 1;
        }
    }

    fn run_out(&mut self) -> bool {
        let is_due = |party: &&Party| matches!(party.state, State::Offered(until) if until <= self.now);
        let due: Vec<SignUpId> = self.parties.iter().filter(is_due).filter_map(|party| party.id).collect();
        due.iter().all(|id| self.end(*id, State::Lapsed)) && !due.is_empty()
    }

    fn furnish(&mut self, seats: usize) -> bool {
        let is_news = seats >= self.taken() && seats != self.seats;
        if is_news {
            self.seats = seats;
        }
        is_news
    }

    /// Gives out what is free, to the first that it fits, or only ever to the first.
    fn release(&mut self, turn: i64) {
        loop {
            let free = self.free();
            let line = self.line();
            let fits = |place: &usize| {
                let party = &self.parties[*place];
                free > 0 && (party.people.len() <= free || party.fewer_ok)
            };
            let next = if self.is_strict { line.first().copied().filter(fits) } else { line.into_iter().find(fits) };
            let Some(place) = next else { break };
            self.move_up(place, free, turn);
        }
        for workshop in 0..2 {
            loop {
                let free = self.free_in(workshop);
                let line = self.line_for(workshop);
                let fits = |place: &usize| free > 0 && self.parties[*place].wants(workshop) <= free;
                let next =
                    if self.is_strict { line.first().copied().filter(fits) } else { line.into_iter().find(fits) };
                let Some(place) = next else { break };
                self.parties[place].waits.remove(&workshop);
                self.parties[place].revision += 1;
            }
        }
    }

    fn move_up(&mut self, place: usize, free: usize, turn: i64) {
        let mut party = self.parties[place].clone();
        let size = party.people.len();
        let others = party.people.split_off(size.min(free));
        if !others.is_empty() {
            self.parties.push(Party { id: None, people: others, revision: 0, ..party.clone() });
        }
        party.revision += 1;
        // Out of the line, so that it takes no seat of its own away.
        self.parties[place].state = State::Cancelled;
        for workshop in wanted(&party) {
            if party.wants(workshop) > self.open_in(workshop) {
                party.waits.insert(workshop, turn);
            }
        }
        // The deadlines have tests of their own; here they are what the domain says.
        party.state = match reach(&self.event, &party.contact(), self.now).expect("it has not begun") {
            Reach::SignedUp => State::Confirmed,
            Reach::Asked { until, .. } => State::Offered(until),
        };
        self.parties[place] = party;
    }
}
