//! The guest list at check-in: parties, each with the guests of one contact.

use super::Person;
use crate::ids::{SignUpId, WorkshopSlug};
use crate::search::RowKeys;
use crate::signups::{Name, Reference};
use crate::time::Instant;

/// A sign-up as check-in staff see it: without needs, note and contact details.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub sign_up: SignUpId,
    pub reference: Reference,
    pub contact: Name,
    /// Whether the party was entered at check-in.
    pub is_walk_in: bool,
    pub guests: Vec<Guest>,
}

/// A participant of a party, as check-in staff see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub person: Person,
    /// `None` for a companion who was not named.
    pub name: Option<Name>,
    pub workshops: Vec<WorkshopSlug>,
    /// The instant since which the guest is present.
    pub since: Option<Instant>,
}

impl Party {
    /// The search keys of the party: those of its contact, its guests, and its reference.
    pub fn search_keys(&self) -> RowKeys {
        let names = self.guests.iter().filter_map(|guest| guest.name.as_ref());
        let names = names.filter(|name| **name != self.contact).map(Name::as_str);
        RowKeys::new([self.contact.as_str()].into_iter().chain(names).chain([self.reference.as_str()]))
    }

    /// Returns the party reduced to the guests of `workshop`, or `None` if no guest takes part in it.
    pub fn only_in(self, workshop: &WorkshopSlug) -> Option<Self> {
        let guests: Vec<Guest> = self.guests.into_iter().filter(|guest| guest.workshops.contains(workshop)).collect();
        (!guests.is_empty()).then_some(Self { guests, ..self })
    }

    /// Whether all guests of the party are present.
    pub fn is_all_there(&self) -> bool {
        self.guests.iter().all(|guest| guest.since.is_some())
    }
}
