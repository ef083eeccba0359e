//! A party as the model sees it.

use domain::ids::SignUpId;
use domain::signups::{Channel, Contact, EmailAddress, Name, Phone};
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
    pub name: String,
    pub people: Vec<Person>,
    pub fewer_ok: bool,
    pub has_email: bool,
    pub has_phone: bool,
    /// Entered by one of us, on the telephone.
    pub is_by_desk: bool,
    pub state: State,
    /// Workshops for which it waits, since which turn.
    pub waits: BTreeMap<u8, i64>,
    pub revision: i64,
    /// A letter that asks for their yes still lies here.
    pub is_unasked: bool,
}

impl Party {
    /// A new one, that can be written to.
    pub fn of(name: &str, people: Vec<Person>) -> Self {
        Self {
            id: None,
            name: name.into(),
            people,
            fewer_ok: false,
            has_email: true,
            has_phone: false,
            is_by_desk: false,
            state: State::Confirmed,
            waits: BTreeMap::new(),
            revision: 0,
            is_unasked: false,
        }
    }

    pub fn has_seats(&self) -> bool {
        self.state == State::Confirmed || self.state.is_open()
    }

    pub fn channel(&self) -> Channel {
        if self.is_by_desk { Channel::Phone } else { Channel::Online }
    }

    pub fn contact(&self) -> Contact {
        Contact {
            name: Name::stored(self.name.clone()),
            email: self.has_email.then(|| EmailAddress::stored("gast@example.org".to_owned())),
            phone: self.has_phone.then(|| Phone::stored("07154 000-1".to_owned())),
            postal: None,
        }
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
