//! What a door shows: who is expected, who is there, and what is new since a phone asked last.

use super::press::place_of;
use super::store;
use crate::error::Result;
use crate::events::{listing, store as events};
use crate::house::House;
use domain::attendance::{Book, Party, Person};
use domain::events::Listing;
use domain::folding::fold;
use domain::ids::EventSlug;
use domain::signups::Need;
use domain::time::Instant;
use std::collections::BTreeSet;

/// One date of an event at one instant.
#[derive(Clone, Debug)]
pub struct Door {
    pub listing: Listing,
    /// The place of the date in the event's.
    pub date: i64,
    /// Everything that is shown came in by this turn.
    pub turn: i64,
    /// By their contact's name.
    pub parties: Vec<Party>,
    pub needs: Vec<(Need, i64)>,
    pub heads: Option<HeadCount>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadCount {
    pub people: i64,
    pub counted_at: Instant,
}

impl Door {
    pub fn expected(&self) -> usize {
        self.parties.iter().map(|party| party.guests.len()).sum()
    }

    pub fn present(&self) -> usize {
        self.parties.iter().flat_map(|party| &party.guests).filter(|guest| guest.since.is_some()).count()
    }
}

/// The door on a date; today's where it is not said.
pub async fn door(house: &House, event: EventSlug, date: Option<i64>) -> Result<Door> {
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let listing = listing(&mut c, &house, &event).await?;
                let date = place_of(&listing.event.dates, date, house.clock.now())?;
                let turn = events::revision(&mut c, &event).await?;
                let mut parties = store::parties(&mut c, &event).await?;
                let pressed = store::presses_on(&mut c, &event, date).await?;
                let present = pressed.into_iter().map(|pressed| pressed.press).collect::<Book>().present();
                for guest in parties.iter_mut().flat_map(|party| &mut party.guests) {
                    guest.since = present.get(&guest.person).copied();
                }
                parties.sort_by_cached_key(|party| (fold(party.contact.as_str()), party.sign_up));
                let heads = store::heads(&mut c, &event).await?.into_iter().find(|(on, ..)| *on == date);
                let heads = heads.map(|(_, people, at)| HeadCount { people, counted_at: Instant(at) });
                Ok(Door { listing, date, turn, parties, needs: store::needs(&mut c, &event).await?, heads })
            })
        })
        .await
}

/// What a phone does not know yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// To ask from next time.
    pub turn: i64,
    /// Whoever was pressed upon since: there since then, or not there.
    pub people: Vec<(Person, Option<Instant>)>,
    pub present: usize,
    pub expected: i64,
}

/// What came in after a turn, in one snapshot.
pub async fn since(house: &House, event: EventSlug, date: Option<i64>, turn: i64) -> Result<News> {
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let listing = listing(&mut c, &house, &event).await?;
                let date = place_of(&listing.event.dates, date, house.clock.now())?;
                let now_at = events::revision(&mut c, &event).await?;
                let pressed = store::presses_on(&mut c, &event, date).await?;
                let new: BTreeSet<Person> =
                    pressed.iter().filter(|pressed| pressed.turn > turn).map(|pressed| pressed.press.person).collect();
                let present = pressed.into_iter().map(|pressed| pressed.press).collect::<Book>().present();
                let people = new.into_iter().map(|person| (person, present.get(&person).copied())).collect();
                Ok(News { turn: now_at, people, present: present.len(), expected: listing.taken.event })
            })
        })
        .await
}
