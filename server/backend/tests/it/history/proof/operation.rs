//! The requests of clients, their answers, and the history of both by one logical clock.

use super::observer::Observation;
use super::programme::Party;
use domain::ids::SignUpId;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use tokio::sync::Notify;

#[derive(Clone, Debug)]
pub enum Command {
    /// `form` are the random bytes of the form's id.
    SignUp {
        form: [u8; 12],
    },
    Change {
        id: SignUpId,
        revision: i64,
    },
    Cancel {
        id: SignUpId,
    },
}

/// A command, and the party as it must be afterwards.
#[derive(Clone, Debug)]
pub struct Request {
    pub party: Party,
    pub command: Command,
}

/// The answer of the service to one request.
#[derive(Clone, Debug)]
pub enum Answer {
    Done(SignUpId),
    /// The party does not fit; the area and its free seats, where the service returns them.
    Full(Option<(usize, i64)>),
    /// An error: whether it was done is unknown.
    /// The database was busy: nothing was stored, and the client sends the request once more.
    Busy,
    Failed(String),
}

/// What a client knows at the end, after it has repeated requests that got no answer.
#[derive(Clone, Debug)]
pub enum Outcome {
    Done(SignUpId),
    Full(Option<(usize, i64)>),
    Unknown,
}

#[derive(Clone, Debug)]
pub struct Operation {
    pub request: Request,
    pub outcome: Outcome,
    pub invoked_at: usize,
    pub answered_at: usize,
}

/// The history, which all clients write concurrently.
#[derive(Default)]
pub struct History {
    clock: AtomicU64,
    operations: Mutex<Vec<Operation>>,
    observations: Mutex<Vec<Observation>>,
    failures: Mutex<Vec<String>>,
    /// Notified after each recorded operation.
    recorded: Notify,
    is_over: AtomicBool,
}

impl History {
    /// The next instant, at which nothing else happens.
    pub fn tick(&self) -> usize {
        usize::try_from(self.clock.fetch_add(1, Ordering::SeqCst)).unwrap()
    }

    pub fn record(&self, operation: Operation) {
        self.operations.lock().unwrap().push(operation);
        self.recorded.notify_one();
    }

    /// Waits for the next recorded operation; false once the history has ended.
    pub async fn continues(&self) -> bool {
        self.recorded.notified().await;
        !self.is_over.load(Ordering::SeqCst)
    }

    pub fn end(&self) {
        self.is_over.store(true, Ordering::SeqCst);
        self.recorded.notify_one();
    }

    pub fn record_observation(&self, observation: Observation) {
        self.observations.lock().unwrap().push(observation);
    }

    pub fn record_failure(&self, failure: String) {
        self.failures.lock().unwrap().push(failure);
    }

    /// The operations in the order of their requests, the observations and the failures. All clients must have ended.
    pub fn close(&self) -> (Vec<Operation>, Vec<Observation>, Vec<String>) {
        let mut operations = std::mem::take(&mut *self.operations.lock().unwrap());
        operations.sort_by_key(|operation| operation.invoked_at);
        let observations = std::mem::take(&mut *self.observations.lock().unwrap());
        (operations, observations, std::mem::take(&mut *self.failures.lock().unwrap()))
    }
}
