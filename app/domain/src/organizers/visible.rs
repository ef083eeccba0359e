//! What an organizer sees of the sign-ups for an event. The rest is removed before a page or a file is made of them.

use super::{Organizer, Right};
use crate::events::Event;
use crate::signups::{SignUp, SignUpRequest};
use crate::time::Instant;

/// The fields of a sign-up that are visible beside names, workshops, reference and status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a right of its own")]
pub struct Visible {
    /// E-mail address, telephone number, postal address and organisation.
    pub contacts: bool,
    /// How many people need what.
    pub need_counts: bool,
    /// Who needs what.
    pub needs: bool,
    pub notes: bool,
}

impl Visible {
    /// What an organizer sees of the sign-ups for `event`.
    pub fn to(organizer: &Organizer, event: &Event, now: Instant) -> Self {
        let may = |right| organizer.may(right, Some(event), now);
        Self {
            contacts: may(Right::SeeContacts),
            need_counts: may(Right::CountNeeds),
            needs: may(Right::SeeNeeds),
            notes: may(Right::SeeNotes),
        }
    }

    /// Removes what is not visible from a sign-up.
    pub fn mask(self, sign_up: &mut SignUp) {
        let SignUpRequest { contact, participants, needs, needs_other, note, .. } = &mut sign_up.request;
        if !self.contacts {
            (contact.email, contact.phone, contact.postal, contact.organisation) = (None, None, None, None);
        }
        if !self.needs {
            needs.clear();
            *needs_other = None;
            participants.iter_mut().for_each(|person| person.needs.clear());
        }
        if !self.notes {
            *note = None;
        }
    }
}

impl SignUp {
    /// Whether somebody of the sign-up needs something.
    pub fn has_needs(&self) -> bool {
        let request = &self.request;
        let is_needed = !request.needs.is_empty() || request.needs_other.is_some();
        is_needed || request.participants.iter().any(|person| !person.needs.is_empty())
    }
}
