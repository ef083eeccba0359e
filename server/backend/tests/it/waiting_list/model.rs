//! A model of the waiting list: a second implementation of its rules over a plain list. It knows no index, no lock and
//! no SQL. Deadlines have tests of their own; here they come from the domain.

use super::evening::{Evening, WORKSHOP_SEATS};
use super::event_plan::Plan;
use super::party::{Party, Person, State};
use super::step::{Answer, Step};
use domain::events::{Event, EventVersion};
use domain::ids::SignUpId;
use domain::signups::requires_confirmation;
use domain::time::Instant;
use domain::waiting_list::{Placement, UNTIL_CALLED, hold_deadline, repeat_question};
use std::collections::BTreeMap;
use std::sync::Arc;

impl Evening {
    /// The evening after a step. A refused step changes nothing.
    pub fn after(mut self, step: &Step) -> Self {
        let (version, before) = (self.next_version(), self.clone());
        let may_have_freed = match step {
            Step::SignUp { party, waits_for_workshops } => {
                return self.signed_up(party.clone(), *waits_for_workshops, version).unwrap_or(before);
            }
            Step::Accept(id) => {
                self.accept(*id, |state| matches!(state, State::Offered(_)));
                false
            }
            Step::Confirm(id) => {
                let has_link = self.find(*id).is_some_and(|index| self.parties[index].has_email());
                self.accept(*id, |state| has_link && matches!(state, State::Held(_)));
                false
            }
            Step::AcceptForContact(id) | Step::Call(id, Answer::Yes) => {
                self.accept(*id, State::is_open);
                false
            }
            Step::CheckIn(id) => {
                self.check_in(*id);
                false
            }
            Step::DeliverMail => false,
            Step::Change { id, revision, people } => self.change(*id, *revision, people),
            Step::Cancel(id) | Step::Call(id, Answer::No) => !self.is_over() && self.end(*id, State::Cancelled),
            Step::Call(id, Answer::GivenUp) => {
                let is_open = self.find(*id).is_some_and(|index| self.parties[index].state.is_open());
                let is_ahead = !self.is_cancelled() && !self.is_over();
                is_open && is_ahead && self.end(*id, State::Lapsed)
            }
            Step::Expire => self.expire(),
            Step::Import(plan) => self.import(*plan),
        };
        if may_have_freed {
            self.promote_waiting(version);
        }
        self
    }

    /// The evening after a sign-up; none where it is refused.
    fn signed_up(mut self, mut party: Party, waits_for_workshops: bool, version: EventVersion) -> Option<Self> {
        let is_closed = if party.is_entered_by_organizer() { self.is_over() } else { self.has_begun() };
        if self.is_cancelled() || is_closed {
            return None;
        }
        let (open, size) = (self.open(), party.people.len());
        if size > open {
            if self.has_begun() || !self.may_ever_fit(&party) {
                return None;
            }
            if !party.fewer_ok || open == 0 {
                party.state = State::Waiting(version);
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
                party.waits.insert(workshop, version);
            }
        }
        if requires_confirmation(&self.event, party.channel) {
            party.state = State::Held(hold_deadline(&self.event, party.has_email(), self.now));
        }
        if !others.is_empty() {
            let (state, waits) = (State::Waiting(version), BTreeMap::new());
            self.parties.push(Party { people: others, state, waits, ..party.clone() });
        }
        self.parties.push(party);
        Some(self)
    }

    fn may_ever_fit(&self, party: &Party) -> bool {
        party.min_seats() <= self.seats
            && party.wanted().iter().all(|workshop| party.wants(*workshop) <= WORKSHOP_SEATS)
    }

