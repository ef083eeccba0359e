//! What the public may know of events. Sign-ups hold an event here before they decide; the programme file writes it.

pub mod calendar;
pub mod store;

use crate::error::{Error, Result};
use crate::house::House;
use domain::events::{Filter, Listing, Programme};
use domain::ids::EventSlug;
use domain::time::{Instant, Moment};
use jiff::civil::Time;
use store::Which;

/// Events that are published, listed and not over, with those that `filter` admits; soonest first.
pub struct Coming {
    pub all: Vec<Listing>,
    pub admitted: Vec<Listing>,
    /// From when on dates are of interest: now, or the day that was asked for.
    pub begins: Instant,
}

/// What is coming. `filter` asking for days in the past finds what was.
pub async fn coming(house: &House, filter: &Filter) -> Result<Coming> {
    let now = house.clock.now();
    let today = now.in_berlin().date();
    let asked_for = filter.from.filter(|from| *from != today);
    let midnight = asked_for.and_then(|from| Moment::from_local(from.to_datetime(Time::midnight())).ok());
    let begins = midnight.map_or(now, |midnight| midnight.at);
    let all: Vec<Listing> = listings(house, Which::EndingAfter(begins.min(now))).await?;
    let all: Vec<Listing> = all.into_iter().filter(|listing| !listing.event.is_unlisted).collect();
    let admitted = all.iter().filter(|listing| filter.admits(listing)).cloned().collect();
    Ok(Coming { all, admitted, begins })
}

/// One published event, unlisted ones too.
pub async fn event(house: &House, slug: &str) -> Result<Listing> {
    // Not every text of an address can be a slug, and not every text can be asked of a database.
    let slug = EventSlug::try_from(slug).map_err(|_| Error::NotFound)?;
    listings(house, Which::One(slug.into())).await?.pop().ok_or(Error::NotFound)
}

/// A programme with all its published and listed events, past ones too.
pub async fn programme(house: &House, slug: &str) -> Result<(Programme, Vec<Listing>)> {
    let of = slug.to_owned();
    let programme = house.read(move |mut c| Box::pin(async move { store::programme(&mut c, &of).await })).await?;
    let programme = programme.ok_or(Error::NotFound)?;
    let is_of = |listing: &Listing| listing.event.programme.as_ref() == Some(&programme.slug);
    let events = listings(house, Which::EndingAfter(Instant(0))).await?.into_iter();
    let events = events.filter(|listing| is_of(listing) && !listing.event.is_unlisted).collect();
    Ok((programme, events))
}

/// Whether what is shown are examples: the example programme was loaded into this database.
pub async fn has_example(house: &House) -> Result<bool> {
    house.read(|mut c| Box::pin(async move { Ok(store::mark(&mut c, "example").await?.is_some()) })).await
}

async fn listings(house: &House, which: Which) -> Result<Vec<Listing>> {
    let now = house.clock.now();
    let mut found = house.read(move |mut c| Box::pin(async move { store::listings(&mut c, &which).await })).await?;
    found.retain(|listing| listing.event.is_published(now));
    found.sort_by(|a, b| (a.event.starts(), &a.event.title).cmp(&(b.event.starts(), &b.event.title)));
    Ok(found)
}
