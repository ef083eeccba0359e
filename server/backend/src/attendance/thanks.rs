//! The morning after: where the city wants it, those who came are thanked, once, with a link to what came of it.

use super::store::{self, Pressed};
use crate::db::Conn;
use crate::error::Result;
use crate::events::edition;
use crate::house::House;
use crate::signups;
use domain::attendance::Book;
use domain::events::Listing;
use domain::ids::SignUpId;
use domain::signups::thanked_at;
use domain::time::DAY;
use std::collections::{BTreeMap, BTreeSet};

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
    let event = &listing.event.slug;
    let was_there = was_there(store::presses(tx, event).await?);
    for id in store::to_thank(tx, event).await? {
        let came = was_there.as_ref().is_none_or(|was_there| was_there.contains(&id));
        if came && store::mark_thanked(tx, id, house.clock.now()).await? {
            signups::thank(tx, house, listing, id).await?;
        }
    }
    Ok(())
}

/// Of whom anybody was there on any day; none where nobody kept the door.
fn was_there(presses: Vec<Pressed>) -> Option<BTreeSet<SignUpId>> {
    if presses.is_empty() {
        return None;
    }
    let mut books: BTreeMap<i64, Book> = BTreeMap::new();
    for pressed in presses {
        books.entry(pressed.date).or_default().enter(pressed.press);
    }
    Some(books.values().flat_map(Book::present).map(|(person, _)| person.sign_up).collect())
}
