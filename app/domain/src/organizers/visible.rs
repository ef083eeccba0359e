//! What an organizer sees of the sign-ups for an event. The rest is removed before a page or a file is made of them.

use super::{Organizer, Right};
use crate::events::Event;
use crate::signups::{Contact, Participant, SignUp, SignUpRequest};
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
        // Each field is named, so that the compiler asks where a new one belongs.
        let SignUpRequest { contact, participants, needs, needs_other, note, fewer_ok: _, workshop_wait: _ } =
            &mut sign_up.request;
        let Contact { name: _, email, phone, postal, organisation } = contact;
        if !self.contacts {
            (*email, *phone, *postal, *organisation) = (None, None, None, None);
        }
        if !self.needs {
            needs.clear();
            *needs_other = None;
            for Participant { name: _, is_contact: _, workshops: _, needs } in participants {
                needs.clear();
            }
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
