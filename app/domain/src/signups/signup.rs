//! A wish, and the sign-up that it becomes.

use super::{Channel, Contact, Name, Need, Placement, Reference, State};
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
    /// Fewer places than people will do; the others go on waiting.
    #[serde(default, skip_serializing_if = "is_false")]
    pub fewer_ok: bool,
    /// Where a workshop is full, they come all the same and wait for it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub workshop_wait: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_false(flag: &bool) -> bool {
    !flag
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

    /// The fewest places with which they are content.
    pub fn fewest(&self) -> i64 {
        if self.fewer_ok { 1 } else { self.places() }
    }

    /// The first so many people, and the others. What was said of the party as a whole stays with the first.
    #[must_use]
    pub fn split(mut self, first: i64) -> (Self, Self) {
        let first = usize::try_from(first).unwrap_or(0).min(self.participants.len());
        let participants = self.participants.split_off(first);
        let rest = Self { participants, needs: BTreeSet::new(), needs_other: None, note: None, ..self.clone() };
        (self, rest)
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
    pub placement: Placement,
    /// Workshops in which its people wait, each in line since a turn at the event.
    pub waits_for: BTreeMap<WorkshopSlug, i64>,
    /// The sign-up that it was a part of, before there were places for some of them.
    pub split_from: Option<SignUpId>,
    /// When its places became its own.
    pub placed_at: Option<Instant>,
    /// When the waiting list gave them to it.
    pub moved_up_at: Option<Instant>,
    /// When it ended before its event: cancelled, or lapsed.
    pub cancelled_at: Option<Instant>,
    /// How it stood until then.
    pub ended_as: Option<State>,
}

impl SignUp {
    /// Whether seats are taken by it: confirmed ones, and those that are reserved for its people to say yes.
    pub fn has_seats(&self) -> bool {
        self.cancelled_at.is_none() && !self.placement.is_waiting()
    }

    /// Whether it ended in line: whoever leaves it gives nothing back.
    pub fn has_left_the_line(&self) -> bool {
        self.ended_as == Some(State::Waiting)
    }

    /// Workshops that somebody of it wants, and whether they only wait there.
    pub fn workshops_of<'a>(&'a self, person: &'a Participant) -> impl Iterator<Item = (&'a WorkshopSlug, bool)> {
        person.workshops.values().map(|slug| (slug, self.waits_for.contains_key(slug)))
    }
}
