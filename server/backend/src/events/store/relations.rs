//! The statements that write hosts, venues, programmes and partners.

use super::relation_rows::{HostRow, PartnerRow, ProgrammeRow, VenueRow};
use crate::db::{self, Conn};
use crate::{rows, run};
use domain::events::{Host, Partner, Programme, Venue};
use domain::ids::{EventSlug, HostSlug, ProgrammeSlug, VenueSlug};
use domain::time::{Instant, Moment};

pub async fn upsert_host(c: &mut Conn<'_>, host: &Host) -> db::Result<()> {
    db::upsert(c, &HostRow::from(host.clone())).await
}

pub async fn upsert_venue(c: &mut Conn<'_>, venue: &Venue) -> db::Result<()> {
    db::upsert(c, &VenueRow::from(venue.clone())).await
}

pub async fn upsert_programme(c: &mut Conn<'_>, programme: &Programme) -> db::Result<()> {
    db::upsert(c, &ProgrammeRow::from(programme.clone())).await
}

pub async fn upsert_partner(c: &mut Conn<'_>, partner: &Partner) -> db::Result<()> {
    db::upsert(c, &PartnerRow::from(partner.clone())).await
}

/// A record that events refer to and show.
pub enum EventRelation {
    Host(HostSlug),
    Venue(VenueSlug),
    Programme(ProgrammeSlug),
}

/// Marks the events at a venue as moved now, if people know them and can still go there: published ones that are neither
/// cancelled nor over.
pub async fn mark_moved(c: &mut Conn<'_>, venue: &VenueSlug, now: Instant) -> db::Result<()> {
    let published_by = Moment { at: now, local: now.in_berlin() };
    run!(
        c,
        "UPDATE events SET moved_at = $2 \
         WHERE venue = $1 AND published_local <= $3 AND ends_at > $2 AND cancelled_local IS NULL",
        venue,
        now,
        published_by
    )?;
    Ok(())
}

/// Marks the events of a changed record as updated, and raises their SEQUENCE by `sequence_step`. Cancelled events stay
/// unchanged, so that feeds do not list them as news again.
pub async fn touch_events(
    c: &mut Conn<'_>,
    relation: &EventRelation,
    now: Instant,
    sequence_step: i64,
) -> db::Result<()> {
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
    run!(c, sql, slug, now, sequence_step)?;
    Ok(())
}

/// The events at a venue that take sign-ups here, are not cancelled and end after `now`.
pub async fn events_ahead_at(c: &mut Conn<'_>, venue: &VenueSlug, now: Instant) -> db::Result<Vec<EventSlug>> {
    let found: Vec<(EventSlug,)> = rows!(
        c,
        "SELECT slug FROM events WHERE venue = $1 AND mode = 'here' AND cancelled_local IS NULL AND ends_at > $2 \
         ORDER BY slug",
        venue,
        now
    )?;
    Ok(found.into_iter().map(|(slug,)| slug).collect())
}
