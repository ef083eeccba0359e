//! The day before: those who come are reminded, once. Not those who have just signed up or moved up, and nobody who waits.

use super::letters::{self, Writing};
use super::store;
use super::turn::standing;
use crate::db::Conn;
use crate::error::Result;
use crate::events::edition;
use crate::house::House;
use crate::outbox::{self, Letter};
use domain::events::{Listing, SignUpMode};
use domain::ids::SignUpId;
use domain::signups::reminded_at;
use domain::time::{DAY, HOUR};
use text::Words;

/// A reminder that is this late is none.
const UNTIL_MIDNIGHT: i64 = 14 * HOUR;

/// Any number of processes may do so, and as often as they like.
pub async fn remind(house: &House) -> Result<()> {
    let now = house.clock.now();
    let known = house.read(|mut c, house| Box::pin(async move { edition(&mut c, &house).await })).await?;
    let is_tomorrow = |listing: &&Listing| {
        let event = &listing.event;
        let is_due = reminded_at(event).is_some_and(|at| at <= now && now < at.plus(UNTIL_MIDNIGHT));
        is_due && event.cancelled.is_none() && event.sign_up.mode == SignUpMode::Here
    };
    for listing in known.almanac.all().filter(is_tomorrow) {
        let listing = listing.clone();
        house.write(move |mut tx, house| Box::pin(async move { remind_of(&mut tx, &house, &listing).await })).await?;
        house.bell.notify_one();
    }
    Ok(())
}

async fn remind_of(tx: &mut Conn<'_>, house: &House, listing: &Listing) -> Result<()> {
    let Some(at) = reminded_at(&listing.event) else { return Ok(()) };
    for id in store::to_remind(tx, &listing.event.slug, at.plus(-DAY), house.clock.now()).await? {
        write_to(tx, house, listing, id, letters::reminder).await?;
    }
    Ok(())
}

/// Thanks one who was there.
pub(crate) async fn thank(tx: &mut Conn<'_>, house: &House, listing: &Listing, id: SignUpId) -> Result<()> {
    write_to(tx, house, listing, id, letters::thanks).await
}

async fn write_to(
    tx: &mut Conn<'_>,
    house: &House,
    listing: &Listing,
    id: SignUpId,
    letter: fn(Writing<'_>) -> Option<Letter>,
) -> Result<()> {
    let sign_up = standing(tx, id).await?;
    match letter(Writing { house, words: Words::german(), listing, sign_up: &sign_up, position: None }) {
        Some(letter) => outbox::post(tx, house, &letter).await,
        None => Ok(()),
    }
}
