//! The statements that read the programme. Rows stay in here.

mod around;
mod rows;
mod taken;
mod texts;
mod writing;

use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::{row, rows};
use domain::events::{Event, Host, Listing, Partner, Programme, Taken, Venue};
use domain::ids::{EventSlug, HostSlug, ProgrammeSlug, VenueSlug};
use domain::time::Instant;
use rows::{DateRow, EventRow, HostRow, PartnerRow, ProgrammeRow, VenueRow, WorkshopRow};
use std::collections::HashMap;
use std::sync::Arc;
use texts::{dates, events, hosts, programmes, venues, workshops};

pub use around::{Neighbour, put_host, put_partner, put_programme, put_venue, touch};
pub use taken::taken;
pub use writing::{new_edition, put_event, set_mark};

/// Which edition of the programme this snapshot has.
pub async fn edition(c: &mut Conn<'_>) -> db::Result<String> {
    let found: Option<(String,)> = row!(c, "SELECT id FROM edition")?;
    Ok(found.map(|(id,)| id).unwrap_or_default())
}

/// Locks an event for this transaction and counts its revision up; none where there is no such event.
pub async fn lock(c: &mut Conn<'_>, slug: &EventSlug) -> db::Result<Option<i64>> {
    let counted: Option<(i64,)> = row!(
        c,
        "UPDATE event_revisions SET revision = revision + 1 WHERE event = $1 RETURNING revision",
        slug.as_str()
    )?;
    Ok(counted.map(|(revision,)| revision))
}

/// How often the event was locked until this snapshot.
pub async fn revision(c: &mut Conn<'_>, slug: &EventSlug) -> db::Result<i64> {
    let found: Option<(i64,)> = row!(c, "SELECT revision FROM event_revisions WHERE event = $1", slug.as_str())?;
    Ok(found.map_or(0, |(revision,)| revision))
}

/// Everything: events with what stands beside them, and the programmes, those without an event too.
pub async fn programme(c: &mut Conn<'_>) -> Result<(Vec<Listing>, Vec<Arc<Programme>>)> {
    let beside = Beside {
        hosts: hosts(c).await?.into_iter().map(|host| (host.slug.clone(), Arc::new(host))).collect(),
        venues: venues(c).await?.into_iter().map(|venue| (venue.slug.clone(), Arc::new(venue))).collect(),
        programmes: programmes(c).await?.into_iter().map(|one| (one.slug.clone(), Arc::new(one))).collect(),
    };
    let listings = events(c).await?.into_iter().map(|event| beside.listing(event)).collect::<Result<_>>()?;
    Ok((listings, beside.programmes.into_values().collect()))
}

/// One event alone, with what stands beside it.
pub async fn event(c: &mut Conn<'_>, slug: &EventSlug) -> Result<Option<Listing>> {
    let slug = slug.as_str();
    let found: Vec<EventRow> = rows!(c, events!(" WHERE slug = $1"), slug)?;
    let dates: Vec<DateRow> = rows!(c, dates!(" WHERE event = $1"), slug)?;
    let workshops: Vec<WorkshopRow> = rows!(c, workshops!(" WHERE event = $1"), slug)?;
    let Some(event) = whole(found, dates, workshops)?.pop() else { return Ok(None) };
    let mut beside = Beside::default();
    for host in std::iter::once(&event.host).chain(&event.co_hosts) {
        let found: Option<HostRow> = row!(c, hosts!(" WHERE slug = $1"), host.as_str())?;
        beside.hosts.extend(found.map(HostRow::host).transpose()?.map(|found| (host.clone(), Arc::new(found))));
    }
    let venue: Option<VenueRow> = row!(c, venues!(" WHERE slug = $1"), event.venue.as_str())?;
    beside.venues.extend(venue.map(VenueRow::venue).transpose()?.map(|one| (one.slug.clone(), Arc::new(one))));
    if let Some(programme) = &event.programme {
        let found: Option<ProgrammeRow> = row!(c, programmes!(" WHERE slug = $1"), programme.as_str())?;
        let found = found.map(ProgrammeRow::programme).transpose()?;
        beside.programmes.extend(found.map(|one| (one.slug.clone(), Arc::new(one))));
    }
    beside.listing(event).map(Some)
}

/// What events have in common.
#[derive(Default)]
struct Beside {
    hosts: HashMap<HostSlug, Arc<Host>>,
    venues: HashMap<VenueSlug, Arc<Venue>>,
    programmes: HashMap<ProgrammeSlug, Arc<Programme>>,
}

impl Beside {
    fn listing(&self, event: Event) -> Result<Listing> {
        let lost = || Error::Unexpected("an event's host or venue is gone".into());
        Ok(Listing {
            host: self.hosts.get(&event.host).cloned().ok_or_else(lost)?,
            co_hosts: event.co_hosts.iter().filter_map(|slug| self.hosts.get(slug).cloned()).collect(),
            venue: self.venues.get(&event.venue).cloned().ok_or_else(lost)?,
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
    whole(found, dates, workshops)
}

/// Events with their own dates and workshops.
fn whole(found: Vec<EventRow>, dates: Vec<DateRow>, workshops: Vec<WorkshopRow>) -> Result<Vec<Event>> {
    let (mut dates_of, mut workshops_of) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
    for date in dates {
        let period = date.period()?;
        dates_of.entry(date.event).or_default().push(period);
    }
    for workshop in workshops {
        workshops_of.entry(workshop.event.clone()).or_default().push(workshop.workshop()?);
    }
    let of = |event: EventRow| {
        let dates = dates_of.remove(event.slug()).unwrap_or_default();
        let workshops = workshops_of.remove(event.slug()).unwrap_or_default();
        event.event(dates, workshops)
    };
    found.into_iter().map(of).collect()
}

fn known<T: TryFrom<String>>(slug: String) -> Result<T> {
    T::try_from(slug).map_err(|_| Error::Unexpected("the database holds an unreadable slug".into()))
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

/// Since when a mark of the whole house is true.
pub async fn mark(c: &mut Conn<'_>, name: &str) -> db::Result<Option<Instant>> {
    let found: Option<(i64,)> = row!(c, "SELECT since FROM marks WHERE name = $1", name)?;
    Ok(found.map(|(since,)| Instant(since)))
}
