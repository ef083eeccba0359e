//! Whether a party fits. The one rule that keeps an event and its workshops from being sold twice.

use super::{Refusal, SignUp, Wish};
use crate::events::{Event, Taken, Workshop};
use crate::ids::WorkshopSlug;
use crate::time::Instant;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What a party gets of what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seated {
    /// Everybody. In these workshops they wait.
    Whole { waits_for: BTreeSet<WorkshopSlug> },
    /// The first so many, for fewer will do; the others wait.
    Part { now: i64, waits_for: BTreeSet<WorkshopSlug> },
    /// Nobody yet: the party joins the end of the list.
    Waits,
}

/// What a party has already; nothing, where it is new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    pub places: i64,
    pub workshops: BTreeMap<WorkshopSlug, i64>,
    pub waits_for: BTreeSet<WorkshopSlug>,
}

impl Own {
    pub fn of(sign_up: &SignUp) -> Self {
        if !sign_up.has_seats() {
            return Self::default();
        }
        let waits_for: BTreeSet<WorkshopSlug> = sign_up.waits_for.keys().cloned().collect();
        let workshops = sign_up.wish.workshop_places().into_iter();
        let workshops = workshops.filter(|(slug, _)| !waits_for.contains(*slug));
        Self {
            places: sign_up.wish.places(),
            workshops: workshops.map(|(slug, places)| (slug.clone(), places)).collect(),
            waits_for,
        }
    }
}

/// Places the party whole, or not at all unless its contact said that fewer will do. `taken` counts everybody, the party's
/// `own` places too. While anybody waits, only those are its own to use again.
pub fn place(event: &Event, taken: &Taken, own: &Own, wish: &Wish, now: Instant) -> Result<Seated, Refusal> {
    let has_line = event.has_line(now);
    let taken = &if has_line || !taken.does_anybody_wait() {
        Cow::Borrowed(taken)
    } else {
        Cow::Owned(taken.without_the_list())
    };
    let room = own.places + event.open(taken).ok_or(Refusal::NotHere)?;
    if wish.places() <= room {
        return Ok(Seated::Whole { waits_for: workshops(event, taken, own, wish, has_line)? });
    }
    if !has_line || own.places > 0 {
        return Err(Refusal::Full { free: room });
    }
    may_ever_fit(event, taken, wish)?;
    if !wish.fewer_ok || room == 0 {
        return Ok(Seated::Waits);
    }
    let (first, _) = wish.clone().split(room);
    Ok(Seated::Part { now: room, waits_for: workshops(event, taken, own, &first, has_line)? })
}

/// Whoever asks for more than there is in all would wait for ever, and keep the line shut for everybody.
pub fn may_ever_fit(event: &Event, taken: &Taken, wish: &Wish) -> Result<(), Refusal> {
    let seats = event.sign_up.seats.unwrap_or(0);
    if wish.fewest() > seats {
        return Err(Refusal::TooLarge { seats });
    }
    let places = wish.workshop_places().into_iter();
    let too_small = places.filter_map(|(slug, wanted)| event.workshop(slug).filter(|workshop| workshop.seats < wanted));
    match too_small.into_iter().next() {
        Some(workshop) => Err(full(workshop, workshop.open(taken), false)),
        None => Ok(()),
    }
}

/// The workshops for which the party waits; a refusal where one is full and it would not.
fn workshops(
    event: &Event,
    taken: &Taken,
    own: &Own,
    wish: &Wish,
    has_line: bool,
) -> Result<BTreeSet<WorkshopSlug>, Refusal> {
    let mut waits_for = BTreeSet::new();
    for (slug, wanted) in wish.workshop_places() {
        let Some(workshop) = event.workshop(slug) else { continue };
        let had = own.workshops.get(slug).copied().unwrap_or(0);
        let room = had + workshop.open(taken);
        let may_wait = has_line && had == 0 && wanted <= workshop.seats;
        let waits_on = own.waits_for.contains(slug) && wanted <= workshop.seats;
        if waits_on || (wanted > room && may_wait && wish.workshop_wait) {
            waits_for.insert(slug.clone());
        } else if wanted > room || own.waits_for.contains(slug) {
            return Err(full(workshop, room, may_wait));
        }
    }
    Ok(waits_for)
}

fn full(workshop: &Workshop, free: i64, may_wait: bool) -> Refusal {
    Refusal::WorkshopFull { slot: workshop.slot.clone(), workshop: workshop.slug.clone(), free, may_wait }
}
