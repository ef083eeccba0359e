//! How a use case sees the programme: from memory, once its own snapshot says that memory still holds; and the seats that
//! are taken, counted afresh each time.

use super::store;
use crate::db::Conn;
use crate::edition::Edition;
use crate::error::{Error, Result};
use crate::house::House;
use domain::events::{Almanac, Event, Listing, Taken};
use domain::ids::EventSlug;
use std::collections::HashMap;
use std::sync::Arc;

/// An event as it was when the programme was last read; nothing is asked of the database.
pub fn remembered(house: &House, slug: &EventSlug) -> Option<Listing> {
    house.remembered.last()?.almanac.event(slug).cloned()
}

/// The programme as this snapshot has it.
pub async fn edition(c: &mut Conn<'_>, house: &House) -> Result<Arc<Edition>> {
    let id = store::edition(c).await?;
    let now = house.clock.now();
    let day = now.in_berlin().date();
    if let Some(known) = house.remembered.last().filter(|known| *known.id == id && known.day == day) {
        return Ok(known);
    }
    let (listings, programmes) = store::programme(c).await?;
    let is_example = store::mark(c, "example").await?.is_some();
    let edition = Arc::new(Edition { id: id.into(), day, almanac: Almanac::of(listings, programmes, now), is_example });
    house.remembered.keep(&edition);
    Ok(edition)
}

/// One event with all that stands beside it on its page.
pub async fn listing(c: &mut Conn<'_>, house: &House, slug: &EventSlug) -> Result<Listing> {
    let edition = edition(c, house).await?;
    let mut listing = edition.almanac.event(slug).cloned().ok_or(Error::NotFound)?;
    count_taken(c, [&mut listing]).await?;
    Ok(listing)
}

/// One event, locked for this transaction: by writing, which both databases understand alike. And which turn at the event this
/// is: each is a higher number than the one before.
pub async fn hold(c: &mut Conn<'_>, house: &House, slug: &EventSlug) -> Result<(Listing, i64)> {
    let (mut listing, turn) = take_turn(c, house, slug).await?;
    count_taken(c, [&mut listing]).await?;
    Ok((listing, turn))
}

/// The same without what is taken.
pub async fn take_turn(c: &mut Conn<'_>, house: &House, slug: &EventSlug) -> Result<(Listing, i64)> {
    let turn = store::lock(c, slug).await?.ok_or(Error::NotFound)?;
    // Read after the lock was got: whoever changed the event before us has a new edition by then.
    let id = store::edition(c).await?;
    let known = house.remembered.last().filter(|known| *known.id == id);
    let listing = known.and_then(|known| known.almanac.event(slug).cloned());
    // Others wait for this lock, so only this one event is read.
    let listing = match listing {
        Some(listing) => listing,
        None => store::event(c, slug).await?.ok_or(Error::NotFound)?,
    };
    Ok((listing, turn))
}

/// Fills in how much of each is taken.
pub async fn count_taken(c: &mut Conn<'_>, listings: impl IntoIterator<Item = &mut Listing>) -> Result<()> {
    let mut of: HashMap<EventSlug, Vec<&mut Listing>> = HashMap::new();
    let mut events: Vec<Arc<Event>> = Vec::new();
    for listing in listings {
        let same = of.entry(listing.event.slug.clone()).or_default();
        if same.is_empty() {
            events.push(Arc::clone(&listing.event));
        }
        same.push(listing);
    }
    let mut taken = store::taken(c, &events).await?;
    for (slug, listings) in of {
        let taken = taken.remove(&slug).unwrap_or_else(Taken::default);
        for listing in listings {
            listing.taken.clone_from(&taken);
        }
    }
    Ok(())
}
