//! A party as the model sees it.

use domain::ids::SignUpId;
use domain::signups::{Channel, Contact};
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

/// What a person wants: a workshop, or none.
pub type Person = Option<u8>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Confirmed,
    /// In line since this turn.
    Waiting(i64),
    Held(Instant),
    Offered(Instant),
    Lapsed,
    Cancelled,
}

impl State {
    /// It is for the contact to say yes.
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
    /// None until the house has named it.
    pub id: Option<SignUpId>,
    pub contact: Contact,
    pub channel: Channel,
    pub people: Vec<Person>,
    pub fewer_ok: bool,
    pub state: State,
    /// Workshops for which it waits, since which turn.
    pub waits: BTreeMap<u8, i64>,
    pub revision: i64,
    /// A letter that asks for their yes still lies here.
    pub is_unasked: bool,
}

impl Party {
    /// A new one.
    pub fn of(contact: Contact, channel: Channel, people: Vec<Person>) -> Self {
        Self {
            id: None,
            contact,
            channel,
            people,
            fewer_ok: false,
            state: State::Confirmed,
            waits: BTreeMap::new(),
            revision: 0,
            is_unasked: false,
        }
    }

    pub fn has_seats(&self) -> bool {
        self.state == State::Confirmed || self.state.is_open()
    }

    pub fn name(&self) -> &str {
        self.contact.name.as_str()
    }

    /// One of us entered it, on the telephone.
    pub fn is_by_desk(&self) -> bool {
        self.channel != Channel::Online
    }

    pub fn has_email(&self) -> bool {
        self.contact.email.is_some()
    }

    /// With so many places it is content.
    pub fn fewest(&self) -> usize {
        if self.fewer_ok { 1 } else { self.people.len() }
    }

    pub fn wants(&self, workshop: u8) -> usize {
        self.people.iter().filter(|person| **person == Some(workshop)).count()
    }

    /// The workshops that anybody of it wants.
    pub fn wanted(&self) -> BTreeSet<u8> {
        self.people.iter().flatten().copied().collect()
    }

    pub fn has_in(&self, workshop: u8) -> usize {
        if self.has_seats() && !self.waits.contains_key(&workshop) { self.wants(workshop) } else { 0 }
    }
}
