//! A party as the model sees it.

use domain::ids::SignUpId;
use domain::signups::{Contact, EmailAddress, Name, Phone};
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

/// What a person wants: a workshop, or none.
pub type Person = Option<u8>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Confirmed,
    /// In line since this turn.
    Waiting(i64),
    Offered(Instant),
    Lapsed,
    Cancelled,
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
    pub state: State,
    /// Workshops for which it waits, since which turn.
    pub waits: BTreeMap<u8, i64>,
    pub revision: i64,
}

impl Party {
    pub fn has_seats(&self) -> bool {
        matches!(self.state, State::Confirmed | State::Offered(_))
    }

    pub fn contact(&self) -> Contact {
        Contact {
            name: Name::stored(self.name.clone()),
            email: self.has_email.then(|| EmailAddress::stored("gast@example.org".to_owned())),
            phone: self.has_phone.then(|| Phone::stored("07154 000-1".to_owned())),
            postal: None,
        }
    }

    pub fn wants(&self, workshop: u8) -> usize {
        self.people.iter().filter(|person| **person == Some(workshop)).count()
    }

    pub fn has_in(&self, workshop: u8) -> usize {
        if self.has_seats() && !self.waits.contains_key(&workshop) { self.wants(workshop) } else { 0 }
    }
}

/// The workshops that anybody of it wants.
pub fn wanted(party: &Party) -> BTreeSet<u8> {
    party.people.iter().flatten().copied().collect()
}
