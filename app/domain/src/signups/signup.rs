//! A wish, and the sign-up that it becomes.

use super::{Channel, Contact, Name, Need, Reference};
use crate::ids::{EventSlug, SignUpId, SlotSlug, WorkshopSlug};
use crate::time::Instant;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a well filled-in form asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    pub contact: Contact,
    /// At least one; each takes a seat.
    pub participants: Vec<Participant>,
    /// Needs of the party as a whole, where they were not said of one person.
    pub needs: BTreeSet<Need>,
    pub needs_other: Option<String>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// None: a companion whom nobody had to name.
    pub name: Option<Name>,
    /// The participant is the contact.
    pub is_contact: bool,
    /// At most one a slot.
    pub workshops: BTreeMap<SlotSlug, WorkshopSlug>,
    pub needs: BTreeSet<Need>,
}

impl Wish {
    pub fn places(&self) -> i64 {
        i64::try_from(self.participants.len()).unwrap_or(i64::MAX)
    }

    /// How many of the party want each workshop.
    pub fn workshop_places(&self) -> BTreeMap<&WorkshopSlug, i64> {
        let mut places = BTreeMap::new();
        for workshop in self.participants.iter().flat_map(|participant| participant.workshops.values()) {
            *places.entry(workshop).or_insert(0) += 1;
        }
        places
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUp {
    pub id: SignUpId,
    pub event: EventSlug,
    pub reference: Reference,
    pub wish: Wish,
    pub channel: Channel,
    /// Grows with each change; also the SEQUENCE of this person's calendar entry.
    pub revision: i64,
    /// Raising it ends every link to the sign-up's page that was given before.
    pub generation: i64,
    pub signed_up_at: Instant,
    pub cancelled_at: Option<Instant>,
}
