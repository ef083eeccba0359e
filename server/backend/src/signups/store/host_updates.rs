//! The statements of what hosts have not been told yet.

use crate::db::{self, Conn};
use crate::{record, row, rows, run, select};
use domain::ids::EventSlug;
use domain::time::Instant;

record! {
    /// What the host of an event has not been told yet.
    #[derive(Clone, Copy, Debug)]
    pub struct HostUpdate in "host_updates" {
        /// The time of the first of these changes.
        pub since: Instant,
        pub sign_ups: i64,
        pub cancellations: i64,
    }
}

/// Adds sign-ups and cancellations.
pub async fn add_host_update(
    c: &mut Conn<'_>,
    event: &EventSlug,
    sign_ups: i64,
    cancellations: i64,
    now: Instant,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO host_updates (event, since, sign_ups, cancellations) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (event) DO UPDATE SET sign_ups = host_updates.sign_ups + $3, \
         cancellations = host_updates.cancellations + $4",
        event,
        now,
        sign_ups,
        cancellations
    )?;
    Ok(())
}

pub async fn host_update(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Option<HostUpdate>> {
    row!(c, select!(HostUpdate, "WHERE event = $1"), event)
}

/// The host has been told everything.
pub async fn clear_host_update(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<()> {
    run!(c, "DELETE FROM host_updates WHERE event = $1", event)?;
    Ok(())
}

/// The events whose hosts hear of changes daily, and of which some are older than an instant.
pub async fn events_with_host_update(c: &mut Conn<'_>, before: Instant) -> db::Result<Vec<EventSlug>> {
    let found: Vec<(EventSlug,)> = rows!(
        c,
        "SELECT h.event FROM host_updates h JOIN events e ON e.slug = h.event \
         WHERE h.since < $1 AND e.notify = 'daily' ORDER BY h.event",
        before
    )?;
    Ok(found.into_iter().map(|(event,)| event).collect())
}

/// The number of people on the waiting list of an event.
pub async fn count_waiting_people(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<i64> {
    let found: Option<(i64,)> = row!(
        c,
        "SELECT CAST(COALESCE(SUM(seats), 0) AS BIGINT) FROM sign_ups WHERE event = $1 AND queued_at_version IS NOT NULL",
        event
    )?;
    Ok(found.map_or(0, |(people,)| people))
}
