//! A sign-up that is ready but for its place: written at the desk, before anybody waits for the event's lock. It knows no
//! database.

use super::desk::Desk;
use super::letters::{Writing, first};
use crate::error::Result;
use crate::house::House;
use crate::outbox::Letter;
use domain::events::Listing;
use domain::ids::WorkshopSlug;
use domain::signups::{Placement, SignUp, Wish, held_until, must_confirm};
use std::collections::{BTreeMap, BTreeSet};
use text::Words;

#[derive(Clone)]
pub struct Draft {
    pub sign_up: SignUp,
    /// Over what the form said, so that the same number with other words is noticed.
    pub form_seal: String,
    /// None where the contact has no e-mail address.
    pub letter: Option<Letter>,
}

impl Draft {
    /// As if there were a place for everybody.
    pub fn of(house: &House, words: Words, desk: Desk, listing: &Listing, wish: Wish) -> Result<Self> {
        let form_seal = house.secret.seal("wish", &serde_json::to_string(&wish)?);
        let now = house.clock.now();
        let is_held = must_confirm(&listing.event, desk.channel);
        let held = Placement::Held { until: held_until(&listing.event, &wish.contact, now) };
        let placement = if is_held { held } else { Placement::Confirmed };
        let sign_up = SignUp {
            id: house.chance.id(now),
            event: listing.event.slug.clone(),
            reference: house.chance.reference(),
            wish,
            channel: desk.channel,
            revision: 0,
            generation: 0,
            signed_up_at: now,
            placement,
            waits_for: BTreeMap::new(),
            split_from: None,
            placed_at: (!is_held).then_some(now),
            moved_up_at: None,
            cancelled_at: None,
            ended_as: None,
        };
        let letter = first(Writing { house, words, listing, sign_up: &sign_up, position: None }, desk);
        Ok(Self { sign_up, form_seal, letter })
    }

    /// Has a place, and waits for these workshops since this turn.
    pub fn wait_for(&mut self, workshops: BTreeSet<WorkshopSlug>, turn: i64) {
        self.sign_up.waits_for = workshops.into_iter().map(|workshop| (workshop, turn)).collect();
    }

    /// Has no place yet, but one in line.
    pub fn wait(&mut self, turn: i64) {
        self.sign_up.placement = Placement::Waiting { turn };
        self.sign_up.placed_at = None;
    }

    /// Keeps the first so many people; the others are a sign-up of their own.
    pub fn split(&mut self, house: &House, first: i64) -> Self {
        let (own, others) = split(house, &self.sign_up, first);
        self.sign_up = own;
        Self { sign_up: others, form_seal: self.form_seal.clone(), letter: None }
    }

    /// After it was placed otherwise than it was drafted.
    pub fn write_again(&mut self, house: &House, words: Words, desk: Desk, listing: &Listing, position: Option<i64>) {
        self.letter = first(Writing { house, words, listing, sign_up: &self.sign_up, position }, desk);
    }
}

/// A sign-up of the first so many people, and one of the others that belongs to it.
pub(super) fn split(house: &House, whole: &SignUp, first: i64) -> (SignUp, SignUp) {
    let (own, others) = whole.wish.clone().split(first);
    let others = SignUp {
        id: house.chance.id(house.clock.now()),
        reference: house.chance.reference(),
        wish: others,
        split_from: whole.split_from.or(Some(whole.id)),
        revision: 0,
        generation: 0,
        ..whole.clone()
    };
    (SignUp { wish: own, ..whole.clone() }, others)
}
