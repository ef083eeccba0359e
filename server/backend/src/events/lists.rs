//! The lists of events: the start page, what a filter finds, a month, the programmes.

use super::queries::{count_taken, programme_snapshot};
use crate::context::AppContext;
use crate::error::Result;
use crate::read_tx;
use domain::events::{Agenda, Choices, Filter, Listing, ProgrammeIndex, ProgrammeSummary};
use domain::organizers::{Organizer, Right};
use domain::search::{Closeness, Found, Search};
use domain::time::{Instant, Moment};
use jiff::civil::{Date, Time};

/// The number of rows on one page of the list; a day that has begun is completed.
const PAGE_ROWS: usize = 50;

/// One page of the list of upcoming events.
pub struct Upcoming {
    pub agenda: Agenda,
    /// The number of events that match the filter, on this page and after it; none if the filter is empty.
    pub found: Option<usize>,
    /// Similar if the words of the filter find nothing exactly.
    pub closeness: Closeness,
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
    let selection = index.select_closest(filter, now, filter_start(filter, now));
    let found = filter.is_active().then(|| selection.listings().count());
    Upcoming {
        agenda: selection.agenda(PAGE_ROWS),
        found,
        closeness: selection.closeness,
        choices: index.choices(filter),
    }
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
        let selection = index.select_closest(&filter, now, filter.from.and_then(midnight).unwrap_or(now));
        let mut agenda = selection.each_date();
        count_taken(&mut c, agenda.listings_mut()).await?;
        Ok(Upcoming { agenda, found: None, closeness: selection.closeness, choices: index.choices(&filter) })
    })
}

/// The first day with events after the days that the filter names; none if there is none.
pub async fn next_day(ctx: &AppContext, filter: &Filter) -> Result<Option<Date>> {
    let Some(from) = filter.until.and_then(|until| until.tomorrow().ok()) else { return Ok(None) };
    let later = Filter { from: Some(from), until: None, ..filter.clone() };
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let now = ctx.clock.now();
        let Agenda { running, days, .. } = index.select_closest(&later, now, filter_start(&later, now)).agenda(1);
        let running = running.iter().map(|occurrence| occurrence.period.starts.date().max(from));
        Ok(running.chain(days.into_keys()).min())
    })
}

/// The events that a search of organizers finds.
pub struct EventsFound {
    /// At most fifty: those ahead, the next first, then those over, the last first.
    pub listings: Vec<Listing>,
    /// The number of all that were found.
    pub all: usize,
    /// Similar if none is found exactly.
    pub closeness: Closeness,
}

/// Finds the events whose sign-ups an organizer sees by their words: also unlisted and unpublished ones.
pub async fn find_events(ctx: &AppContext, organizer: &Organizer, typed: &str) -> Result<EventsFound> {
    let (search, organizer) = (Search::new(typed), organizer.clone());
    read_tx!(ctx, |c, ctx| {
        let now = ctx.clock.now();
        let Found { mut items, closeness } = programme_snapshot(&mut c, &ctx).await?.index.find(&search);
        items.retain(|listing| organizer.may(Right::SeeSignUps, Some(&listing.event), now));
        let all = items.len();
        let (mut listings, over): (Vec<Listing>, Vec<Listing>) =
            items.into_iter().partition(|listing| listing.event.ends().at > now);
        listings.extend(over.into_iter().rev());
        listings.truncate(PAGE_ROWS);
        Ok(EventsFound { listings, all, closeness })
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
