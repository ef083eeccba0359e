//! A client: signs up parties, changes and cancels them by its own seeded random source. Now and then it aborts a
//! request before the answer, and repeats it as people do.

use super::operation::{Answer, Command, History, Operation, Outcome, Request};
use super::programme::{Party, Person};
use backend::random::Random;
use domain::ids::SignUpId;
use std::sync::Arc;

pub const CLIENTS: usize = 32;
/// The number of requests of one operation while its outcome is unknown.
const MAX_ATTEMPTS: usize = 4;
/// The number of requests of one operation that a busy database answers, on the slowest machine.
const MAX_BUSY: usize = 100;

/// What answers requests: use cases in this process, or servers.
pub trait Service: Send + Sync + 'static {
    /// The answer; none where the client aborted before it. `aborts_after` is how long the client waits, in polls or in
    /// a similar unit.
    fn answer(&self, request: &Request, aborts_after: Option<usize>) -> impl Future<Output = Option<Answer>> + Send;
}

pub struct Client<S> {
    number: usize,
    service: Arc<S>,
    history: Arc<History>,
    random: Random,
    /// The number of parties so far.
    parties: usize,
    own: Vec<OwnSignUp>,
}

struct OwnSignUp {
    id: SignUpId,
    party: Party,
    revision: i64,
    /// Whether the outcome of a change is unknown; the client then only cancels.
    is_uncertain: bool,
}

impl<S: Service> Client<S> {
    pub fn new(number: usize, seed: u64, service: Arc<S>, history: Arc<History>) -> Self {
        let random = Random::seeded(seed * 1_000 + number as u64);
        Self { number, service, history, random, parties: 0, own: Vec::new() }
    }

    pub async fn run(mut self, operations: usize) {
        for _ in 0..operations {
            let index = (!self.own.is_empty() && self.below(10) < 9).then(|| self.below(self.own.len()));
            let request = self.choose(index);
            let outcome = self.send(&request).await;
            self.learn(index, request, &outcome);
        }
    }

    fn choose(&mut self, index: Option<usize>) -> Request {
        let Some(index) = index else {
            self.parties += 1;
            let contact = format!("Gast {} {}", self.number, self.parties);
            let email = format!("gast{}-{}@example.org", self.number, self.parties);
            let party = Party { contact, email: (self.below(4) > 0).then_some(email), people: self.people() };
            return Request { party, command: Command::SignUp { form: self.random.bytes() } };
        };
        let (is_change, people) = (self.below(2) == 0, self.people());
        let OwnSignUp { id, party, revision, is_uncertain } = &self.own[index];
        if is_change && !is_uncertain && people != party.people {
            let command = Command::Change { id: *id, revision: *revision };
            Request { party: Party { people, ..party.clone() }, command }
        } else {
            Request { party: party.clone(), command: Command::Cancel { id: *id } }
        }
    }

    /// Runs one operation: sends the request until its outcome is known.
    async fn send(&self, request: &Request) -> Outcome {
        let invoked_at = self.history.tick();
        let (mut outcome, mut attempt, mut busy) = (None, 0, 0);
        while attempt < MAX_ATTEMPTS && busy < MAX_BUSY {
            let aborts_after = (attempt == 0 && self.below(50) == 0).then(|| self.below(64));
            match self.service.answer(request, aborts_after).await {
                Some(Answer::Done(id)) => {
                    outcome = Some(Outcome::Done(id));
                    break;
                }
                // An earlier request that got no answer may still be done.
                Some(Answer::Full(reported)) => {
                    outcome = Some(if attempt == 0 { Outcome::Full(reported) } else { Outcome::Unknown });
                    break;
                }
                Some(Answer::Busy) => {
                    busy += 1;
                    continue;
                }
                Some(Answer::Failed(failure)) => self.history.record_failure(failure),
                None => {}
            }
            attempt += 1;
        }
        let outcome = outcome.unwrap_or(Outcome::Unknown);
        let answered_at = self.history.tick();
        self.history.record(Operation { request: request.clone(), outcome: outcome.clone(), invoked_at, answered_at });
        outcome
    }

    fn learn(&mut self, index: Option<usize>, request: Request, outcome: &Outcome) {
        match (index, &request.command, outcome) {
            (None, _, Outcome::Done(id)) => {
                self.own.push(OwnSignUp { id: *id, party: request.party, revision: 0, is_uncertain: false });
            }
            (Some(index), Command::Change { .. }, Outcome::Done(_)) => {
                self.own[index].party = request.party;
                self.own[index].revision += 1;
            }
            (Some(index), Command::Change { .. }, Outcome::Unknown) => self.own[index].is_uncertain = true,
            (Some(index), Command::Cancel { .. }, _) => drop(self.own.swap_remove(index)),
            _ => {}
        }
    }

    /// One to four people, each with one workshop of each slot, or none.
    fn people(&self) -> Vec<Person> {
        let choice = || self.below(3).checked_sub(1);
        (0..=self.below(4)).map(|_| [choice(), choice()]).collect()
    }

    fn below(&self, end: usize) -> usize {
        usize::from(u16::from_be_bytes(self.random.bytes())) % end
    }
}
