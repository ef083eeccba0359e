//! Heads are counted where nobody signs up with us.

use super::press::place_of;
use super::store;
use crate::error::Result;
use crate::events::take_turn;
use crate::house::House;
use crate::journal::{self, Actor};
use domain::events::SignUpMode;
use domain::ids::{EventSlug, OrganizerId};
use domain::signups::Refusal;

/// More than ever came to one thing in this town.
pub const MOST_HEADS: i64 = 99_999;

/// Writes down how many are there; the last count holds. Where people sign up, each is noted instead.
pub async fn count_heads(
    house: &House,
    by: OrganizerId,
    event: EventSlug,
    date: Option<i64>,
    people: i64,
) -> Result<()> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let now = house.clock.now();
                let (listing, _) = take_turn(&mut tx, &house, &event).await?;
                if listing.event.sign_up.mode == SignUpMode::Here {
                    return Err(Refusal::NotHere.into());
                }
                let date = place_of(&listing.event.dates, date, now)?;
                store::count(&mut tx, &event, date, people, now).await?;
                Ok(journal::note(&mut tx, &house, Actor::Organizer(by), "count_heads", event.as_str()).await?)
            })
        })
        .await
}
