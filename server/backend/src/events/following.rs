//! What those get who follow us from afar, by calendar or news reader: what is listed, without a word of what is taken.

use super::looking::edition;
use super::{Filter, begins};
use crate::error::{Error, Result};
use crate::house::House;
use domain::events::{Almanac, Listing, Programme};
use domain::ids::ProgrammeSlug;
use domain::time::{DAY, Instant};
use std::cmp::Reverse;
use std::sync::Arc;

/// What is over, or was cancelled, stays in calendars for so long.
const KEPT: i64 = 60 * DAY;
/// The newest changes that a news reader gets.
const NEWS: usize = 50;

pub struct Followed {
    pub listings: Vec<Listing>,
    /// What the list is about, by name: programme, topic, target group, host, place. Also while it is empty.
    pub about: Vec<String>,
}

/// For calendars: what is coming, what was lately, and what was cancelled lately; by date.
pub async fn dates(house: &House, filter: &Filter) -> Result<Followed> {
    let lately = house.clock.now().plus(-KEPT);
    let mut dates = listed(house, filter, filter.from.is_none().then_some(lately)).await?;
    // A clerk may write down late, or wrongly, when it was cancelled: followers learn of it from then on.
    dates.listings.retain(|listing| listing.event.cancelled.is_none() || listing.event.changed_at() > lately);
    Ok(dates)
}

/// The same of one programme.
pub async fn programme(house: &House, slug: &str) -> Result<(Arc<Programme>, Vec<Listing>)> {
    let slug = ProgrammeSlug::try_from(slug).map_err(|_| Error::NotFound)?;
    let filter = Filter { programme: Some(slug.to_string()), ..Filter::default() };
    let found = house.read(move |mut c, house| {
        Box::pin(async move { edition(&mut c, &house).await?.almanac.programme(&slug).cloned().ok_or(Error::NotFound) })
    });
    Ok((found.await?, dates(house, &filter).await?.listings))
}

/// For news readers: what is coming, or was cancelled, by what changed last.
pub async fn news(house: &House, filter: &Filter) -> Result<Followed> {
    let mut news = listed(house, filter, None).await?;
    news.listings.sort_by_key(|listing| Reverse((listing.event.changed_at(), listing.event.slug.clone())));
    news.listings.truncate(NEWS);
    Ok(news)
}

/// What ends after `since`; where that is not said, after now or the day that the filter names.
async fn listed(house: &House, filter: &Filter, since: Option<Instant>) -> Result<Followed> {
    let filter = filter.clone();
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let now = house.clock.now();
                let since = since.unwrap_or_else(|| begins(&filter, now));
                let listings = almanac.admitted(&filter, now, since).cloned().collect();
                Ok(Followed { listings, about: about(&filter, almanac) })
            })
        })
        .await
}

fn about(filter: &Filter, almanac: &Almanac) -> Vec<String> {
    let slug = filter.programme.as_deref().and_then(|slug| ProgrammeSlug::try_from(slug).ok());
    let programme = slug.and_then(|slug| almanac.programme(&slug)).map(|programme| programme.title.clone());
    let host = filter.host.as_deref().and_then(|slug| {
        let mut hosts = almanac.all().flat_map(Listing::hosts);
        hosts.find(|host| host.slug.as_str() == slug).map(|host| host.name.clone())
    });
    // A town stands for itself.
    let place = filter.place.as_ref().map(|place| {
        let venue = almanac.all().find(|listing| listing.venue.slug.as_str() == place);
        venue.map_or_else(|| place.clone(), |listing| listing.venue.name.clone())
    });
    [programme, filter.topic.clone(), filter.target_group.clone(), host, place].into_iter().flatten().collect()
}
