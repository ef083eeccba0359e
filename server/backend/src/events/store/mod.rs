//! The statements that read the programme. Rows stay in here.

mod rows;
mod writing;

use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::{row, rows, run};
use domain::events::{Event, Host, Listing, Partner, Programme, Taken, Venue};
use domain::ids::{EventSlug, HostSlug, ProgrammeSlug, VenueSlug, WorkshopSlug};
use domain::time::Instant;
use rows::{DateRow, EventRow, HostRow, PartnerRow, ProgrammeRow, VenueRow, WorkshopRow};
use std::collections::BTreeMap;

pub use writing::{put_event, put_host, put_partner, put_programme, put_venue, set_mark};

/// Which events a statement means.
#[derive(Clone, Debug)]
pub enum Which {
    One(String),
    EndingAfter(Instant),
}

impl Which {
    fn arguments(&self) -> (Option<&str>, i64) {
        match self {
            Self::One(slug) => (Some(slug), 0),
            Self::EndingAfter(instant) => (None, instant.0),
        }
    }
}

/// Locks the event for this transaction: by writing, which both databases understand alike.
pub async fn hold(c: &mut Conn<'_>, slug: &EventSlug) -> Result<(Event, Taken)> {
    let held = run!(c, "UPDATE events SET revision = revision + 1 WHERE slug = $1", slug.as_str())?;
    if held == 0 {
        return Err(Error::NotFound);
    }
    let which = Which::One(slug.as_str().to_owned());
    let event = events(c, &which).await?.pop().ok_or(Error::NotFound)?;
    let taken = taken(c, &which).await?.remove(slug).unwrap_or_default();
    Ok((event, taken))
}

/// One event with all that stands beside it on its page.
pub async fn listing(c: &mut Conn<'_>, slug: &EventSlug) -> Result<Listing> {
    listings(c, &Which::One(slug.as_str().to_owned())).await?.pop().ok_or(Error::NotFound)
}

/// Events with all that stands beside them on their pages.
pub async fn listings(c: &mut Conn<'_>, which: &Which) -> Result<Vec<Listing>> {
    let hosts: BTreeMap<HostSlug, Host> = hosts(c).await?.into_iter().map(|h| (h.slug.clone(), h)).collect();
    let venues: BTreeMap<VenueSlug, Venue> = venues(c).await?.into_iter().map(|v| (v.slug.clone(), v)).collect();
    let programmes: BTreeMap<ProgrammeSlug, Programme> =
        programmes(c).await?.into_iter().map(|p| (p.slug.clone(), p)).collect();
    let mut taken = taken(c, which).await?;
    let lost = || Error::Unexpected("an event's host or venue is gone".into());
    let listed = events(c, which).await?.into_iter().map(|event| {
        Ok(Listing {
            host: hosts.get(&event.host).cloned().ok_or_else(lost)?,
            co_hosts: event.co_hosts.iter().filter_map(|slug| hosts.get(slug).cloned()).collect(),
            venue: venues.get(&event.venue).cloned().ok_or_else(lost)?,
            programme: event.programme.as_ref().and_then(|slug| programmes.get(slug).cloned()),
            taken: taken.remove(&event.slug).unwrap_or_default(),
            event,
        })
    });
    listed.collect()
}

