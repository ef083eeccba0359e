//! A party in the model.

use domain::events::EventVersion;
use domain::ids::SignUpId;
use domain::signups::{Channel, Contact};
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

/// The workshop that a person wants, if any.
pub type Person = Option<u8>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Confirmed,
    /// In the waiting list since this version of the event.
    Waiting(EventVersion),
    Held(Instant),
    Offered(Instant),
    Lapsed,
    Cancelled,
}

impl State {
    /// Whether the contact must still answer.
    pub fn is_open(self) -> bool {
        self.until().is_some()
    }

    pub fn until(self) -> Option<Instant> {
        match self {
            Self::Held(until) | Self::Offered(until) => Some(until),
            _ => None,
        }
    }

    pub fn is_ended(self) -> bool {
        matches!(self, Self::Lapsed | Self::Cancelled)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// None until the application has assigned it.
    pub id: Option<SignUpId>,
    pub contact: Contact,
    pub channel: Channel,
    pub people: Vec<Person>,
    pub fewer_ok: bool,
    pub state: State,
    /// The workshops for which it waits, and since which version of the event.
    pub waits: BTreeMap<u8, EventVersion>,
    pub revision: i64,
    /// Whether the message with the open question is still pending.
    pub has_unsent_question: bool,
}

impl Party {
    /// A new party.
    pub fn new(contact: Contact, channel: Channel, people: Vec<Person>) -> Self {
        Self {
            id: None,
            contact,
            channel,
            people,
            fewer_ok: false,
            state: State::Confirmed,
            waits: BTreeMap::new(),
            revision: 0,
            has_unsent_question: false,
        }
    }

    pub fn has_seats(&self) -> bool {
        self.state == State::Confirmed || self.state.is_open()
    }

    pub fn name(&self) -> &str {
        self.contact.name.as_str()
    }

    /// Whether an organizer entered it.
    pub fn is_entered_by_organizer(&self) -> bool {
        self.channel != Channel::Online
    }

    pub fn has_email(&self) -> bool {
        self.contact.email.is_some()
    }

    /// The smallest number of seats that it accepts.
    pub fn min_seats(&self) -> usize {
        if self.fewer_ok { 1 } else { self.people.len() }
    }

    pub fn wants(&self, workshop: u8) -> usize {
        self.people.iter().filter(|person| **person == Some(workshop)).count()
    }

    /// The workshops that its people want.
    pub fn wanted(&self) -> BTreeSet<u8> {
        self.people.iter().flatten().copied().collect()
    }

    pub fn has_in(&self, workshop: u8) -> usize {
        if self.has_seats() && !self.waits.contains_key(&workshop) { self.wants(workshop) } else { 0 }
    }
}
