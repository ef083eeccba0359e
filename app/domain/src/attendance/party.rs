//! The guest list at check-in: parties, each with the guests of one contact.

use super::Person;
use crate::folding::{Search, fold};
use crate::ids::{SignUpId, WorkshopSlug};
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
    /// Whether the party is found by `search`.
    pub fn matches(&self, search: &Search) -> bool {
        search.matches(&self.search_text())
    }

    /// The folded text that a search looks through: contact, guests, and the reference with and without its dash.
    pub fn search_text(&self) -> String {
        let reference = self.reference.as_str();
        let names = self.guests.iter().filter_map(|guest| guest.name.as_ref());
        let mut words = format!("{} {reference} {}", self.contact, reference.replace('-', ""));
        for name in names {
            words.push(' ');
            words.push_str(name.as_str());
        }
        fold(&words)
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
