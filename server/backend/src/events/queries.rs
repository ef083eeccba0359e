//! Cached reads of the programme: from memory while the cached version is current. Taken seats are always counted anew.

use super::store;
use crate::context::{AppContext, ProgrammeSnapshot};
use crate::db::Conn;
use crate::error::{Error, Result};
use domain::events::{Event, Listing, ProgrammeIndex, Taken};
use domain::ids::EventSlug;
use std::collections::HashMap;
use std::sync::Arc;

/// An event from the programme cache, without a query; none if it is not cached.
pub fn cached_listing(ctx: &AppContext, slug: &EventSlug) -> Option<Listing> {
    ctx.programme_cache.get()?.index.event(slug).cloned()
}

/// The version of the programme in this transaction's database snapshot. The settings of the city, which have the same
/// version, are read again if they have changed.
pub async fn programme_version(c: &mut Conn<'_>, ctx: &AppContext) -> Result<String> {
    let version = store::programme_version(c).await?;
    ctx.refresh_city(c, &version).await?;
    Ok(version)
}

/// The programme as of this transaction's database snapshot.
pub async fn programme_snapshot(c: &mut Conn<'_>, ctx: &AppContext) -> Result<Arc<ProgrammeSnapshot>> {
    let version = programme_version(c, ctx).await?;
    let now = ctx.clock.now();
    let day = now.in_berlin().date();
    if let Some(cached) = ctx.programme_cache.get().filter(|cached| *cached.version == version && cached.day == day) {
        return Ok(cached);
    }
    let (listings, programmes) = store::load_programme(c).await?;
    let is_example = store::mark(c, "example").await?.is_some();
    let snapshot = Arc::new(ProgrammeSnapshot {
        version: version.into(),
        day,
        index: ProgrammeIndex::new(listings, programmes, now),
        is_example,
    });
    ctx.programme_cache.put(&snapshot);
    Ok(snapshot)
}

/// One event with its host, venue, programme and taken seats.
///
/// # Errors
/// [`Error::NotFound`] if there is no such event.
pub async fn listing(c: &mut Conn<'_>, ctx: &AppContext, slug: &EventSlug) -> Result<Listing> {
    let snapshot = programme_snapshot(c, ctx).await?;
    let mut listing = snapshot.index.event(slug).cloned().ok_or(Error::NotFound)?;
    count_taken(c, [&mut listing]).await?;
    ctx.programme_cache.remember_taken(&listing);
    Ok(listing)
}

/// Fills in the taken seats of each listing.
pub async fn count_taken(c: &mut Conn<'_>, listings: impl IntoIterator<Item = &mut Listing>) -> Result<()> {
    let mut by_event: HashMap<EventSlug, Vec<&mut Listing>> = HashMap::new();
    let mut events: Vec<Arc<Event>> = Vec::new();
    for listing in listings {
        let same_event = by_event.entry(listing.event.slug.clone()).or_default();
        if same_event.is_empty() {
            events.push(Arc::clone(&listing.event));
        }
        same_event.push(listing);
    }
    let mut taken = store::taken(c, &events).await?;
    for (slug, listings) in by_event {
        let taken = taken.remove(&slug).unwrap_or_else(Taken::default);
        for listing in listings {
            listing.taken.clone_from(&taken);
        }
    }
    Ok(())
}