    fn change(&mut self, id: SignUpId, revision: i64, people: &[Person]) -> bool {
        let Some(index) = self.find(id) else { return false };
        let party = self.parties[index].clone();
        let mut after = Party { people: people.to_vec(), revision: revision + 1, ..party.clone() };
        after.fewer_ok &= people.len() > 1;
        let grows = people.len() > party.people.len()
            || after.wanted().iter().any(|workshop| after.wants(*workshop) > party.wants(*workshop));
        let is_late = self.is_cancelled() || self.is_over() || (grows && self.has_begun());
        if party.state.is_ended() || party.people == people || party.revision != revision || is_late {
            return false;
        }
        if party.has_seats() {
            after.waits.retain(|workshop, _| people.contains(&Some(*workshop)));
            let fits = people.len() <= party.people.len() + self.open();
            let fits_in = |workshop: u8| match after.waits.get(&workshop) {
                Some(_) => after.wants(workshop) <= WORKSHOP_SEATS,
                None => after.wants(workshop) <= party.has_in(workshop) + self.open_in(workshop),
            };
            if !fits || !after.wanted().into_iter().all(fits_in) {
                return false;
            }
        } else if self.may_ever_fit(&party) && !self.may_ever_fit(&after) {
            return false;
        }
        self.parties[index] = after;
        true
    }

    fn end(&mut self, id: SignUpId, state: State) -> bool {
        let Some(index) = self.find(id) else { return false };
        let party = &mut self.parties[index];
        if party.state.is_ended() {
            return false;
        }
        party.state = state;
        party.waits.clear();
        party.revision += 1;
        true
    }

    fn accept(&mut self, id: SignUpId, may: impl Fn(State) -> bool) {
        let is_late = self.is_cancelled() || self.is_over();
        let Some(index) = self.find(id).filter(|_| !is_late) else { return };
        let (party, now) = (&mut self.parties[index], self.now);
        if may(party.state) && party.state.until().is_some_and(|until| now < until) {
            party.state = State::Confirmed;
            party.revision += 1;
        }
    }

    fn check_in(&mut self, id: SignUpId) {
        let Some(index) = self.find(id) else { return };
        let party = &mut self.parties[index];
        if party.state.is_open() {
            party.state = State::Confirmed;
            party.revision += 1;
        }
    }

    fn expire(&mut self) -> bool {
        if self.is_cancelled() || self.is_over() {
            return false;
        }
        let (now, has_time) = (self.now, !self.has_begun());
        let is_due = |index: &usize| self.parties[*index].state.until().is_some_and(|until| until <= now);
        let due: Vec<usize> = (0..self.parties.len()).filter(is_due).collect();
        for index in &due {
            let party = &mut self.parties[*index];
            party.revision += 1;
            party.state = match party.state {
                State::Held(_) if party.contact.phone.is_some() => State::Held(UNTIL_CALLED),
                open if party.has_unsent_question && has_time => question_repeated(&self.event, party, open, now),
                _ => State::Lapsed,
            };
            if party.state == State::Lapsed {
                party.waits.clear();
            }
        }
        !due.is_empty()
    }

    /// Returns whether seats may have been freed.
    fn import(&mut self, plan: Plan) -> bool {
        let largest = self.queue().iter().map(|index| self.parties[*index].min_seats()).max().unwrap_or(0);
        if plan.seats < self.taken().max(largest) || (plan.matches(&self.event) && plan.seats == self.seats) {
            return false;
        }
        let (before, was_cancelled) = (self.event.clone(), self.is_cancelled());
        plan.write_into(Arc::make_mut(&mut self.event));
        self.seats = plan.seats;
        let is_announced = was_cancelled != self.is_cancelled() || self.event.dates != before.dates;
        if is_announced && !self.is_cancelled() && !self.is_over() {
            let now = self.now;
            for party in self.parties.iter_mut().filter(|party| party.state.is_open()) {
                let is_called = party.state == State::Held(UNTIL_CALLED);
                party.revision += i64::from(!is_called || party.has_email());
                if !is_called {
                    party.state = question_repeated(&self.event, party, party.state, now);
                }
            }
        }
        true
    }
}

fn question_repeated(event: &Event, party: &Party, state: State, now: Instant) -> State {
    let placement = match state {
        State::Held(until) => Placement::Held { until },
        State::Offered(until) => Placement::Offered { until },
        state => return state,
    };
    let must_confirm = requires_confirmation(event, party.channel);
    let repeated = repeat_question(event, placement, party.contact.means(), must_confirm, now);
    let until = repeated.placement.until().expect("an open question");
    match state {
        State::Held(_) => State::Held(until),
        _ => State::Offered(until),
    }
}
