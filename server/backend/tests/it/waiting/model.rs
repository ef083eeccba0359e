//! The rules of the waiting list said a second time, over a plain list: what a step must make of an evening. It knows no lane,
//! no lock and no statement. Deadlines have tests of their own; here they are what the domain says.

use super::evening::{Evening, WORKSHOP_SEATS};
use super::party::{Party, Person, State};
use super::plan::Plan;
use domain::events::Event;
use domain::ids::SignUpId;
use domain::signups::{Placement, UNTIL_CALLED, ask_again, held_until, must_confirm};
use domain::time::Instant;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What people, the city or time do.
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
    /// The button of their page.
    Accept(SignUpId),
    /// The button behind the letter's link.
    Confirm(SignUpId),
    /// One of us has spoken with them.
    SayYesForThem(SignUpId),
    /// They answer a call that is to be made, or cannot be reached for good.
    Call(SignUpId, Answer),
    /// All of them come to the door.
    Come(SignUpId),
    /// Whatever is due by now runs out.
    RunOut,
    /// All letters go out.
    Mail,
    /// The city writes other seats, another day, or that it is off.
    Plan(Plan),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
    GivenUp,
}

impl Evening {
    /// What the evening is after a step. A step that is refused changes nothing.
    pub fn after(mut self, step: &Step) -> Self {
        let (turn, before) = (self.next_turn(), self.clone());
        let has_room = match step {
            Step::SignUp { party, waits_for_workshops } => {
                return self.signed_up(party.clone(), *waits_for_workshops, turn).unwrap_or(before);
            }
            Step::Accept(id) => {
                self.say_yes(*id, |state| matches!(state, State::Offered(_)));
                false
            }
            Step::Confirm(id) => {
                let has_link = self.find(*id).is_some_and(|place| self.parties[place].has_email());
                self.say_yes(*id, |state| has_link && matches!(state, State::Held(_)));
                false
            }
            Step::SayYesForThem(id) | Step::Call(id, Answer::Yes) => {
                self.say_yes(*id, State::is_open);
                false
            }
            Step::Come(id) => {
                self.come(*id);
                false
            }
            Step::Mail => false,
            Step::Change { id, revision, people } => self.change(*id, *revision, people),
            Step::Cancel(id) | Step::Call(id, Answer::No) => !self.is_over() && self.end(*id, State::Cancelled),
            Step::Call(id, Answer::GivenUp) => {
                let is_asked = self.find(*id).is_some_and(|place| self.parties[place].state.is_open());
                let is_ahead = !self.is_off() && !self.is_over();
                is_asked && is_ahead && self.end(*id, State::Lapsed)
            }
            Step::RunOut => self.run_out(),
            Step::Plan(plan) => self.plan(*plan),
        };
        if has_room {
            self.release(turn);
        }
        self
    }

    /// None where it is refused.
    fn signed_up(mut self, mut party: Party, waits_for_workshops: bool, turn: i64) -> Option<Self> {
        let is_closed = if party.is_by_desk() { self.is_over() } else { self.has_begun() };
        if self.is_off() || is_closed {
            return None;
        }
        let (open, size) = (self.open(), party.people.len());
        if size > open {
            if self.has_begun() || !self.may_ever_fit(&party) {
                return None;
            }
            if !party.fewer_ok || open == 0 {
                party.state = State::Waiting(turn);
                self.parties.push(party);
                return Some(self);
            }
        }
        let others = party.people.split_off(size.min(open));
        for workshop in party.wanted() {
            if party.wants(workshop) > self.open_in(workshop) {
                if !waits_for_workshops || self.has_begun() || party.wants(workshop) > WORKSHOP_SEATS {
                    return None;
                }
                party.waits.insert(workshop, turn);
            }
        }
        if must_confirm(&self.event, party.channel) {
            party.state = State::Held(held_until(&self.event, &party.contact, self.now));
        }
        if !others.is_empty() {
            let (state, waits) = (State::Waiting(turn), BTreeMap::new());
            self.parties.push(Party { people: others, state, waits, ..party.clone() });
        }
        self.parties.push(party);
        Some(self)
    }

    fn may_ever_fit(&self, party: &Party) -> bool {
        party.fewest() <= self.seats && party.wanted().iter().all(|workshop| party.wants(*workshop) <= WORKSHOP_SEATS)
    }

