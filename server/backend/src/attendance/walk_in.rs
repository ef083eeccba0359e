//! Somebody comes who has not signed up: they are entered as a sign-up like any other, and are there.

use super::press::{Asked, At, Whom, place_of};
use crate::error::Result;
use crate::events::hold;
use crate::house::House;
use crate::signups::{Desk, Draft, Form, Pressed, Turn, enter};
use domain::attendance::Act;
use domain::events::Event;
use domain::ids::{EventSlug, Nonce, OrganizerId};
use domain::signups::{Channel, FieldErrors, Wish};
use text::Words;

/// The door that somebody comes to.
#[derive(Clone, Debug)]
pub struct Entrance {
    pub by: OrganizerId,
    pub event: EventSlug,
    /// Today's where it is not said.
    pub date: Option<i64>,
    /// Knowingly over the seats.
    pub may_exceed: bool,
}

/// Enters a party that stands at the door, and notes that all of it is there. The same form again changes nothing.
pub async fn walk_in<A>(house: &House, words: Words, door: Entrance, form: Form, ask: A) -> Result<Pressed>
where
    A: Fn(&Event) -> Result<Wish, FieldErrors> + Send + 'static,
{
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let Entrance { by, event, date, may_exceed } = door;
                let (listing, number) = hold(&mut tx, &house, &event).await?;
                let date = place_of(&listing.event.dates, date, house.clock.now())?;
                let desk = Desk { may_exceed, ..Desk::of(by, Channel::Door) };
                let draft = Draft::of(&house, words, desk, &listing, ask(&listing.event)?)?;
                let turn = Turn { house: &house, words, desk, listing: &listing, number };
                let pressed = enter(&mut tx, turn, &form, draft).await?;
                if let Pressed::SignedUp(id) = pressed {
                    let at = At { by, listing, date, turn: number };
                    let asked = Asked { nonce: Nonce(id.0), whom: Whom::Party(id), act: Act::Come, age: 0 };
                    at.note(&mut tx, &house, asked).await?;
                }
                Ok(pressed)
            })
        })
        .await
}
