//! A press at the door, or a queue of them from a phone that had no network: written down once, whatever is so of the person by
//! then.

use super::store::{self, Entry};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::{count_taken, take_turn};
use crate::house::House;
use crate::journal::{self, Actor};
use crate::signups::{Desk, Turn, come, release, take_back};
use domain::attendance::{Act, Book, Person, Press, day_of, pressed_at};
use domain::events::Listing;
use domain::ids::{EventSlug, Nonce, OrganizerId, SignUpId};
use domain::signups::{Channel, Refusal};
use domain::time::{Instant, Period};
use std::collections::BTreeMap;
use text::Words;

/// Presses that are handed in together.
pub const MOST_AT_ONCE: usize = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub nonce: Nonce,
    pub whom: Whom,
    pub act: Act,
    /// Milliseconds since it was pressed.
    pub age: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    Person(Person),
    /// Everybody of it.
    Party(SignUpId),
}

/// What became of one press of a queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It stands in the book, now or since before.
    Noted,
    Refused(Refusal),
    /// There is no such person at this door.
    NotFound,
}

/// Notes one press. The same nonce again changes nothing and is answered alike. `date` is the place of the event's date; today's
/// where it is not said.
pub async fn press(house: &House, by: OrganizerId, event: EventSlug, date: Option<i64>, asked: Asked) -> Result<()> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let desk = At::of(&mut tx, &house, by, &event, date).await?;
                let freed = desk.note(&mut tx, &house, asked).await?;
                desk.give_out(&mut tx, &house, freed).await
            })
        })
        .await
}

/// Notes a queue in one transaction; what is refused of it keeps nothing else from being noted.
pub async fn hand_in(
    house: &House,
    by: OrganizerId,
    event: EventSlug,
    date: Option<i64>,
    queue: Vec<Asked>,
) -> Result<Vec<Outcome>> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let desk = At::of(&mut tx, &house, by, &event, date).await?;
                let mut outcomes = Vec::with_capacity(queue.len());
                let mut freed = 0;
                for asked in queue {
                    outcomes.push(match desk.note(&mut tx, &house, asked).await {
                        Ok(places) => {
                            freed += places;
                            Outcome::Noted
                        }
                        Err(Error::Refused(refusal)) => Outcome::Refused(refusal),
                        Err(Error::NotFound) => Outcome::NotFound,
                        Err(error) => return Err(error),
                    });
                }
                desk.give_out(&mut tx, &house, freed).await?;
                Ok(outcomes)
            })
        })
        .await
}

/// Which of the dates is meant: today's, the next or the last where nobody says; none where there is no such date.
pub(super) fn place_of(dates: &[Period], asked_for: Option<i64>, now: Instant) -> Result<i64> {
    let date = asked_for.map_or(Some(day_of(dates, now)), |date| usize::try_from(date).ok());
    let date = date.filter(|date| *date < dates.len()).ok_or(Error::NotFound)?;
    i64::try_from(date).map_err(|_| Error::NotFound)
}

/// Whoever keeps the door of an event that is held.
pub(super) struct At {
    pub by: OrganizerId,
    pub listing: Listing,
    pub date: i64,
    pub turn: i64,
}

impl At {
    /// Holds the event.
    async fn of(
        tx: &mut Conn<'_>,
        house: &House,
        by: OrganizerId,
        event: &EventSlug,
        date: Option<i64>,
    ) -> Result<Self> {
        let (listing, turn) = take_turn(tx, house, event).await?;
        let date = place_of(&listing.event.dates, date, house.clock.now())?;
        Ok(Self { by, listing, date, turn })
    }

    fn event(&self) -> &EventSlug {
        &self.listing.event.slug
    }

    /// Gives back how many places it freed: those of a walk-in that was a mistake.
    pub(super) async fn note(&self, tx: &mut Conn<'_>, house: &House, asked: Asked) -> Result<i64> {
        let pressed_at = pressed_at(house.clock.now(), asked.age);
        let press = |nonce, person| Press { nonce, person, act: asked.act, pressed_at };
        match asked.whom {
            Whom::Person(person) => self.note_one(tx, house, press(asked.nonce, person)).await,
            Whom::Party(party) => {
                let members = store::members(tx, self.event(), party).await?;
                if members.is_empty() {
                    return Err(Error::NotFound);
                }
                let mut freed = 0;
                for member in members {
                    freed += self.note_one(tx, house, press(asked.nonce.of_member(member.position), member)).await?;
                }
                Ok(freed)
            }
        }
    }

    async fn note_one(&self, tx: &mut Conn<'_>, house: &House, press: Press) -> Result<i64> {
        if let Some(known) = store::known(tx, press.nonce).await? {
            let is_same = known == (self.event().to_string(), self.date, press.person, press.act);
            return if is_same { Ok(0) } else { Err(Refusal::FormUsed.into()) };
        }
        let (channel, cancelled_at, open) =
            store::participant(tx, self.event(), press.person).await?.ok_or(Error::NotFound)?;
        if cancelled_at.is_some() {
            return Err(Refusal::SignUpCancelled.into());
        }
        if press.act == Act::Come && open.is_some() {
            come(tx, house, Actor::Organizer(self.by), press.person.sign_up).await?;
        }
        let ends = self.listing.event.ends().at;
        let entry = Entry { event: self.event(), date: self.date, turn: self.turn, organizer: self.by, ends };
        if !store::insert(tx, &press, &entry).await? {
            return Err(Refusal::FormUsed.into());
        }
        let (actor, subject) = (Actor::Organizer(self.by), press.person.sign_up.to_text());
        journal::note(tx, house, actor, act(press.act), &subject).await?;
        if press.act == Act::Undo && channel == Channel::Door.code() {
            return self.end_walk_in(tx, house, press.person.sign_up).await;
        }
        Ok(0)
    }

    /// A walk-in of which nobody is there on any day was a mistake: its seats are free again.
    async fn end_walk_in(&self, tx: &mut Conn<'_>, house: &House, sign_up: SignUpId) -> Result<i64> {
        let mut books: BTreeMap<i64, Book> = BTreeMap::new();
        for pressed in store::presses_of_party(tx, sign_up).await? {
            books.entry(pressed.date).or_default().enter(pressed.press);
        }
        if books.values().any(|book| !book.present().is_empty()) {
            return Ok(0);
        }
        take_back(tx, house, Actor::Organizer(self.by), sign_up).await
    }

    /// Seats that came free here go to those who wait: once for all that was handed in.
    async fn give_out(&self, tx: &mut Conn<'_>, house: &House, freed: i64) -> Result<()> {
        if freed == 0 {
            return Ok(());
        }
        let mut listing = self.listing.clone();
        count_taken(tx, [&mut listing]).await?;
        listing.taken.event += freed;
        let desk = Desk::of(self.by, Channel::Door);
        let turn = Turn { house, words: Words::german(), desk, listing: &listing, number: self.turn };
        release(tx, turn, &self.listing.event).await
    }
}

/// The word in the journal.
fn act(act: Act) -> &'static str {
    match act {
        Act::Come => "check_in",
        Act::Undo => "undo_check_in",
    }
}
