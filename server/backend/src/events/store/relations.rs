//! The statements that write hosts, venues, programmes and partners.

use super::columns::{local, to_json};
use crate::db::Conn;
use crate::error::Result;
use crate::run;
use domain::events::{Host, Partner, Programme, Venue};
use domain::ids::{HostSlug, ProgrammeSlug, VenueSlug};
use domain::time::Instant;

pub async fn upsert_host(c: &mut Conn<'_>, host: &Host) -> Result<()> {
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

pub async fn upsert_venue(c: &mut Conn<'_>, venue: &Venue) -> Result<()> {
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
        to_json(&venue.accessibility)?
    )?;
    Ok(())
}

pub async fn upsert_programme(c: &mut Conn<'_>, programme: &Programme) -> Result<()> {
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
        to_json(&programme.co_hosts)?,
        local(programme.starts),
        local(programme.ends)
    )?;
    Ok(())
}

/// A record that events refer to and show.
pub enum EventRelation {
    Host(HostSlug),
    Venue(VenueSlug),
    Programme(ProgrammeSlug),
}

/// Marks the events of a changed record as updated, and raises their SEQUENCE by `sequence_step`. Cancelled events stay
/// unchanged, so that feeds do not list them as news again.
pub async fn touch_events(c: &mut Conn<'_>, relation: &EventRelation, now: Instant, sequence_step: i64) -> Result<()> {
    macro_rules! update_events {
        ($column:literal) => {
            concat!(
                "UPDATE events SET updated_at = $2, sequence = sequence + $3 WHERE ",
                $column,
                " = $1 AND cancelled_local IS NULL"
            )
        };
    }
    let (sql, slug) = match relation {
        EventRelation::Host(slug) => (update_events!("host"), slug.as_str()),
        EventRelation::Venue(slug) => (update_events!("venue"), slug.as_str()),
        EventRelation::Programme(slug) => (update_events!("programme"), slug.as_str()),
    };
    run!(c, sql, slug, now.0, sequence_step)?;
    Ok(())
}

pub async fn upsert_partner(c: &mut Conn<'_>, partner: &Partner) -> Result<()> {
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
