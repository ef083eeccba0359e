//! The overview of all events, for organizers: seats, open calls, failed messages.

use super::store;
use crate::context::AppContext;
use crate::error::Result;
use crate::events::{count_taken, programme_snapshot};
use crate::read_tx;
use domain::events::Listing;
use domain::ids::EventSlug;
use std::collections::HashMap;

/// The number of events on one page.
const PAGE_SIZE: usize = 50;

/// One page of the overview.
pub struct Overview {
    pub rows: Vec<OverviewRow>,
    /// The number of open call tasks of all events.
    pub calls: i64,
    /// Whether another page follows.
    pub has_more: bool,
}

/// One event of the overview.
pub struct OverviewRow {
    pub listing: Listing,
    /// The number of open call tasks.
    pub calls: i64,
    /// The number of messages that could not be delivered.
    pub failed: i64,
}

/// One page of events: those ahead, the next first, or those over, the last first. `page` counts from 0.
pub async fn overview(ctx: &AppContext, is_past: bool, page: usize) -> Result<Overview> {
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let now = ctx.clock.now();
        let of_time = index.all().filter(|listing| (listing.event.ends().at <= now) == is_past);
        let mut all: Vec<&Listing> = of_time.collect();
        if is_past {
            all.reverse();
        }
        let has_more = all.len() > (page + 1) * PAGE_SIZE;
        let mut listings: Vec<Listing> = all.into_iter().skip(page * PAGE_SIZE).take(PAGE_SIZE).cloned().collect();
        count_taken(&mut c, &mut listings).await?;
        let calls = store::count_call_tasks(&mut c).await?;
        let sum = calls.iter().map(|(_, calls)| calls).sum();
        let (calls, failed) = (by_event(calls), by_event(store::count_failed_messages(&mut c).await?));
        let of = |counts: &HashMap<EventSlug, i64>, event: &EventSlug| counts.get(event).copied().unwrap_or(0);
        let rows = listings.into_iter().map(|listing| OverviewRow {
            calls: of(&calls, &listing.event.slug),
            failed: of(&failed, &listing.event.slug),
            listing,
        });
        Ok(Overview { rows: rows.collect(), calls: sum, has_more })
    })
}

fn by_event(counts: Vec<store::Count>) -> HashMap<EventSlug, i64> {
    counts.into_iter().collect()
}
