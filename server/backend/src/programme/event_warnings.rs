//! The warnings about a stored event, as a programme file that adds it would have them.

use super::drafts::Notice;
use super::reader::{Merged, Records, StoredProgramme, warnings};
use crate::context::AppContext;
use crate::error::{Error, Result};
use crate::events::programme_snapshot;
use crate::read_tx;
use domain::events::{Event, Host, Listing};
use domain::ids::EventSlug;

/// What about an event is allowed, but may be a mistake. Venue and event are named by their titles. That an event is over is not
/// among them.
///
/// # Errors
/// [`Error::NotFound`] if there is no such event.
pub async fn event_warnings(ctx: &AppContext, event: &EventSlug) -> Result<Vec<Notice>> {
    let event = event.clone();
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let listing = index.event(&event).ok_or(Error::NotFound)?;
        let at_venue = |other: &&Listing| other.event.location.venue() == listing.event.location.venue();
        let events: Vec<Event> = index.all().filter(at_venue).map(|other| (*other.event).clone()).collect();
        let hosts: Vec<Host> = listing.hosts().map(|host| Host::clone(host)).collect();
        let stored = StoredProgramme { hosts, events, ..StoredProgramme::default() };
        let records = Records { events: vec![(0, Merged::New(Event::clone(&listing.event)))], ..Records::default() };
        let found = warnings(&records, &stored, ctx.clock.now()).into_iter().map(|found| found.warning.notice);
        let named = found.map(|notice| match notice {
            Notice::VenueTaken { venue, event, at } => {
                let other = EventSlug::try_from(event.as_str()).ok().and_then(|slug| index.event(&slug));
                let event = other.map_or(event, |other| other.event.title.clone());
                Notice::VenueTaken {
                    venue: listing.venue.as_ref().map_or(venue, |venue| venue.name.clone()),
                    event,
                    at,
                }
            }
            notice => notice,
        });
        Ok(named.filter(|notice| *notice != Notice::Past).collect())
    })
}
