//! Who is expected at a door: parties, each with those who come under one contact.

use super::Person;
use crate::folding::{Search, fold};
use crate::ids::{SignUpId, WorkshopSlug};
use crate::signups::{Name, Reference};
use crate::time::Instant;

/// One sign-up, as those see it who keep the door: without its needs, its note, its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub sign_up: SignUpId,
    pub reference: Reference,
    pub contact: Name,
    /// Entered at the door.
    pub is_walk_in: bool,
    pub guests: Vec<Guest>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub person: Person,
    /// None: a companion whom nobody had to name.
    pub name: Option<Name>,
    pub workshops: Vec<WorkshopSlug>,
    /// There since then.
    pub since: Option<Instant>,
}

impl Party {
    pub fn is_found_by(&self, search: &Search) -> bool {
        search.is_in(&self.found_by())
    }

    /// The contact, everybody of the party and the reference, however it is written; folded.
    pub fn found_by(&self) -> String {
        let reference = self.reference.as_str();
        let names = self.guests.iter().filter_map(|guest| guest.name.as_ref());
        let mut words = format!("{} {reference} {}", self.contact, reference.replace('-', ""));
        for name in names {
            words.push(' ');
            words.push_str(name.as_str());
        }
        fold(&words)
    }

    /// The same with only those who take part in a workshop; none where nobody does.
    pub fn only_in(self, workshop: &WorkshopSlug) -> Option<Self> {
        let guests: Vec<Guest> = self.guests.into_iter().filter(|guest| guest.workshops.contains(workshop)).collect();
        (!guests.is_empty()).then_some(Self { guests, ..self })
    }

    pub fn is_all_there(&self) -> bool {
        self.guests.iter().all(|guest| guest.since.is_some())
    }
}
