//! What clients ask, what they hear, and the record of both by one logical clock.

use super::observer::Observation;
use super::programme::Party;
use domain::ids::SignUpId;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use tokio::sync::Notify;

#[derive(Clone, Debug)]
pub enum Ask {
    /// `form` is what makes the form's number.
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

/// A press: what is asked, and the party as it shall be afterwards.
#[derive(Clone, Debug)]
pub struct Press {
    pub party: Party,
    pub ask: Ask,
}

/// What a desk says to one press.
#[derive(Clone, Debug)]
pub enum Answer {
    Done(SignUpId),
    /// It does not fit; the area and its free seats where the desk tells them.
    Full(Option<(usize, i64)>),
    /// Neither: whether it was done is unknown.
    Failed(String),
}

/// What a client knows at the end, after pressing again where it knew nothing.
#[derive(Clone, Debug)]
pub enum Outcome {
    Done(SignUpId),
    Full(Option<(usize, i64)>),
    Unknown,
}

#[derive(Clone, Debug)]
pub struct Operation {
    pub press: Press,
    pub outcome: Outcome,
    pub invoked_at: usize,
    pub answered_at: usize,
}

/// Filled by all clients at once.
#[derive(Default)]
pub struct History {
    clock: AtomicU64,
    operations: Mutex<Vec<Operation>>,
    observations: Mutex<Vec<Observation>>,
    failures: Mutex<Vec<String>>,
    /// Rung with each operation that is answered.
    bell: Notify,
    is_over: AtomicBool,
}

impl History {
    /// The next instant; nothing else happens at it.
    pub fn tick(&self) -> usize {
        usize::try_from(self.clock.fetch_add(1, Ordering::SeqCst)).unwrap()
    }

    pub fn note(&self, operation: Operation) {
        self.operations.lock().unwrap().push(operation);
        self.bell.notify_one();
    }

    /// Waits for the next answer; false once there is no more to come.
    pub async fn goes_on(&self) -> bool {
        self.bell.notified().await;
        !self.is_over.load(Ordering::SeqCst)
    }

    pub fn end(&self) {
        self.is_over.store(true, Ordering::SeqCst);
        self.bell.notify_one();
    }

    pub fn note_seen(&self, observation: Observation) {
        self.observations.lock().unwrap().push(observation);
    }

    pub fn note_failure(&self, why: String) {
        self.failures.lock().unwrap().push(why);
    }

    /// Everything in the order of asking, once nobody writes any more.
    pub fn close(&self) -> (Vec<Operation>, Vec<Observation>, Vec<String>) {
        let mut operations = std::mem::take(&mut *self.operations.lock().unwrap());
        operations.sort_by_key(|operation| operation.invoked_at);
        let observations = std::mem::take(&mut *self.observations.lock().unwrap());
        (operations, observations, std::mem::take(&mut *self.failures.lock().unwrap()))
    }
}
