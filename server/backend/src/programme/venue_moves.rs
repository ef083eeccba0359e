//! Venues that an import gives another address: for the contacts of their events that is a move.

use super::drafts::RecordKind;
use super::plan::Plan;
use crate::db::{self, Conn};
use crate::events::store::mark_moved;
use domain::events::{Event, Listing, Venue};
use domain::ids::VenueSlug;
use domain::time::Instant;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The venues that get another address, as they were.
pub struct VenueMoves<'a>(BTreeMap<&'a VenueSlug, &'a Venue>);

impl<'a> VenueMoves<'a> {
    pub fn of(venues: &'a [(Venue, Option<Venue>)]) -> Self {
        let moved = venues.iter().filter_map(|(new, old)| Some((new, old.as_ref()?)));
        Self(moved.filter(|(new, old)| new.address() != old.address()).map(|(_, old)| (&old.slug, old)).collect())
    }

    /// The venues, each with the index of its record in the plan.
    pub fn records<'s>(&'s self, plan: &'s Plan) -> impl Iterator<Item = (&'a VenueSlug, usize)> + 's {
        self.0.keys().filter_map(|venue| Some((*venue, plan.position(RecordKind::Venue, venue.as_str())?)))
    }

    /// Whether the venue of an event is among them.
    pub fn contain_that_of(&self, event: &Event) -> bool {
        event.location.venue().is_some_and(|venue| self.0.contains_key(venue))
    }

    /// Marks the events at these venues as moved. It must run before the events are saved: those that are new, or published only
    /// then, have not moved for anybody.
    pub async fn mark_events(&self, tx: &mut Conn<'_>, now: Instant) -> db::Result<()> {
        for venue in self.0.keys() {
            mark_moved(tx, venue, now).await?;
        }
        Ok(())
    }

    /// A listing before the import changed its venue.
    pub fn before(&self, listing: &Listing) -> Listing {
        let old = listing.venue.as_ref().and_then(|venue| self.0.get(&venue.slug));
        let old = old.map(|old| Arc::new((*old).clone()));
        Listing { venue: old.or_else(|| listing.venue.clone()), ..listing.clone() }
    }

    /// A listing as the import leaves it: SEQUENCE (RFC 5545) rises where the venue has moved, as
    /// [`touch_events`](crate::events::store::touch_events) raises it.
    pub fn after(&self, mut listing: Listing) -> Listing {
        if listing.event.cancelled.is_none() && self.contain_that_of(&listing.event) {
            Arc::make_mut(&mut listing.event).sequence += 1;
        }
        listing
    }
}
