//! Letters that were caught instead of sent: what development shows at /dev/post. Filled by `carrier`. It lives in memory
//! and ends with the process; it must not know the outbox.

use super::message;
use backend::clock::Clock;
use backend::outbox::{Claimed, Delivery};
use domain::time::Instant;
use lettre::Address;
use lettre::message::Mailbox;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Older ones are forgotten.
const KEPT: usize = 500;

#[derive(Clone, Debug)]
pub struct CaughtLetter {
    pub id: String,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub calendar: Option<String>,
    pub message_id: String,
    pub caught_at: Instant,
    /// As it would have gone over the wire (RFC 5322).
    pub raw: Vec<u8>,
}

/// Clones share what they caught.
#[derive(Clone)]
pub struct CaughtPost {
    /// Newest first.
    letters: Arc<Mutex<VecDeque<CaughtLetter>>>,
    clock: Clock,
}

impl Default for CaughtPost {
    fn default() -> Self {
        Self::new(Clock::System)
    }
}

impl CaughtPost {
    pub fn new(clock: Clock) -> Self {
        Self { letters: Arc::default(), clock }
    }

    pub fn catch(&self, letter: &Claimed) -> Delivery {
        let nobody = Mailbox::new(Some("dabei".to_owned()), Address::new_dangerous("dabei", "localhost"));
        let Ok(message) = message::write(letter, &nobody) else { return Delivery::Never };
        let caught = CaughtLetter {
            id: letter.id.clone(),
            recipient: letter.recipient.clone(),
            subject: letter.subject.clone(),
            text: letter.text_body.clone().unwrap_or_default(),
            html: letter.html_body.clone().unwrap_or_default(),
            calendar: letter.calendar.clone(),
            message_id: letter.message_id.clone(),
            caught_at: self.clock.now(),
            raw: message.formatted(),
        };
        let mut letters = self.lock();
        letters.push_front(caught);
        letters.truncate(KEPT);
        Delivery::Sent
    }

    /// Newest first.
    pub fn letters(&self) -> Vec<CaughtLetter> {
        self.lock().iter().cloned().collect()
    }

    pub fn letter(&self, id: &str) -> Option<CaughtLetter> {
        self.lock().iter().find(|letter| letter.id == id).cloned()
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<CaughtLetter>> {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