    fn change(&mut self, id: SignUpId, revision: i64, people: &[Person]) -> bool {
        let Some(place) = self.find(id) else { return false };
        let party = self.parties[place].clone();
        let mut after = Party { people: people.to_vec(), revision: revision + 1, ..party.clone() };
        after.fewer_ok &= people.len() > 1;
        let grows = people.len() > party.people.len()
            || after.wanted().iter().any(|workshop| after.wants(*workshop) > party.wants(*workshop));
        let is_late = self.is_off() || self.is_over() || (grows && self.has_begun());
        if party.state.is_ended() || party.people == people || party.revision != revision || is_late {
            return false;
        }
        if party.has_seats() {
            after.waits.retain(|workshop, _| people.contains(&Some(*workshop)));
            let has_room = people.len() <= party.people.len() + self.open();
            let is_in = |workshop: u8| match after.waits.get(&workshop) {
                Some(_) => after.wants(workshop) <= WORKSHOP_SEATS,
                None => after.wants(workshop) <= party.has_in(workshop) + self.open_in(workshop),
            };
            if !has_room || !after.wanted().into_iter().all(is_in) {
                return false;
            }
        } else if self.may_ever_fit(&party) && !self.may_ever_fit(&after) {
            return false;
        }
        self.parties[place] = after;
        true
    }

    fn end(&mut self, id: SignUpId, state: State) -> bool {
        let Some(place) = self.find(id) else { return false };
        let party = &mut self.parties[place];
        if party.state.is_ended() {
            return false;
        }
        party.state = state;
        party.waits.clear();
        party.revision += 1;
        true
    }

    fn say_yes(&mut self, id: SignUpId, may: impl Fn(State) -> bool) {
        let is_late = self.is_off() || self.is_over();
        let Some(place) = self.find(id).filter(|_| !is_late) else { return };
        let (party, now) = (&mut self.parties[place], self.now);
        if may(party.state) && party.state.until().is_some_and(|until| now < until) {
            party.state = State::Confirmed;
            party.revision += 1;
        }
    }

    fn come(&mut self, id: SignUpId) {
        let Some(place) = self.find(id) else { return };
        let party = &mut self.parties[place];
        if party.state.is_open() {
            party.state = State::Confirmed;
            party.revision += 1;
        }
    }

    fn run_out(&mut self) -> bool {
        if self.is_off() || self.is_over() {
            return false;
        }
        let (now, has_time) = (self.now, !self.has_begun());
        let is_due = |place: &usize| self.parties[*place].state.until().is_some_and(|until| until <= now);
        let due: Vec<usize> = (0..self.parties.len()).filter(is_due).collect();
        for place in &due {
            let party = &mut self.parties[*place];
            party.revision += 1;
            party.state = match party.state {
                State::Held(_) if party.contact.phone.is_some() => State::Held(UNTIL_CALLED),
                asked if party.is_unasked && has_time => asked_again(&self.event, party, asked, now),
                _ => State::Lapsed,
            };
            if party.state == State::Lapsed {
                party.waits.clear();
            }
        }
        !due.is_empty()
    }

    /// True where seats may have come free.
    fn plan(&mut self, plan: Plan) -> bool {
        let largest = self.line().iter().map(|place| self.parties[*place].fewest()).max().unwrap_or(0);
        if plan.seats < self.taken().max(largest) || (plan.is_of(&self.event) && plan.seats == self.seats) {
            return false;
        }
        let (before, was_off) = (self.event.clone(), self.is_off());
        plan.write_into(Arc::make_mut(&mut self.event));
        self.seats = plan.seats;
        let is_news = was_off != self.is_off() || self.event.dates != before.dates;
        if is_news && !self.is_off() && !self.is_over() {
            let now = self.now;
            for party in self.parties.iter_mut().filter(|party| party.state.is_open()) {
                let is_called = party.state == State::Held(UNTIL_CALLED);
                party.revision += i64::from(!is_called || party.has_email());
                if !is_called {
                    party.state = asked_again(&self.event, party, party.state, now);
                }
            }
        }
        true
    }
}

fn asked_again(event: &Event, party: &Party, state: State, now: Instant) -> State {
    let placement = match state {
        State::Held(until) => Placement::Held { until },
        State::Offered(until) => Placement::Offered { until },
        state => return state,
    };
    let again = ask_again(event, placement, &party.contact, party.channel, now).placement.until();
    match state {
        State::Held(_) => State::Held(again.expect("it is a question")),
        _ => State::Offered(again.expect("it is a question")),
    }
}
