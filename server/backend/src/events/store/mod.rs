//! The statements of events, hosts, venues, programmes and partners. Row types are private to this module.

mod columns;
mod event_rows;
mod marks;
mod relation_rows;
mod relations;
mod statements;
mod taken;
mod versions;
mod write;

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::{row, rows};
use domain::events::{Event, Host, Listing, Partner, Programme, Taken, Venue};
use domain::ids::{EventSlug, HostSlug, ProgrammeSlug, VenueSlug};
use event_rows::{DateRow, EventRow, WorkshopRow};
use relation_rows::{HostRow, PartnerRow, ProgrammeRow, VenueRow};
use statements::{dates, events, hosts, programmes, venues, workshops};
use std::collections::HashMap;
use std::sync::Arc;

pub use marks::{mark, set_mark};
pub use relations::{EventRelation, touch_events, upsert_host, upsert_partner, upsert_programme, upsert_venue};
pub use taken::taken;
pub use versions::{event_version, lock_event, programme_version, renew_programme_version};
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
    let slug = slug.as_str();
    let found: Vec<EventRow> = rows!(c, events!(" WHERE slug = $1"), slug)?;
    let dates: Vec<DateRow> = rows!(c, dates!(" WHERE event = $1"), slug)?;
    let workshops: Vec<WorkshopRow> = rows!(c, workshops!(" WHERE event = $1"), slug)?;
    let Some(event) = assemble(found, dates, workshops)?.pop() else { return Ok(None) };
    let mut relations = Relations::default();
    for host in std::iter::once(&event.host).chain(&event.co_hosts) {
        let found: Option<HostRow> = row!(c, hosts!(" WHERE slug = $1"), host.as_str())?;
        relations.hosts.extend(found.map(HostRow::host).transpose()?.map(|found| (host.clone(), Arc::new(found))));
    }
    let venue: Option<VenueRow> = row!(c, venues!(" WHERE slug = $1"), event.venue.as_str())?;
    relations.venues.extend(venue.map(VenueRow::venue).transpose()?.map(|venue| (venue.slug.clone(), Arc::new(venue))));
    if let Some(programme) = &event.programme {
        let found: Option<ProgrammeRow> = row!(c, programmes!(" WHERE slug = $1"), programme.as_str())?;
        let found = found.map(ProgrammeRow::programme).transpose()?;
        relations.programmes.extend(found.map(|programme| (programme.slug.clone(), Arc::new(programme))));
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
            venue: self.venues.get(&event.venue).cloned().ok_or_else(missing)?,
            programme: event.programme.as_ref().and_then(|slug| self.programmes.get(slug).cloned()),
            taken: Taken::default(),
            event: Arc::new(event),
        })
    }
}

pub async fn events(c: &mut Conn<'_>) -> Result<Vec<Event>> {
    let found: Vec<EventRow> = rows!(c, events!())?;
    let dates: Vec<DateRow> = rows!(c, dates!())?;
    let workshops: Vec<WorkshopRow> = rows!(c, workshops!())?;
    assemble(found, dates, workshops)
}

/// Joins event rows with their dates and workshops.
fn assemble(found: Vec<EventRow>, dates: Vec<DateRow>, workshops: Vec<WorkshopRow>) -> Result<Vec<Event>> {
    let (mut dates_of, mut workshops_of) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
    for date in dates {
        let period = date.period()?;
        dates_of.entry(date.event).or_default().push(period);
    }
    for workshop in workshops {
        workshops_of.entry(workshop.event.clone()).or_default().push(workshop.workshop()?);
    }
    let with_parts = |event: EventRow| {
        let dates = dates_of.remove(event.slug()).unwrap_or_default();
        let workshops = workshops_of.remove(event.slug()).unwrap_or_default();
        event.event(dates, workshops)
    };
    found.into_iter().map(with_parts).collect()
}

pub async fn hosts(c: &mut Conn<'_>) -> Result<Vec<Host>> {
    let found: Vec<HostRow> = rows!(c, hosts!())?;
    found.into_iter().map(HostRow::host).collect()
}

pub async fn venues(c: &mut Conn<'_>) -> Result<Vec<Venue>> {
    let found: Vec<VenueRow> = rows!(c, venues!())?;
    found.into_iter().map(VenueRow::venue).collect()
}

pub async fn programmes(c: &mut Conn<'_>) -> Result<Vec<Programme>> {
    let found: Vec<ProgrammeRow> = rows!(c, programmes!())?;
    found.into_iter().map(ProgrammeRow::programme).collect()
}

pub async fn partners(c: &mut Conn<'_>) -> Result<Vec<Partner>> {
    let found: Vec<PartnerRow> = rows!(c, "SELECT slug, name, filters, look FROM partners ORDER BY slug")?;
    found.into_iter().map(PartnerRow::partner).collect()
}
