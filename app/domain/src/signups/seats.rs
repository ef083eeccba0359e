//! Seat allocation: whether a party fits into an event and its workshops. This rule alone prevents overbooking.

use super::{Refusal, SignUp, SignUpRequest};
use crate::events::{Event, Taken, Workshop};
use crate::ids::WorkshopSlug;
use crate::time::Instant;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The seats that a party gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allocation {
    /// The whole party has seats; it waits for the workshops in `waits_for`.
    Whole { waits_for: BTreeSet<WorkshopSlug> },
    /// The first `now` participants have seats, because the contact accepts fewer; the others wait.
    Partial { now: i64, waits_for: BTreeSet<WorkshopSlug> },
    /// No participant has a seat; the party joins the end of the waiting list.
    Waiting,
}

/// The seats that a party already has; none if the sign-up is new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnSeats {
    pub seats: i64,
    pub workshops: BTreeMap<WorkshopSlug, i64>,
    pub waits_for: BTreeSet<WorkshopSlug>,
}

impl OwnSeats {
    /// Returns the seats of an existing sign-up.
    pub fn of(sign_up: &SignUp) -> Self {
        if !sign_up.has_seats() {
            return Self::default();
        }
        let waits_for: BTreeSet<WorkshopSlug> = sign_up.waits_for.keys().cloned().collect();
        let workshops = sign_up.request.workshop_seats().into_iter();
        let workshops = workshops.filter(|(slug, _)| !waits_for.contains(*slug));
        Self {
            seats: sign_up.request.seats(),
            workshops: workshops.map(|(slug, seats)| (slug.clone(), seats)).collect(),
            waits_for,
        }
    }
}

/// Allocates seats to the whole party, or to a part of it if its contact accepts fewer, or puts it on the waiting list.
///
/// `taken` counts all seats, including the party's `own`. While other parties wait in strict order, the party can use no
/// seats but its own.
///
/// # Errors
/// [`Refusal::NotHere`] if the event has no seats here; [`Refusal::Full`] if the party does not fit and cannot wait;
/// [`Refusal::TooLarge`] if it could never fit; [`Refusal::WorkshopFull`] if a workshop is full and the party does not
/// wait for it.
pub fn allocate(
    event: &Event,
    taken: &Taken,
    own: &OwnSeats,
    request: &SignUpRequest,
    now: Instant,
) -> Result<Allocation, Refusal> {
    let accepts_waiting = event.accepts_waiting(now);
    let taken = &if accepts_waiting || !taken.has_any_waiting() {
        Cow::Borrowed(taken)
    } else {
        Cow::Owned(taken.ignoring_waiting_list())
    };
    let available = own.seats + event.open_seats(taken).ok_or(Refusal::NotHere)?;
    if request.seats() <= available {
        return Ok(Allocation::Whole {
            waits_for: workshops_to_wait_for(event, taken, own, request, accepts_waiting)?,
        });
    }
    if !accepts_waiting || own.seats > 0 {
        return Err(Refusal::Full { free: available });
    }
    check_can_ever_fit(event, taken, request)?;
    if !request.fewer_ok || available == 0 {
        return Ok(Allocation::Waiting);
    }
    let (first, _) = request.clone().split(available);
    Ok(Allocation::Partial {
        now: available,
        waits_for: workshops_to_wait_for(event, taken, own, &first, accepts_waiting)?,
    })
}

/// Checks that a party could fit into an empty event. One that never fits would wait for ever and block the waiting
/// list.
///
/// # Errors
/// [`Refusal::TooLarge`] if the event has too few seats in total; [`Refusal::WorkshopFull`] if a workshop has.
pub fn check_can_ever_fit(event: &Event, taken: &Taken, request: &SignUpRequest) -> Result<(), Refusal> {
    let seats = event.sign_up.seats.unwrap_or(0);
    // Without any seats yet, the list shows how many would come.
    if seats > 0 && request.min_seats() > seats {
        return Err(Refusal::TooLarge { seats });
    }
    let wanted_seats = request.workshop_seats().into_iter();
    let too_small =
        wanted_seats.filter_map(|(slug, wanted)| event.workshop(slug).filter(|workshop| workshop.seats < wanted));
    match too_small.into_iter().next() {
        Some(workshop) => Err(workshop_full(workshop, event.open_seats_in(workshop, taken), false)),
        None => Ok(()),
    }
}

/// Returns the workshops for which the party waits.
///
/// # Errors
/// [`Refusal::WorkshopFull`] if a workshop is full and the party does not or cannot wait for it.
fn workshops_to_wait_for(
    event: &Event,
    taken: &Taken,
    own: &OwnSeats,
    request: &SignUpRequest,
    accepts_waiting: bool,
) -> Result<BTreeSet<WorkshopSlug>, Refusal> {
    let mut waits_for = BTreeSet::new();
    for (slug, wanted) in request.workshop_seats() {
        let Some(workshop) = event.workshop(slug) else { continue };
        let held = own.workshops.get(slug).copied().unwrap_or(0);
        let available = held + event.open_seats_in(workshop, taken);
        let may_wait = accepts_waiting && held == 0 && wanted <= workshop.seats;
        let keeps_waiting = own.waits_for.contains(slug) && wanted <= workshop.seats;
        if keeps_waiting || (wanted > available && may_wait && request.workshop_wait) {
            waits_for.insert(slug.clone());
        } else if wanted > available || own.waits_for.contains(slug) {
            return Err(workshop_full(workshop, available, may_wait));
        }
    }
    Ok(waits_for)
}

fn workshop_full(workshop: &Workshop, free: i64, may_wait: bool) -> Refusal {
    Refusal::WorkshopFull { slot: workshop.slot.clone(), workshop: workshop.slug.clone(), free, may_wait }
}
