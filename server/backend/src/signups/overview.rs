//! All events at one look: how full, whom to call, which letters were lost.

use super::store;
use crate::error::Result;
use crate::events::{count_taken, edition};
use crate::house::House;
use domain::events::Listing;
use domain::ids::EventSlug;
use std::collections::HashMap;

/// Rows on one page.
const ROWS: usize = 50;

pub struct Overview {
    pub rows: Vec<Row>,
    /// Calls to make, of all events together.
    pub calls: i64,
    /// Whether there is a page after this one.
    pub has_more: bool,
}

pub struct Row {
    pub listing: Listing,
    pub calls: i64,
    pub lost: i64,
}

/// Events that are ahead, the next first; or those that are over, the last first. `page` counts from 0.
pub async fn overview(house: &House, is_past: bool, page: usize) -> Result<Overview> {
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let now = house.clock.now();
                let of_time = almanac.all().filter(|listing| (listing.event.ends().at <= now) == is_past);
                let mut all: Vec<&Listing> = of_time.collect();
                if is_past {
                    all.reverse();
                }
                let has_more = all.len() > (page + 1) * ROWS;
                let mut listings: Vec<Listing> = all.into_iter().skip(page * ROWS).take(ROWS).cloned().collect();
                count_taken(&mut c, &mut listings).await?;
                let calls = store::count_calls(&mut c).await?;
                let sum = calls.iter().map(|(_, calls)| calls).sum();
                let (calls, lost) = (by_event(calls), by_event(store::count_lost(&mut c).await?));
                let of =
                    |counts: &HashMap<String, i64>, event: &EventSlug| counts.get(event.as_str()).copied().unwrap_or(0);
                let rows = listings.into_iter().map(|listing| Row {
                    calls: of(&calls, &listing.event.slug),
                    lost: of(&lost, &listing.event.slug),
                    listing,
                });
                Ok(Overview { rows: rows.collect(), calls: sum, has_more })
            })
        })
        .await
}

fn by_event(counts: Vec<store::Count>) -> HashMap<String, i64> {
    counts.into_iter().collect()
}
