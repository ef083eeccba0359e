//! Events: the public list, single events and programmes, and the lock of an event that other use cases take.

pub mod calendar;
pub mod feeds;
mod locking;
mod pagination;
mod queries;
pub mod store;

use crate::context::AppContext;
use crate::error::{Error, Result};
use crate::read_tx;
use domain::events::{Agenda, Choices, Filter, Listing, Programme, ProgrammeIndex, ProgrammeSummary};
use domain::ids::{EventSlug, ProgrammeSlug};
use domain::short_code::ShortCode;
use domain::time::{Instant, Moment};
use jiff::civil::{Date, Time};
use std::sync::Arc;

pub use pagination::{Cursor, Page, PageRequest, events_page, programmes_page};

pub(crate) use locking::{EventTx, lock_event, with_event_locked};
pub(crate) use queries::{cached_listing, count_taken, listing, programme_snapshot};

/// The number of rows on one page of the list; a day that has begun is completed.
const PAGE_ROWS: usize = 50;

/// One page of the list of upcoming events.
pub struct Upcoming {
    pub agenda: Agenda,
    /// The number of events that match the filter, on this page and after it; none if the filter is empty.
    pub found: Option<usize>,
    pub choices: Choices,
}

/// The published and listed events that match the filter. A filter from a past day also matches past events.
pub async fn upcoming(ctx: &AppContext, filter: &Filter) -> Result<Upcoming> {
    let filter = filter.clone();
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let mut upcoming = first_page(index, &filter, ctx.clock.now());
        count_taken(&mut c, upcoming.agenda.listings_mut()).await?;
        Ok(upcoming)
    })
}

/// One page of the list, without taken seats.
fn first_page(index: &ProgrammeIndex, filter: &Filter, now: Instant) -> Upcoming {
    let start = filter_start(filter, now);
    let agenda = index.agenda(filter, now, start, PAGE_ROWS);
    let found = filter.is_active().then(|| index.matching(filter, now, start).count());
    Upcoming { agenda, found, choices: index.choices().clone() }
}

/// What the start page shows above the list.
pub struct Overview {
    pub programmes: Vec<ProgrammeSummary>,
    /// The next highlighted event.
    pub highlight: Option<Listing>,
}

/// What the start page shows: the overview, and the first page of the list without a filter.
pub async fn start_page(ctx: &AppContext) -> Result<(Overview, Upcoming)> {
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let now = ctx.clock.now();
        let mut upcoming = first_page(index, &Filter::default(), now);
        let mut highlight = index.highlight(now).cloned();
        count_taken(&mut c, upcoming.agenda.listings_mut().chain(&mut highlight)).await?;
        Ok((Overview { programmes: index.summaries(now), highlight }, upcoming))
    })
}

/// The programmes with upcoming events.
pub async fn programmes(ctx: &AppContext) -> Result<Vec<ProgrammeSummary>> {
    read_tx!(ctx, |c, ctx| { Ok(programme_snapshot(&mut c, &ctx).await?.index.summaries(ctx.clock.now())) })
}

/// All dates of the days that the filter names, for a table of a month.
pub async fn days(ctx: &AppContext, filter: &Filter) -> Result<Upcoming> {
    let filter = filter.clone();
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let now = ctx.clock.now();
        let start = filter.from.and_then(midnight).unwrap_or(now);
        let mut agenda = index.each_date(&filter, now, start);
        count_taken(&mut c, agenda.listings_mut()).await?;
        Ok(Upcoming { agenda, found: None, choices: index.choices().clone() })
    })
}

/// The first day with events after the days that the filter names; none if there is none.
pub async fn next_day(ctx: &AppContext, filter: &Filter) -> Result<Option<Date>> {
    let from = filter.until.and_then(|until| until.tomorrow().ok());
    let later = Filter { from, until: None, ..filter.clone() };
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let upcoming = first_page(index, &later, ctx.clock.now());
        Ok(upcoming.agenda.days.into_keys().next())
    })
}

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

/// The instant from which dates are listed: now, or the start of the day that the filter names.
pub(crate) fn filter_start(filter: &Filter, now: Instant) -> Instant {
    let asked_for = filter.from.filter(|from| *from != now.in_berlin().date());
    asked_for.and_then(midnight).unwrap_or(now)
}

fn midnight(day: Date) -> Option<Instant> {
    Moment::from_local(day.to_datetime(Time::midnight())).ok().map(|midnight| midnight.at)
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
        let mut listings: Vec<Listing> = index.matching(&filter, now, epoch).cloned().collect();
        let mut agenda = index.agenda(&filter, now, epoch, usize::MAX);
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
