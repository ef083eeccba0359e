//! The morning after: where the city wants it, those who came are thanked, once, with a link to what came of it.

use super::store;
use crate::db::Conn;
use crate::error::Result;
use crate::events::edition;
use crate::house::House;
use crate::signups;
use domain::events::Listing;
use domain::signups::thanked_at;
use domain::time::DAY;

/// Any number of processes may do so, and as often as they like.
pub async fn thank(house: &House) -> Result<()> {
    let now = house.clock.now();
    let known = house.read(|mut c, house| Box::pin(async move { edition(&mut c, &house).await })).await?;
    let is_due = |listing: &&Listing| {
        let event = &listing.event;
        let is_the_day = thanked_at(event).is_some_and(|at| at <= now && now < at.plus(DAY));
        event.has_thanks && event.cancelled.is_none() && is_the_day
    };
    for listing in known.almanac.all().filter(is_due) {
        let listing = listing.clone();
        house.write(move |mut tx, house| Box::pin(async move { thank_for(&mut tx, &house, &listing).await })).await?;
        house.bell.notify_one();
    }
    Ok(())
}

async fn thank_for(tx: &mut Conn<'_>, house: &House, listing: &Listing) -> Result<()> {
    for id in store::to_thank(tx, &listing.event.slug, house.clock.now()).await? {
        signups::thank(tx, house, listing, id).await?;
    }
    Ok(())
}
