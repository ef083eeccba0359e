//! The events of calendar and news feeds: listed events, without their taken seats.

use super::queries::programme_snapshot;
use super::{Filter, filter_start};
use crate::context::AppContext;
use crate::error::{Error, Result};
use crate::read_tx;
use domain::events::{Listing, Programme, ProgrammeIndex};
use domain::ids::ProgrammeSlug;
use domain::time::{Instant, Millis};
use std::cmp::Reverse;
use std::sync::Arc;

/// How long past and cancelled events, and dropped dates, stay in calendar feeds.
const PAST_PERIOD: Millis = Millis::days(60);
/// The maximal number of events in a news feed.
const MAX_NEWS: usize = 50;

/// The events of a feed.
pub struct FeedListings {
    pub listings: Vec<Listing>,
    /// The names of what the filter selects: programme, topic, target group, host, venue or town. Set even without events.
    pub about: Vec<String>,
}

/// The events of a calendar feed, by date: upcoming ones, and those that ended or were cancelled in the last 60 days.
/// Dropped dates are left out 60 days after their end.
pub async fn calendar_listings(ctx: &AppContext, filter: &Filter) -> Result<FeedListings> {
    let lately = ctx.clock.now().plus(-PAST_PERIOD);
    let mut feed = matching_listings(ctx, filter, filter.from.is_none().then_some(lately)).await?;
    // The entered instant of a cancellation may be late or wrong, so what counts is when the event was last changed.
    feed.listings.retain(|listing| listing.event.cancelled.is_none() || listing.event.changed_at() > lately);
    for listing in &mut feed.listings {
        if listing.event.dropped_dates().iter().any(|dropped| dropped.period.ends.at <= lately) {
            Arc::make_mut(&mut listing.event).forget_dropped_before(lately);
        }
    }
    Ok(feed)
}

/// The calendar feed of one programme, as [`calendar_listings`].
///
/// # Errors
/// [`Error::NotFound`] if there is no such programme.
pub async fn programme_listings(ctx: &AppContext, slug: &str) -> Result<(Arc<Programme>, Vec<Listing>)> {
    let slug = ProgrammeSlug::try_from(slug)?;
    let filter = Filter { programme: Some(slug.to_string()), ..Filter::default() };
    let programme = read_tx!(ctx, |c, ctx| {
        programme_snapshot(&mut c, &ctx).await?.index.programme(&slug).cloned().ok_or(Error::NotFound)
    })?;
    Ok((programme, calendar_listings(ctx, &filter).await?.listings))
}

/// The events of a news feed, the latest change first: upcoming ones, cancelled ones included.
pub async fn news_listings(ctx: &AppContext, filter: &Filter) -> Result<FeedListings> {
    let mut feed = matching_listings(ctx, filter, None).await?;
    feed.listings.sort_by_key(|listing| Reverse((listing.event.changed_at(), listing.event.slug.clone())));
    feed.listings.truncate(MAX_NEWS);
    Ok(feed)
}

/// The matching events that end after `since`; by default after now, or after the start of the day that the filter names.
async fn matching_listings(ctx: &AppContext, filter: &Filter, since: Option<Instant>) -> Result<FeedListings> {
    let filter = filter.clone();
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let now = ctx.clock.now();
        let since = since.unwrap_or_else(|| filter_start(&filter, now));
        let listings = index.select(&filter, now, since).listings().cloned().collect();
        Ok(FeedListings { listings, about: filter_names(&filter, index) })
    })
}

/// The names of what a filter selects, in the order of [`FeedListings::about`].
fn filter_names(filter: &Filter, index: &ProgrammeIndex) -> Vec<String> {
    let slug = filter.programme.as_deref().and_then(|slug| ProgrammeSlug::try_from(slug).ok());
    let programme = slug.and_then(|slug| index.programme(&slug)).map(|programme| programme.title.clone());
    let host = filter.host.as_deref().and_then(|slug| {
        let mut hosts = index.all().flat_map(Listing::hosts);
        hosts.find(|host| host.slug.as_str() == slug).map(|host| host.name.clone())
    });
    // The value is the slug of a venue, or the name of a town.
    let venue_or_town = filter.venue_or_town.as_ref().map(|value| {
        let mut venues = index.all().filter_map(|listing| listing.venue.as_ref());
        let venue = venues.find(|venue| venue.slug.as_str() == value);
        venue.map_or_else(|| value.clone(), |venue| venue.name.clone())
    });
    [programme, filter.topic.clone(), filter.target_group.clone(), host, venue_or_town].into_iter().flatten().collect()
}
