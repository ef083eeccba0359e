//! The outbox of a transaction: the messages that it has enqueued and the call tasks that it has opened, so that the mailer
//! wakes after the commit and a plan can say who is told.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// A message that was enqueued, or a call task that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The id of the record that it is about.
    pub related_id: String,
    pub is_call: bool,
}

/// What a transaction has enqueued so far, in order.
#[derive(Debug, Default)]
pub struct Outbox(Mutex<Vec<Outgoing>>);

impl Outbox {
    fn entries(&self) -> MutexGuard<'_, Vec<Outgoing>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn add_message(&self, related_id: &str) {
        self.entries().push(Outgoing { related_id: related_id.to_owned(), is_call: false });
    }

    pub(crate) fn add_call_task(&self, related_id: &str) {
        self.entries().push(Outgoing { related_id: related_id.to_owned(), is_call: true });
    }

    pub(crate) fn has_message(&self) -> bool {
        self.entries().iter().any(|outgoing| !outgoing.is_call)
    }

    pub(crate) fn len(&self) -> usize {
        self.entries().len()
    }

    /// What was added after the first `start` entries.
    pub(crate) fn since(&self, start: usize) -> Vec<Outgoing> {
        self.entries().iter().skip(start).cloned().collect()
    }
}
