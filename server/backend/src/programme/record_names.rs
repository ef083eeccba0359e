//! What people call the records to which changes refer by their slugs.

use crate::context::{AppContext, ProgrammeSnapshot};
use crate::db::Conn;
use crate::error::Result;
use crate::events::{programme_snapshot, store};
use crate::read_tx;
use domain::events::Listing;
use domain::ids::{EventSlug, ProgrammeSlug};
use domain::time::Instant;
use std::collections::HashMap;
use std::sync::Arc;

/// The names of hosts, venues and programmes by their slugs, and the events.
#[derive(Clone)]
pub struct RecordNames {
    hosts: HashMap<String, String>,
    venues: HashMap<String, String>,
    programme: Arc<ProgrammeSnapshot>,
}

impl RecordNames {
    pub(super) async fn read(c: &mut Conn<'_>, ctx: &AppContext) -> Result<Self> {
        let hosts = store::hosts(c).await?.into_iter().map(|host| (host.slug.into(), host.name));
        let hosts = hosts.collect();
        let venues = store::venues(c).await?.into_iter().map(|venue| (venue.slug.into(), venue.name));
        Ok(Self { hosts, venues: venues.collect(), programme: programme_snapshot(c, ctx).await? })
    }

    /// The name of the record that a field of another one refers to; none if there is no such record, or the field refers to
    /// none. `path` is that of the field, such as `co_hosts` or `filters.host`.
    pub fn in_field(&self, path: &str, slug: &str) -> Option<&str> {
        match path {
            "host" | "co_hosts" | "filters.host" | "filters.veranstalter" => self.hosts.get(slug).map(String::as_str),
            // The place of a filter may be a town, too.
            "venue" | "filters.place" | "filters.ort" => self.venues.get(slug).map(String::as_str),
            "programme" | "filters.programme" | "filters.programm" => {
                let programme = self.programme.index.programme(&ProgrammeSlug::try_from(slug).ok()?);
                programme.map(|programme| programme.title.as_str())
            }
            _ => None,
        }
    }

    /// The events at a venue that end later than `now` and are not cancelled.
    pub fn ahead_at<'a>(&'a self, venue: &'a str, now: Instant) -> impl Iterator<Item = &'a Listing> {
        self.programme.index.all().filter(move |Listing { event, .. }| {
            let is_there = event.location.venue().is_some_and(|slug| slug.as_str() == venue);
            is_there && event.cancelled.is_none() && event.ends().at > now
        })
    }

    /// A stored event, without its taken seats.
    pub fn event(&self, slug: &str) -> Option<&Listing> {
        self.programme.index.event(&EventSlug::try_from(slug).ok()?)
    }
}

/// The names of all records.
pub async fn record_names(ctx: &AppContext) -> Result<RecordNames> {
    read_tx!(ctx, |c, ctx| { RecordNames::read(&mut c, &ctx).await })
}
