//! Random steps of a history, drawn from those that are possible now.

use super::evening::Evening;
use super::event_plan::Plan;
use super::party::{Party, Person};
use super::step::{Answer, Step};
use backend::random::Random;
use domain::ids::SignUpId;
use domain::signups::{Channel, Contact, EmailAddress, Name, Phone};
use domain::time::{MINUTE, Millis};
use std::sync::atomic::{AtomicUsize, Ordering};

pub struct RandomSteps {
    random: Random,
    guests: AtomicUsize,
}

impl RandomSteps {
    pub fn of(seed: u64) -> Self {
        Self { random: Random::seeded(seed), guests: AtomicUsize::new(0) }
    }

    pub fn below(&self, end: usize) -> usize {
        usize::from(u16::from_be_bytes(self.random.bytes())) % end
    }

    /// The pause before the next step: mostly a minute, sometimes up to two days.
    pub fn pause(&self) -> Millis {
        if self.below(4) == 0 { Millis::hours(i64::try_from(self.below(48)).unwrap()) } else { MINUTE }
    }

    /// One step, or two that are taken concurrently.
    pub fn steps(&self, now: &Evening, plan: Plan, to_call: &[SignUpId]) -> Vec<Step> {
        let alone = match self.below(16) {
            0 if plan.is_cancelled => Step::Import(Plan { is_cancelled: false, ..plan }),
            0 if self.below(5) == 0 => Step::Import(Plan { is_cancelled: true, ..plan }),
            1 if self.below(2) == 0 => Step::Import(plan.days_later(1 + i64::try_from(self.below(3)).unwrap())),
            2..=4 => Step::DeliverMail,
            5 | 6 if !to_call.is_empty() => {
                let answer = [Answer::Yes, Answer::No, Answer::GivenUp][self.below(3)];
                Step::Call(self.one_of(to_call), answer)
            }
            7..=9 => return vec![self.step(now, plan), self.step(now, plan)],
            _ => self.step(now, plan),
        };
        vec![alone]
    }

    /// A step that may be taken concurrently with another.
    fn step(&self, now: &Evening, plan: Plan) -> Step {
        let active: Vec<&Party> = now.parties.iter().filter(|party| !party.state.is_ended()).collect();
        let open: Vec<SignUpId> =
            active.iter().filter(|party| party.state.is_open()).filter_map(|party| party.id).collect();
        if active.is_empty() {
            return self.sign_up();
        }
        let party = active[self.below(active.len())];
        let id = party.id.unwrap();
        match self.below(20) {
            0..=2 => self.change(party),
            3..=5 => Step::Cancel(id),
            6..=8 => Step::Expire,
            9..=11 if !open.is_empty() => {
                let id = self.one_of(&open);
                [Step::Accept(id), Step::Confirm(id), Step::AcceptForContact(id), Step::CheckIn(id)][self.below(4)]
                    .clone()
            }
            12 => Step::Import(Plan { seats: 2 + self.below(8), ..plan }),
            13 => [Step::Accept(id), Step::Confirm(id), Step::AcceptForContact(id)][self.below(3)].clone(),
            _ => self.sign_up(),
        }
    }

    fn one_of(&self, ids: &[SignUpId]) -> SignUpId {
        ids[self.below(ids.len())]
    }

    fn sign_up(&self) -> Step {
        let guest = self.guests.fetch_add(1, Ordering::Relaxed) + 1;
        let size = 1 + self.below(4);
        let people: Vec<Person> = (0..size).map(|_| self.person()).collect();
        let channel = if self.below(4) == 0 { Channel::Phone } else { Channel::Online };
        let fewer_ok = size > 1 && self.below(3) == 0;
        let party = Party { fewer_ok, ..Party::new(self.contact(guest), channel, people) };
        Step::SignUp { party, waits_for_workshops: self.below(2) == 0 }
    }

    fn contact(&self, guest: usize) -> Contact {
        let (has_email, has_phone) = [(true, false), (false, true), (true, true)][self.below(3)];
        Contact {
            name: Name::stored(format!("Gast {guest}")),
            email: has_email.then(|| EmailAddress::stored("gast@example.org".to_owned())),
            phone: has_phone.then(|| Phone::stored("07154 000-1".to_owned())),
            ..Contact::default()
        }
    }

    fn person(&self) -> Person {
        [None, None, Some(0), Some(1)][self.below(4)]
    }

    fn change(&self, party: &Party) -> Step {
        loop {
            let people: Vec<Person> = (0..=self.below(4)).map(|_| self.person()).collect();
            if people != party.people {
                return Step::Change { id: party.id.unwrap(), revision: party.revision, people };
            }
        }
    }
}
