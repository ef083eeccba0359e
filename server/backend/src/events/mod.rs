//! Events: the public list, single events and programmes, and the lock of an event that other use cases take.

pub mod calendar;
pub mod feeds;
mod lists;
mod locking;
mod pagination;
mod queries;
pub mod store;

use crate::context::AppContext;
use crate::error::{Error, Result};
use crate::read_tx;
use domain::events::{Agenda, Filter, Listing, Programme, ProgrammeSummary};
use domain::ids::{EventSlug, ProgrammeSlug};
use domain::short_code::ShortCode;
use domain::time::Instant;
use std::sync::Arc;

pub use lists::{EventsFound, Overview, Upcoming, days, find_events, next_day, programmes, start_page, upcoming};
pub use pagination::{Cursor, Page, PageRequest, events_page, programmes_page};

pub(crate) use lists::filter_start;
pub(crate) use locking::{EventTx, lock_event, with_event_locked};
pub(crate) use queries::{cached_listing, count_taken, listing, programme_snapshot, programme_version};

/// Whether the short address of an event leads to it, as far as the programme cache of this process knows: another event may
/// have the same.
pub fn has_short_address(ctx: &AppContext, slug: &EventSlug) -> bool {
    let snapshot = ctx.programme_cache.get();
    let found = snapshot.as_ref().and_then(|snapshot| snapshot.index.event_of_short_code(&slug.short_code()));
    found.is_some_and(|listing| listing.event.slug == *slug)
}

/// The slug of the published event that a short address leads to.
///
/// # Errors
/// [`Error::NotFound`] if there is no such event, or if it is not yet published.
pub async fn event_of_short_code(ctx: &AppContext, code: &str) -> Result<EventSlug> {
    let code = ShortCode::parse(code).ok_or(Error::NotFound)?;
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let event = index.event_of_short_code(&code).map(|listing| &listing.event);
        let event = event.filter(|event| event.is_published(ctx.clock.now())).ok_or(Error::NotFound)?;
        Ok(event.slug.clone())
    })
}

/// One published event, listed or unlisted.
///
/// # Errors
/// [`Error::NotFound`] if there is no such event, or if it is not yet published.
pub async fn event(ctx: &AppContext, slug: &str) -> Result<Listing> {
    // A path segment may be any text; one that is not a slug never reaches the database.
    let slug = EventSlug::try_from(slug)?;
    let listing = read_tx!(ctx, |c, ctx| { listing(&mut c, &ctx, &slug).await })?;
    if listing.event.is_published(ctx.clock.now()) { Ok(listing) } else { Err(Error::NotFound) }
}

/// One published event with the seats that were taken when this process counted them last, without the database; none if
/// this process does not know the event.
pub fn last_known_event(ctx: &AppContext, slug: &str) -> Option<Listing> {
    let listing = ctx.programme_cache.last_listing(&EventSlug::try_from(slug).ok()?)?;
    listing.event.is_published(ctx.clock.now()).then_some(listing)
}

/// One event for staff, published or unpublished; none if there is no such event.
pub async fn event_for_staff(ctx: &AppContext, slug: &EventSlug) -> Result<Option<Listing>> {
    let slug = slug.clone();
    let found = read_tx!(ctx, |c, ctx| { listing(&mut c, &ctx, &slug).await });
    match found {
        Ok(listing) => Ok(Some(listing)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A programme with all its published and listed events, past ones included: as a plain list, and as an agenda.
pub struct ProgrammePage {
    pub programme: Arc<Programme>,
    pub listings: Vec<Listing>,
    pub agenda: Agenda,
    /// The programmes with upcoming events.
    pub summaries: Vec<ProgrammeSummary>,
}

/// One programme with its events.
///
/// # Errors
/// [`Error::NotFound`] if there is no such programme.
pub async fn programme(ctx: &AppContext, slug: &str) -> Result<ProgrammePage> {
    let slug = ProgrammeSlug::try_from(slug)?;
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let (now, epoch) = (ctx.clock.now(), Instant(0));
        let programme = index.programme(&slug).cloned().ok_or(Error::NotFound)?;
        let filter = Filter { programme: Some(slug.into()), ..Filter::default() };
        let selection = index.select(&filter, now, epoch);
        let mut listings: Vec<Listing> = selection.listings().cloned().collect();
        let mut agenda = selection.agenda(usize::MAX);
        count_taken(&mut c, listings.iter_mut().chain(agenda.listings_mut())).await?;
        Ok(ProgrammePage { programme, listings, agenda, summaries: index.summaries(now) })
    })
}

/// Refreshes the programme cache if the programme has changed.
pub async fn refresh_programme_cache(ctx: &AppContext) -> Result<()> {
    read_tx!(ctx, |c, ctx| { programme_snapshot(&mut c, &ctx).await.map(drop) })
}

/// Whether the database holds the example programme, as far as the programme cache of this process knows.
pub async fn is_example(ctx: &AppContext) -> Result<bool> {
    if let Some(cached) = ctx.programme_cache.get() {
        return Ok(cached.is_example);
    }
    refresh_programme_cache(ctx).await?;
    Ok(ctx.programme_cache.get().is_some_and(|snapshot| snapshot.is_example))
}
