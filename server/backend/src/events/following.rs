//! What those get who follow us from afar, by calendar or news reader: what is listed, without a word of what is taken.

use super::looking::edition;
use super::{Filter, begins};
use crate::error::Result;
use crate::house::House;
use domain::events::Listing;
use domain::time::{DAY, Instant};
use std::cmp::Reverse;

/// What is over, or was cancelled, stays in calendars for so long.
const KEPT: i64 = 60 * DAY;
/// The newest changes that a news reader gets.
const NEWS: usize = 50;

/// For calendars: what is coming, what was lately, and what was cancelled lately; by date.
pub async fn dates(house: &House, filter: &Filter) -> Result<Vec<Listing>> {
    let lately = house.clock.now().plus(-KEPT);
    let mut dates = listed(house, filter, filter.from.is_none().then_some(lately)).await?;
    dates.retain(|listing| listing.event.cancelled.is_none_or(|cancelled| cancelled.at > lately));
    Ok(dates)
}

/// For news readers: what is coming, or was cancelled, by what changed last.
pub async fn news(house: &House, filter: &Filter) -> Result<Vec<Listing>> {
    let mut news = listed(house, filter, None).await?;
    news.sort_by_key(|listing| Reverse((listing.event.changed_at(), listing.event.slug.clone())));
    news.truncate(NEWS);
    Ok(news)
}

/// What ends after `since`; where that is not said, after now or the day that the filter names.
async fn listed(house: &House, filter: &Filter, since: Option<Instant>) -> Result<Vec<Listing>> {
    let filter = filter.clone();
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let now = house.clock.now();
                let since = since.unwrap_or_else(|| begins(&filter, now));
                Ok(almanac.admitted(&filter, now, since).cloned().collect())
            })
        })
        .await
}
