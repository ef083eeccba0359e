//! Sign-ups, and the requests that they are made from.

use super::{Channel, Contact, Name, Need, Reference, Revision, SignUpStatus};
use crate::events::{Event, EventVersion};
use crate::ids::{EventSlug, Generation, SignUpId, SlotSlug, WorkshopSlug};
use crate::time::Instant;
use crate::waiting_list::Placement;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The content of a valid sign-up form. The default is the blank form.
///
/// Stored hashes of requests depend on its serialised form, also those of its parts: a new field must contribute nothing
/// while it is absent (`skip_serializing_if`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpRequest {
    pub contact: Contact,
    /// At least one; each needs a seat.
    pub participants: Vec<Participant>,
    /// Needs of the party that were not stated for one participant.
    pub needs: BTreeSet<Need>,
    pub needs_other: Option<String>,
    pub note: Option<String>,
    /// Whether the contact accepts fewer seats than participants; the others keep waiting.
    #[serde(default, skip_serializing_if = "is_false")]
    pub fewer_ok: bool,
    /// Whether the party attends even if a workshop is full, and waits for that workshop.
    #[serde(default, skip_serializing_if = "is_false")]
    pub workshop_wait: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde requires this signature")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// A person who takes part, with or without a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// `None` for a companion who was not named.
    pub name: Option<Name>,
    /// Whether the participant is the contact.
    pub is_contact: bool,
    /// At most one workshop per slot.
    pub workshops: BTreeMap<SlotSlug, WorkshopSlug>,
    pub needs: BTreeSet<Need>,
}

impl SignUpRequest {
    /// The number of seats that the party needs: one per participant.
    pub fn seats(&self) -> i64 {
        i64::try_from(self.participants.len()).unwrap_or(i64::MAX)
    }

    /// Returns how many participants want each workshop.
    pub fn workshop_seats(&self) -> BTreeMap<&WorkshopSlug, i64> {
        let mut seats = BTreeMap::new();
        for workshop in self.participants.iter().flat_map(|participant| participant.workshops.values()) {
            *seats.entry(workshop).or_insert(0) += 1;
        }
        seats
    }

    /// The fewest seats that the contact accepts.
    pub fn min_seats(&self) -> i64 {
        if self.fewer_ok { 1 } else { self.seats() }
    }

    /// Splits off all but the first `first` participants. Needs and note of the party stay with the first part.
    #[must_use]
    pub fn split(self, first: i64) -> (Self, Self) {
        let Self { contact, mut participants, needs, needs_other, note, fewer_ok, workshop_wait } = self;
        let first = usize::try_from(first).unwrap_or(0).min(participants.len());
        let others = participants.split_off(first);
        let rest = Self {
            contact: contact.clone(),
            participants: others,
            needs: BTreeSet::new(),
            needs_other: None,
            note: None,
            fewer_ok,
            workshop_wait,
        };
        (Self { contact, participants, needs, needs_other, note, fewer_ok, workshop_wait }, rest)
    }
}

/// A stored sign-up for an event: one contact and one or more participants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUp {
    pub id: SignUpId,
    pub event: EventSlug,
    pub reference: Reference,
    pub request: SignUpRequest,
    pub channel: Channel,
    /// Grows with each change, and is part of the SEQUENCE of the contact's calendar entry.
    pub revision: Revision,
    /// The generation of the links to the sign-up's page; raising it invalidates all earlier links.
    pub generation: Generation,
    pub signed_up_at: Instant,
    pub placement: Placement,
    /// Workshops for which participants wait, each with the event version since which they wait.
    pub waits_for: BTreeMap<WorkshopSlug, EventVersion>,
    /// The sign-up that this one was split from when only a part of the party got seats.
    pub split_from: Option<SignUpId>,
    /// When its seats were confirmed.
    pub confirmed_at: Option<Instant>,
    /// When it was promoted from the waiting list.
    pub promoted_at: Option<Instant>,
    /// When it ended before the event: cancelled or lapsed.
    pub cancelled_at: Option<Instant>,
    /// Its status before it ended.
    pub ended_as: Option<SignUpStatus>,
    /// Whether the contact wants neither reminder nor thanks.
    pub declines_reminders: bool,
}

impl SignUp {
    pub fn status(&self) -> SignUpStatus {
        SignUpStatus::new(self.placement, self.cancelled_at.is_some())
    }

    /// The address of the event online, if the contact may have it.
    pub fn online_url<'a>(&self, event: &'a Event) -> Option<&'a str> {
        self.status().online_url(event)
    }

    /// The id that all parts of a split party share: that of its first part.
    pub fn party(&self) -> SignUpId {
        self.split_from.unwrap_or(self.id)
    }

    /// Whether the sign-up takes seats: confirmed ones, or ones reserved until the contact confirms or accepts.
    pub fn has_seats(&self) -> bool {
        self.cancelled_at.is_none() && !self.placement.is_waiting()
    }

    /// Whether the sign-up ended while on the waiting list, so that no seats were freed.
    pub fn has_left_waiting_list(&self) -> bool {
        self.ended_as == Some(SignUpStatus::Waiting)
    }

    /// Returns the workshops that a participant wants, each with whether they are waiting for it.
    pub fn workshops_of<'a>(&'a self, person: &'a Participant) -> impl Iterator<Item = (&'a WorkshopSlug, bool)> {
        person.workshops.values().map(|slug| (slug, self.waits_for.contains_key(slug)))
    }
}

/// Whether the contact of a sign-up must confirm the mailbox, or the telephone number, before the sign-up is confirmed.
pub fn requires_confirmation(event: &Event, channel: Channel) -> bool {
    event.sign_up.confirm_by_mail && channel == Channel::Online
}
