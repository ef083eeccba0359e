//! The outbox of a transaction: the messages that it has enqueued and the call tasks that it has opened, so that the mailer
//! wakes after the commit and a plan can say who is told.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// A message that was enqueued, or a call task that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The id of the record that it is about.
    pub related_id: String,
    pub is_call: bool,
    /// What it is told with as one.
    pub bundle: Option<String>,
}

/// What a transaction has enqueued so far, in order.
#[derive(Debug, Default)]
pub struct Outbox(Mutex<Vec<Outgoing>>);

impl Outbox {
    fn entries(&self) -> MutexGuard<'_, Vec<Outgoing>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn add_message(&self, related_id: &str, bundle: Option<&str>) {
        self.add(related_id, false, bundle);
    }

    pub(crate) fn add_call_task(&self, related_id: &str, bundle: Option<&str>) {
        self.add(related_id, true, bundle);
    }

    fn add(&self, related_id: &str, is_call: bool, bundle: Option<&str>) {
        let (related_id, bundle) = (related_id.to_owned(), bundle.map(ToOwned::to_owned));
        self.entries().push(Outgoing { related_id, is_call, bundle });
    }

    /// Adds what an earlier transaction has enqueued that belongs to the same plan.
    pub(crate) fn continue_from(&self, earlier: Vec<Outgoing>) {
        self.entries().splice(0..0, earlier);
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
