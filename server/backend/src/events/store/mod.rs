//! The statements of events, hosts, venues, programmes and partners. Row types are private to this module.

mod conditions;
mod event_counts;
mod event_row;
mod image_columns;
mod marks;
mod part_rows;
mod relation_rows;
mod relations;
mod rules_columns;
mod staging;
mod taken;
mod versions;
mod write;

use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::{row, rows, select};
use domain::events::{Event, Host, Listing, Partner, Programme, Taken, Venue};
use domain::ids::{EventSlug, HostSlug, ProgrammeSlug, VenueSlug};
use event_row::EventRow;
use part_rows::{DateRow, WorkshopRow};
use relation_rows::{HostRow, PartnerRow, ProgrammeRow, VenueRow};
use std::collections::HashMap;
use std::sync::Arc;

pub(crate) use conditions::{has_seats, is_confirmed};
pub use event_counts::{events_at_venues, events_in_programmes, events_of_hosts};
pub use marks::{mark, set_mark};
pub use relations::{
    EventRelation, events_ahead_at, mark_moved, touch_events, upsert_host, upsert_partner, upsert_programme,
    upsert_venue,
};
pub use staging::{
    delete_staged_events, events_with_sign_ups, lock_staged_events, stage_event, take_over_staged_events, unstage_event,
};
pub use taken::taken;
pub use versions::{
    event_version, event_versions, lock_event, programme_version, renew_programme_version, sum_of_event_versions,
};
pub use write::upsert_event;

/// Loads all events with their hosts, venues and programmes, and all programmes.
pub async fn load_programme(c: &mut Conn<'_>) -> Result<(Vec<Listing>, Vec<Arc<Programme>>)> {
    let relations = Relations {
        hosts: hosts(c).await?.into_iter().map(|host| (host.slug.clone(), Arc::new(host))).collect(),
        venues: venues(c).await?.into_iter().map(|venue| (venue.slug.clone(), Arc::new(venue))).collect(),
        programmes: programmes(c)
            .await?
            .into_iter()
            .map(|programme| (programme.slug.clone(), Arc::new(programme)))
            .collect(),
    };
    let listings = events(c).await?.into_iter().map(|event| relations.listing(event)).collect::<Result<_>>()?;
    Ok((listings, relations.programmes.into_values().collect()))
}

/// Loads one event with its host, venue and programme.
pub async fn event(c: &mut Conn<'_>, slug: &EventSlug) -> Result<Option<Listing>> {
    let found: Vec<EventRow> = rows!(c, select!(EventRow, "WHERE slug = $1"), slug)?;
    let dates: Vec<DateRow> = rows!(c, select!(DateRow, "WHERE event = $1 ORDER BY position"), slug)?;
    let workshops: Vec<WorkshopRow> = rows!(c, select!(WorkshopRow, "WHERE event = $1 ORDER BY position"), slug)?;
    let Some(event) = assemble(found, dates, workshops)?.pop() else { return Ok(None) };
    let mut relations = Relations::default();
    for host in std::iter::once(&event.host).chain(&event.co_hosts) {
        let found: Option<HostRow> = row!(c, select!(HostRow, "WHERE slug = $1"), host)?;
        relations.hosts.extend(found.map(|found| (host.clone(), Arc::new(found.into()))));
    }
    if let Some(venue) = event.location.venue() {
        let found: Option<VenueRow> = row!(c, select!(VenueRow, "WHERE slug = $1"), venue)?;
        relations.venues.extend(found.map(|found| (venue.clone(), Arc::new(found.into()))));
    }
    if let Some(programme) = &event.programme {
        let found: Option<ProgrammeRow> = row!(c, select!(ProgrammeRow, "WHERE slug = $1"), programme)?;
        relations.programmes.extend(found.map(|found| (programme.clone(), Arc::new(found.into()))));
    }
    relations.listing(event).map(Some)
}

/// The records that events refer to.
#[derive(Default)]
struct Relations {
    hosts: HashMap<HostSlug, Arc<Host>>,
    venues: HashMap<VenueSlug, Arc<Venue>>,
    programmes: HashMap<ProgrammeSlug, Arc<Programme>>,
}

impl Relations {
    fn listing(&self, event: Event) -> Result<Listing> {
        let missing = || Error::Unexpected("an event's host or venue is gone".into());
        Ok(Listing {
            host: self.hosts.get(&event.host).cloned().ok_or_else(missing)?,
            co_hosts: event.co_hosts.iter().filter_map(|slug| self.hosts.get(slug).cloned()).collect(),
            venue: event.location.venue().map(|slug| self.venues.get(slug).cloned().ok_or_else(missing)).transpose()?,
            programme: event.programme.as_ref().and_then(|slug| self.programmes.get(slug).cloned()),
            taken: Taken::default(),
            event: Arc::new(event),
        })
    }
}

pub async fn events(c: &mut Conn<'_>) -> Result<Vec<Event>> {
    let found: Vec<EventRow> = rows!(c, select!(EventRow, "ORDER BY slug"))?;
    let dates: Vec<DateRow> = rows!(c, select!(DateRow, "ORDER BY event, position"))?;
    let workshops: Vec<WorkshopRow> = rows!(c, select!(WorkshopRow, "ORDER BY event, position"))?;
    assemble(found, dates, workshops)
}

/// Joins event rows with their dates and workshops.
fn assemble(found: Vec<EventRow>, dates: Vec<DateRow>, workshops: Vec<WorkshopRow>) -> Result<Vec<Event>> {
    let (mut dates_of, mut workshops_of) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
    for (event, period) in dates.into_iter().map(DateRow::period) {
        dates_of.entry(event).or_default().push(period);
    }
    for (event, workshop) in workshops.into_iter().map(WorkshopRow::workshop) {
        workshops_of.entry(event).or_default().push(workshop);
    }
    let with_parts = |row: EventRow| {
        let without_date = || Error::Unexpected("the database holds an event without a date".into());
        let dates = dates_of.remove(&row.slug).ok_or_else(without_date)?;
        let workshops = workshops_of.remove(&row.slug).unwrap_or_default();
        row.event(dates, workshops)
            .ok_or_else(|| Error::Unexpected("the database holds an event without a place".into()))
    };
    found.into_iter().map(with_parts).collect()
}

pub async fn hosts(c: &mut Conn<'_>) -> db::Result<Vec<Host>> {
    let found: Vec<HostRow> = rows!(c, select!(HostRow, "ORDER BY slug"))?;
    Ok(found.into_iter().map(Host::from).collect())
}

pub async fn venues(c: &mut Conn<'_>) -> db::Result<Vec<Venue>> {
    let found: Vec<VenueRow> = rows!(c, select!(VenueRow, "ORDER BY slug"))?;
    Ok(found.into_iter().map(Venue::from).collect())
}

pub async fn programmes(c: &mut Conn<'_>) -> db::Result<Vec<Programme>> {
    let found: Vec<ProgrammeRow> = rows!(c, select!(ProgrammeRow, "ORDER BY slug"))?;
    Ok(found.into_iter().map(Programme::from).collect())
}

pub async fn partners(c: &mut Conn<'_>) -> db::Result<Vec<Partner>> {
    let found: Vec<PartnerRow> = rows!(c, select!(PartnerRow, "ORDER BY slug"))?;
    Ok(found.into_iter().map(Partner::from).collect())
}
