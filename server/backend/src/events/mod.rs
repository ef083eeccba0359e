//! What the public may know of events. Sign-ups hold an event here before they decide; the programme file writes it.

pub mod calendar;
pub mod following;
mod looking;
pub mod store;
mod stretch;

use crate::error::{Error, Result};
use crate::house::House;
use domain::events::{Agenda, Choices, Filter, Listing, Programme};
use domain::ids::{EventSlug, ProgrammeSlug};
use domain::time::{Instant, Moment};
use jiff::civil::Time;
use std::sync::Arc;

pub use stretch::{Place, Stretch, Wanted, programmes, stretch};

pub(crate) use looking::{count_taken, edition, hold, listing, remembered, take_turn};

/// Rows on one page of the calendar, give or take the rest of a day.
const ROWS: usize = 50;

/// What is coming: one page of the calendar.
pub struct Coming {
    pub agenda: Agenda,
    /// Events that the filter admits, on this page and after it; none where it admits all.
    pub found: Option<usize>,
    pub choices: Choices,
}

/// Events that are published and listed, and that `filter` admits. One that asks for days in the past finds what was.
pub async fn coming(house: &House, filter: &Filter) -> Result<Coming> {
    let filter = filter.clone();
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let now = house.clock.now();
                let begins = begins(&filter, now);
                let mut agenda = almanac.agenda(&filter, now, begins, ROWS);
                count_taken(&mut c, agenda.listings_mut()).await?;
                let found = filter.is_active().then(|| almanac.admitted(&filter, now, begins).count());
                Ok(Coming { agenda, found, choices: almanac.choices().clone() })
            })
        })
        .await
}

/// From when on dates are of interest: now, or the day that is asked for.
pub(crate) fn begins(filter: &Filter, now: Instant) -> Instant {
    let asked_for = filter.from.filter(|from| *from != now.in_berlin().date());
    let midnight = asked_for.and_then(|from| Moment::from_local(from.to_datetime(Time::midnight())).ok());
    midnight.map_or(now, |midnight| midnight.at)
}

/// One published event, unlisted ones too.
pub async fn event(house: &House, slug: &str) -> Result<Listing> {
    // Not every text of an address can be a slug, and not every text can be asked of a database.
    let slug = EventSlug::try_from(slug).map_err(|_| Error::NotFound)?;
    let listing = house.read(move |mut c, house| Box::pin(async move { listing(&mut c, &house, &slug).await })).await?;
    if listing.event.is_published(house.clock.now()) { Ok(listing) } else { Err(Error::NotFound) }
}

/// Any event, for those who work here: unpublished ones too.
pub async fn whichever(house: &House, slug: &EventSlug) -> Result<Option<Listing>> {
    let slug = slug.clone();
    let found = house.read(move |mut c, house| Box::pin(async move { listing(&mut c, &house, &slug).await })).await;
    match found {
        Ok(listing) => Ok(Some(listing)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A programme with all its published and listed events, past ones too: as they are, and in the calendar's order.
pub struct OfProgramme {
    pub programme: Arc<Programme>,
    pub listings: Vec<Listing>,
    pub agenda: Agenda,
}

pub async fn programme(house: &House, slug: &str) -> Result<OfProgramme> {
    let slug = ProgrammeSlug::try_from(slug).map_err(|_| Error::NotFound)?;
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let (now, ever) = (house.clock.now(), Instant(0));
                let programme = almanac.programme(&slug).cloned().ok_or(Error::NotFound)?;
                let filter = Filter { programme: Some(slug.into()), ..Filter::default() };
                let mut listings: Vec<Listing> = almanac.admitted(&filter, now, ever).cloned().collect();
                let mut agenda = almanac.agenda(&filter, now, ever, usize::MAX);
                count_taken(&mut c, listings.iter_mut().chain(agenda.listings_mut())).await?;
                Ok(OfProgramme { programme, listings, agenda })
            })
        })
        .await
}

/// Sees to it that what is remembered of the programme is what holds now.
pub async fn look(house: &House) -> Result<()> {
    house.read(|mut c, house| Box::pin(async move { edition(&mut c, &house).await.map(drop) })).await
}

/// Whether what is shown are examples, as far as this process has seen.
pub async fn is_example(house: &House) -> Result<bool> {
    if let Some(known) = house.remembered.last() {
        return Ok(known.is_example);
    }
    look(house).await?;
    Ok(house.remembered.last().is_some_and(|edition| edition.is_example))
}
