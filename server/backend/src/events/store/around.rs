//! The statements that write what stands around events: hosts, venues, programmes, and partners.

use super::writing::{json, local};
use crate::db::Conn;
use crate::error::Result;
use crate::run;
use domain::events::{Host, Partner, Programme, Venue};
use domain::ids::{HostSlug, ProgrammeSlug, VenueSlug};
use domain::time::Instant;

pub async fn put_host(c: &mut Conn<'_>, host: &Host) -> Result<()> {
    run!(
        c,
        "INSERT INTO hosts (slug, name, phone, email, website) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (slug) DO UPDATE SET name = $2, phone = $3, email = $4, website = $5",
        host.slug.as_str(),
        &host.name,
        &host.phone,
        &host.email,
        &host.website
    )?;
    Ok(())
}

pub async fn put_venue(c: &mut Conn<'_>, venue: &Venue) -> Result<()> {
    run!(
        c,
        "INSERT INTO venues (slug, name, street, postcode, city, lat, lon, accessibility) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (slug) DO UPDATE SET name = $2, street = $3, postcode = $4, city = $5, lat = $6, lon = $7, \
         accessibility = $8",
        venue.slug.as_str(),
        &venue.name,
        &venue.street,
        &venue.postcode,
        &venue.city,
        venue.lat,
        venue.lon,
        json(&venue.accessibility)?
    )?;
    Ok(())
}

pub async fn put_programme(c: &mut Conn<'_>, programme: &Programme) -> Result<()> {
    run!(
        c,
        "INSERT INTO programmes (slug, title, summary, description, host, co_hosts, starts_local, ends_local) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (slug) DO UPDATE SET title = $2, summary = $3, description = $4, host = $5, co_hosts = $6, \
         starts_local = $7, ends_local = $8",
        programme.slug.as_str(),
        &programme.title,
        &programme.summary,
        &programme.description,
        programme.host.as_ref().map(domain::ids::HostSlug::as_str),
        json(&programme.co_hosts)?,
        local(programme.starts),
        local(programme.ends)
    )?;
    Ok(())
}

/// What events tell of beside themselves.
pub enum Neighbour {
    Host(HostSlug),
    Venue(VenueSlug),
    Programme(ProgrammeSlug),
}

/// What is told of these events has changed, and their SEQUENCE goes so much further. What is cancelled is no news again.
pub async fn touch(c: &mut Conn<'_>, neighbour: &Neighbour, now: Instant, further: i64) -> Result<()> {
    macro_rules! touched {
        ($column:literal) => {
            concat!(
                "UPDATE events SET updated_at = $2, sequence = sequence + $3 WHERE ",
                $column,
                " = $1 AND cancelled_local IS NULL"
            )
        };
    }
    let (sql, slug) = match neighbour {
        Neighbour::Host(slug) => (touched!("host"), slug.as_str()),
        Neighbour::Venue(slug) => (touched!("venue"), slug.as_str()),
        Neighbour::Programme(slug) => (touched!("programme"), slug.as_str()),
    };
    run!(c, sql, slug, now.0, further)?;
    Ok(())
}

pub async fn put_partner(c: &mut Conn<'_>, partner: &Partner) -> Result<()> {
    run!(
        c,
        "INSERT INTO partners (slug, name, filters, look) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (slug) DO UPDATE SET name = $2, filters = $3, look = $4",
        partner.slug.as_str(),
        &partner.name,
        &partner.filters,
        &partner.look
    )?;
    Ok(())
}
