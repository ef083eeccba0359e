//! What those get who follow us from afar, by calendar or news reader: what is listed, without a word of what is taken.

use super::looking::edition;
use super::{Filter, begins};
use crate::error::Result;
use crate::house::House;
use domain::events::Listing;
use domain::time::{DAY, Instant};

/// What is over, or was cancelled, stays in calendars for so long.
const KEPT: i64 = 60 * DAY;
/// The newest changes that a news reader gets.
const NEWS: usize = 50;

/// For calendars: what is coming, what was lately, and what was cancelled lately; by date.
pub async fn dates(house: &House, filter: &Filter) -> Result<Vec<Listing>> {
    let filter = filter.clone();
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let now = house.clock.now();
                let since = filter.from.map_or(now.plus(-KEPT), |_| begins(&filter, now));
                let is_kept =
                    |listing: &&Listing| listing.event.cancelled.is_none_or(|cancelled| cancelled.at > now.plus(-KEPT));
                Ok(almanac.admitted(&filter, now, since).filter(is_kept).cloned().collect())
            })
        })
        .await
}

/// For news readers: what is coming, or was cancelled, by what changed last.
pub async fn news(house: &House, filter: &Filter) -> Result<Vec<Listing>> {
    let filter = filter.clone();
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let now = house.clock.now();
                let mut news: Vec<Listing> = almanac.admitted(&filter, now, begins(&filter, now)).cloned().collect();
                news.sort_by_key(|listing| std::cmp::Reverse((changed_at(listing), listing.event.slug.clone())));
                news.truncate(NEWS);
                Ok(news)
            })
        })
        .await
}

/// When people could first know it, or know it as it is.
pub fn changed_at(listing: &Listing) -> Instant {
    listing.event.updated_at.max(listing.event.published.at)
}