pub async fn events(c: &mut Conn<'_>, which: &Which) -> Result<Vec<Event>> {
    let (one, ending_after) = which.arguments();
    let found: Vec<EventRow> = rows!(
        c,
        "SELECT slug, sequence, uid, title, summary, description, programme, series, host, co_hosts, venue, \
         all_day_since, topics, target_groups, languages, unlisted_since, published_local, cancelled_local, moved_at, \
         neutral_title, easy_text, contact, translations, mode, seats, waiting_list_since, promotion, seat_order, \
         opens_local, closes_local, max_party, confirmed_by_mail_since, confidential_since, url, phone, email, updated_at \
         FROM events WHERE slug = $1 OR ($1 IS NULL AND ends_at > $2) ORDER BY slug",
        one,
        ending_after
    )?;
    let dates: Vec<DateRow> = rows!(
        c,
        "SELECT d.event, d.starts_local, d.starts_at, d.ends_local, d.ends_at FROM event_dates d \
         JOIN events e ON e.slug = d.event \
         WHERE e.slug = $1 OR ($1 IS NULL AND e.ends_at > $2) ORDER BY d.event, d.position",
        one,
        ending_after
    )?;
    let workshops: Vec<WorkshopRow> = rows!(
        c,
        "SELECT w.event, w.slug, w.slot, w.title, w.room, w.seats FROM workshops w JOIN events e ON e.slug = w.event \
         WHERE e.slug = $1 OR ($1 IS NULL AND e.ends_at > $2) ORDER BY w.event, w.position",
        one,
        ending_after
    )?;
    let (mut dates_of, mut workshops_of) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
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

/// Counted from the sign-ups themselves: there is no counter that could drift from them. `CROSS JOIN` keeps SQLite to
/// this order, so that places of those who cancelled are never walked.
async fn taken(c: &mut Conn<'_>, which: &Which) -> Result<BTreeMap<EventSlug, Taken>> {
    let (one, ending_after) = which.arguments();
    let seats: Vec<(String, i64)> = rows!(
        c,
        "SELECT s.event, CAST(SUM(s.places) AS BIGINT) FROM sign_ups s JOIN events e ON e.slug = s.event \
         WHERE s.cancelled_at IS NULL AND (e.slug = $1 OR ($1 IS NULL AND e.ends_at > $2)) GROUP BY s.event",
        one,
        ending_after
    )?;
    let workshops: Vec<(String, String, i64)> = rows!(
        c,
        "SELECT p.event, p.workshop, COUNT(*) FROM events e CROSS JOIN sign_ups s CROSS JOIN workshop_places p \
         WHERE s.event = e.slug AND p.sign_up = s.id AND s.cancelled_at IS NULL AND (e.slug = $1 OR ($1 IS NULL AND e.ends_at > $2)) GROUP BY p.event, p.workshop",
        one,
        ending_after
    )?;
    let mut taken = BTreeMap::<EventSlug, Taken>::new();
    for (event, places) in seats {
        taken.entry(known(event)?).or_default().event = places;
    }
    for (event, workshop, places) in workshops {
        taken.entry(known(event)?).or_default().workshops.insert(known::<WorkshopSlug>(workshop)?, places);
    }
    Ok(taken)
}

fn known<T: TryFrom<String>>(slug: String) -> Result<T> {
    T::try_from(slug).map_err(|_| Error::Unexpected("the database holds an unreadable slug".into()))
}

pub async fn hosts(c: &mut Conn<'_>) -> Result<Vec<Host>> {
    let found: Vec<HostRow> = rows!(c, "SELECT slug, name, phone, email, website FROM hosts ORDER BY slug")?;
    found.into_iter().map(HostRow::host).collect()
}

pub async fn venues(c: &mut Conn<'_>) -> Result<Vec<Venue>> {
    let found: Vec<VenueRow> =
        rows!(c, "SELECT slug, name, street, postcode, city, lat, lon, accessibility FROM venues ORDER BY slug")?;
    found.into_iter().map(VenueRow::venue).collect()
}

pub async fn programmes(c: &mut Conn<'_>) -> Result<Vec<Programme>> {
    let found: Vec<ProgrammeRow> = rows!(
        c,
        "SELECT slug, title, summary, description, host, co_hosts, starts_local, ends_local FROM programmes ORDER BY slug"
    )?;
    found.into_iter().map(ProgrammeRow::programme).collect()
}

pub async fn programme(c: &mut Conn<'_>, slug: &str) -> Result<Option<Programme>> {
    Ok(programmes(c).await?.into_iter().find(|programme| programme.slug.as_str() == slug))
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
