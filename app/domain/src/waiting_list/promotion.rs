//! Promotion: what a party on the waiting list gets when seats are free for it.

use super::deadline::{answer_deadline, hold_deadline, offer_deadline};
use super::placement::Placement;
use crate::events::{Event, Promotion};
use crate::time::{Instant, Millis};

/// Within this time before the event each contact is asked before the party gets seats, so that no seat stays empty.
const ALWAYS_ASK_WITHIN: Millis = Millis::days(2);

/// The ways in which a contact can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactMeans {
    pub has_email: bool,
    pub has_phone: bool,
}

/// What a promoted party gets, and how its contact is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promoted {
    /// Confirmed, or reserved until the contact accepts.
    pub placement: Placement,
    /// Whether an organizer asks the contact by telephone.
    pub by_phone: bool,
}

/// Decides what a promoted party gets at `now`, before the event begins. Once it has begun, free seats are for
/// walk-ins.
///
/// `requires_confirmation` is true for a contact who has yet to confirm the mailbox: the seats are then held instead of
/// confirmed or offered.
pub fn promote(event: &Event, means: ContactMeans, requires_confirmation: bool, now: Instant) -> Promoted {
    let reserve = |until, by_phone| {
        let placement = if requires_confirmation { Placement::Held { until } } else { Placement::Offered { until } };
        Promoted { placement, by_phone: by_phone || !means.has_email }
    };
    let starts = event.starts().at;
    match event.sign_up.promotion {
        Promotion::AtOnce if starts.since(now) < ALWAYS_ASK_WITHIN && means.has_phone => reserve(starts, true),
        Promotion::AtOnce if requires_confirmation => reserve(hold_deadline(event, means.has_email, now), false),
        Promotion::AtOnce => Promoted { placement: Placement::Confirmed, by_phone: false },
        Promotion::Offer => match offer_deadline(event, now) {
            Some(until) => reserve(until, false),
            None => reserve(starts, means.has_phone),
        },
    }
}

/// Decides how a question is repeated with a new deadline: the first message was never sent, or the event was moved
/// since.
pub fn repeat_question(
    event: &Event,
    placement: Placement,
    means: ContactMeans,
    requires_confirmation: bool,
    now: Instant,
) -> Promoted {
    let repeated = promote(event, means, requires_confirmation, now);
    let until = repeated.placement.until().unwrap_or_else(|| answer_deadline(event, now));
    Promoted { placement: placement.reserved_until(until), ..repeated }
}
