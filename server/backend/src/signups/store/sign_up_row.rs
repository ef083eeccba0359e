//! The row of a sign-up, and the groups of its columns that are written together.

use crate::record;
use domain::events::EventVersion;
use domain::ids::{EventSlug, Generation, SignUpId, WorkshopSlug};
use domain::signups::{
    Channel, Contact, EmailAddress, Name, Need, Participant, Phone, PostalAddress, Reference, Revision, SignUp,
    SignUpRequest, SignUpStatus,
};
use domain::time::Instant;
use domain::waiting_list::Placement;
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// The columns of a request, which each change of a sign-up writes again.
    pub(super) struct RequestColumns {
        seats: i64,
        min_seats: i64,
        contact_name: Name,
        email: Option<EmailAddress>,
        phone: Option<Phone>,
        postal: Option<PostalAddress>,
        organisation: Option<String>,
        note: Option<String>,
    }
}

record! {
    /// The columns of a placement.
    pub(super) struct PlacementColumns {
        queued_at_version: Option<EventVersion>,
        held_until: Option<Instant>,
        offered_until: Option<Instant>,
    }
}

record! {
    pub(super) struct SignUpRow in "sign_ups" {
        pub(super) id: SignUpId,
        event: EventSlug,
        reference: Reference,
        request: RequestColumns,
        channel: Channel,
        revision: Revision,
        generation: Generation,
        signed_up_at: Instant,
        placement: PlacementColumns,
        lapsed_at: Option<Instant>,
        split_from: Option<SignUpId>,
        confirmed_at: Option<Instant>,
        promoted_at: Option<Instant>,
        cancelled_at: Option<Instant>,
        ended_as: Option<SignUpStatus>,
        declines_reminders: bool,
    }
}

/// What the other rows of a sign-up hold.
#[derive(Default)]
pub(super) struct Party {
    pub participants: BTreeMap<i64, Participant>,
    pub waits_for: BTreeMap<WorkshopSlug, EventVersion>,
    pub needs: BTreeSet<Need>,
    pub needs_other: Option<String>,
}

impl From<&SignUpRequest> for RequestColumns {
    fn from(request: &SignUpRequest) -> Self {
        let (seats, min_seats) = (request.seats(), request.min_seats());
        let SignUpRequest { contact, participants: _, needs: _, needs_other: _, note, fewer_ok: _, workshop_wait: _ } =
            request;
        let Contact { name, email, phone, postal, organisation } = contact.clone();
        Self { seats, min_seats, contact_name: name, email, phone, postal, organisation, note: note.clone() }
    }
}

impl From<Placement> for PlacementColumns {
    fn from(placement: Placement) -> Self {
        let none = Self { queued_at_version: None, held_until: None, offered_until: None };
        match placement {
            Placement::Waiting { since } => Self { queued_at_version: Some(since), ..none },
            Placement::Held { until } => Self { held_until: Some(until), ..none },
            Placement::Offered { until } => Self { offered_until: Some(until), ..none },
            Placement::Confirmed | Placement::Lapsed => none,
        }
    }
}

impl PlacementColumns {
    /// The placement of a sign-up that lapsed at `lapsed_at`, if it did.
    pub(super) fn placement(self, lapsed_at: Option<Instant>) -> Placement {
        let Self { queued_at_version, held_until, offered_until } = self;
        match (lapsed_at, queued_at_version, held_until, offered_until) {
            (Some(_), ..) => Placement::Lapsed,
            (_, Some(since), ..) => Placement::Waiting { since },
            (_, _, Some(until), _) => Placement::Held { until },
            (_, _, _, Some(until)) => Placement::Offered { until },
            _ => Placement::Confirmed,
        }
    }
}

impl From<&SignUp> for SignUpRow {
    /// The row of a sign-up that has not lapsed.
    fn from(sign_up: &SignUp) -> Self {
        let SignUp {
            id,
            event,
            reference,
            request,
            channel,
            revision,
            generation,
            signed_up_at,
            placement,
            waits_for: _,
            split_from,
            confirmed_at,
            promoted_at,
            cancelled_at,
            ended_as,
            declines_reminders,
        } = sign_up;
        Self {
            id: *id,
            event: event.clone(),
            reference: reference.clone(),
            request: request.into(),
            channel: *channel,
            revision: *revision,
            generation: *generation,
            signed_up_at: *signed_up_at,
            placement: (*placement).into(),
            lapsed_at: None,
            split_from: *split_from,
            confirmed_at: *confirmed_at,
            promoted_at: *promoted_at,
            cancelled_at: *cancelled_at,
            ended_as: *ended_as,
            declines_reminders: *declines_reminders,
        }
    }
}

impl SignUpRow {
    pub(super) fn sign_up(self, party: Party) -> SignUp {
        let Self {
            id,
            event,
            reference,
            request,
            channel,
            revision,
            generation,
            signed_up_at,
            placement,
            lapsed_at,
            split_from,
            confirmed_at,
            promoted_at,
            cancelled_at,
            ended_as,
            declines_reminders,
        } = self;
        let RequestColumns { seats, min_seats, contact_name, email, phone, postal, organisation, note } = request;
        let Party { participants, waits_for, needs, needs_other } = party;
        SignUp {
            id,
            event,
            reference,
            request: SignUpRequest {
                contact: Contact { name: contact_name, email, phone, postal, organisation },
                participants: participants.into_values().collect(),
                needs,
                needs_other,
                note,
                fewer_ok: min_seats < seats,
                workshop_wait: false,
            },
            channel,
            revision,
            generation,
            signed_up_at,
            placement: placement.placement(lapsed_at),
            waits_for,
            split_from,
            confirmed_at,
            promoted_at,
            cancelled_at,
            ended_as,
            declines_reminders,
        }
    }
}
