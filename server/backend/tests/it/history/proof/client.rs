//! A client: signs up parties, changes its mind, gives places back; now and then it leaves before it has its answer,
//! and presses again as people do. All by its own seeded dice.

use super::operation::{Answer, Ask, History, Operation, Outcome, Press};
use super::programme::{Party, Person};
use backend::chance::Chance;
use domain::ids::SignUpId;
use std::sync::Arc;

pub const CLIENTS: usize = 32;
/// Presses of one operation, where no answer says what became of it.
const TRIES: usize = 4;

/// Where presses are answered: use cases, or servers.
pub trait Desk: Send + Sync + 'static {
    /// None where the client, who `leaves` somewhat early or late, had gone before the answer came.
    fn answer(&self, press: &Press, leaves: Option<usize>) -> impl Future<Output = Option<Answer>> + Send;
}

pub struct Client<D> {
    number: usize,
    desk: Arc<D>,
    history: Arc<History>,
    chance: Chance,
    /// Parties so far.
    parties: usize,
    mine: Vec<Mine>,
}

struct Mine {
    id: SignUpId,
    party: Party,
    revision: i64,
    /// After a change of which it never heard a client only cancels.
    is_doubtful: bool,
}

impl<D: Desk> Client<D> {
    pub fn new(number: usize, seed: u64, desk: Arc<D>, history: Arc<History>) -> Self {
        let chance = Chance::seeded(seed * 1_000 + number as u64);
        Self { number, desk, history, chance, parties: 0, mine: Vec::new() }
    }

    pub async fn run(mut self, operations: usize) {
        for _ in 0..operations {
            let own = (!self.mine.is_empty() && self.below(10) < 9).then(|| self.below(self.mine.len()));
            let press = self.choose(own);
            let outcome = self.press(&press).await;
            self.learn(own, press, &outcome);
        }
    }

    fn choose(&mut self, own: Option<usize>) -> Press {
        let Some(mine) = own else {
            self.parties += 1;
            let contact = format!("Gast {} {}", self.number, self.parties);
            let email = format!("gast{}-{}@example.org", self.number, self.parties);
            let party = Party { contact, email: (self.below(4) > 0).then_some(email), people: self.people() };
            return Press { party, ask: Ask::SignUp { form: self.chance.bytes() } };
        };
        let (is_change, people) = (self.below(2) == 0, self.people());
        let Mine { id, party, revision, is_doubtful } = &self.mine[mine];
        if is_change && !is_doubtful && people != party.people {
            let ask = Ask::Change { id: *id, revision: *revision };
            Press { party: Party { people, ..party.clone() }, ask }
        } else {
            Press { party: party.clone(), ask: Ask::Cancel { id: *id } }
        }
    }

    /// One operation, pressed until its outcome is known.
    async fn press(&self, press: &Press) -> Outcome {
        let invoked_at = self.history.tick();
        let mut outcome = None;
        for attempt in 0..TRIES {
            let leaves = (attempt == 0 && self.below(50) == 0).then(|| self.below(64));
            match self.desk.answer(press, leaves).await {
                Some(Answer::Done(id)) => {
                    outcome = Some(Outcome::Done(id));
                    break;
                }
                // What was pressed before and never heard of may still be done.
                Some(Answer::Full(told)) => {
                    outcome = Some(if attempt == 0 { Outcome::Full(told) } else { Outcome::Unknown });
                    break;
                }
                Some(Answer::Failed(why)) => self.history.note_failure(why),
                None => {}
            }
        }
        let outcome = outcome.unwrap_or(Outcome::Unknown);
        let answered_at = self.history.tick();
        self.history.note(Operation { press: press.clone(), outcome: outcome.clone(), invoked_at, answered_at });
        outcome
    }

    fn learn(&mut self, own: Option<usize>, press: Press, outcome: &Outcome) {
        match (own, &press.ask, outcome) {
            (None, _, Outcome::Done(id)) => {
                self.mine.push(Mine { id: *id, party: press.party, revision: 0, is_doubtful: false });
            }
            (Some(own), Ask::Change { .. }, Outcome::Done(_)) => {
                self.mine[own].party = press.party;
                self.mine[own].revision += 1;
            }
            (Some(own), Ask::Change { .. }, Outcome::Unknown) => self.mine[own].is_doubtful = true,
            (Some(own), Ask::Cancel { .. }, _) => drop(self.mine.swap_remove(own)),
            _ => {}
        }
    }

    /// One to four, each with one workshop of a slot, or none.
    fn people(&self) -> Vec<Person> {
        let choice = || self.below(3).checked_sub(1);
        (0..=self.below(4)).map(|_| [choice(), choice()]).collect()
    }

    fn below(&self, end: usize) -> usize {
        usize::from(u16::from_be_bytes(self.chance.bytes())) % end
    }
}
