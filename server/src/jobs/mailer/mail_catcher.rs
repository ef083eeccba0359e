//! The mail catcher: keeps messages in memory instead of sending them; development shows them at /dev/post. It must not
//! know the message queue.

use super::mime;
use backend::clock::Clock;
use backend::messages::{ClaimedMessage, Delivery};
use domain::time::Instant;
use lettre::Address;
use lettre::message::Mailbox;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The maximal number of messages; older ones are dropped.
const CAPACITY: usize = 500;

/// A message that was caught instead of sent.
#[derive(Clone, Debug)]
pub struct CaughtMessage {
    pub id: String,
    pub kind: String,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub calendar: Option<String>,
    pub message_id: String,
    pub caught_at: Instant,
    /// The message as a relay would get it (RFC 5322).
    pub raw: Vec<u8>,
}

/// Clones share their messages.
#[derive(Clone)]
pub struct MailCatcher {
    /// Newest first.
    messages: Arc<Mutex<VecDeque<CaughtMessage>>>,
    clock: Clock,
}

impl Default for MailCatcher {
    fn default() -> Self {
        Self::new(Clock::System)
    }
}

impl MailCatcher {
    pub fn new(clock: Clock) -> Self {
        Self { messages: Arc::default(), clock }
    }

    /// Keeps a message; rejects it if it cannot be built.
    pub fn catch(&self, message: &ClaimedMessage) -> Delivery {
        let sender = Mailbox::new(Some("dabei".to_owned()), Address::new_dangerous("dabei", "localhost"));
        let Ok(built) = mime::build(message, &sender) else { return Delivery::Rejected };
        let caught = CaughtMessage {
            id: message.id.clone(),
            kind: message.kind.clone(),
            recipient: message.recipient.clone(),
            subject: message.subject.clone(),
            text: message.text().unwrap_or_default(),
            html: message.html().unwrap_or_default(),
            calendar: message.calendar.clone(),
            message_id: message.message_id.clone(),
            caught_at: self.clock.now(),
            raw: built.formatted(),
        };
        let mut messages = self.lock();
        messages.push_front(caught);
        messages.truncate(CAPACITY);
        Delivery::Sent
    }

    /// All caught messages, newest first.
    pub fn messages(&self) -> Vec<CaughtMessage> {
        self.lock().iter().cloned().collect()
    }

    pub fn message(&self, id: &str) -> Option<CaughtMessage> {
        self.lock().iter().find(|message| message.id == id).cloned()
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<CaughtMessage>> {
        self.messages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
