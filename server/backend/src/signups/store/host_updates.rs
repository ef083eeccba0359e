//! The statements of what hosts may not have heard of.

use crate::db::{self, Conn};
use crate::{record, row, rows, run, select, sql};
use domain::ids::EventSlug;
use domain::time::Instant;

/// The sequence of changes that no message says yet.
const NO_MESSAGE: i64 = 0;

record! {
    /// Changes at an event.
    #[derive(Clone, Copy, Debug)]
    pub struct HostUpdate in "host_updates" {
        /// The time of the first of these changes.
        pub since: Instant,
        pub sign_ups: i64,
        pub cancellations: i64,
    }
}

impl HostUpdate {
    /// Both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            since: self.since.min(other.since),
            sign_ups: self.sign_ups + other.sign_ups,
            cancellations: self.cancellations + other.cancellations,
        }
    }
}

/// Adds changes that the message with this sequence says, or that no message says yet.
pub async fn add_host_update(
    c: &mut Conn<'_>,
    event: &EventSlug,
    sequence: Option<i64>,
    update: HostUpdate,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO host_updates (event, sequence, since, sign_ups, cancellations) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (event, sequence) DO UPDATE SET sign_ups = host_updates.sign_ups + $4, \
         cancellations = host_updates.cancellations + $5",
        event,
        sequence.unwrap_or(NO_MESSAGE),
        update.since,
        update.sign_ups,
        update.cancellations
    )?;
    Ok(())
}

/// The changes that no message says yet.
pub async fn unsaid_host_update(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Option<HostUpdate>> {
    row!(c, select!(HostUpdate, "WHERE event = $1 AND sequence = $2"), event, NO_MESSAGE)
}

/// Removes and returns the changes that no message says yet, and those of messages that failed or were withdrawn. Those of
/// messages that were sent are forgotten, and those of pending ones stay.
pub async fn take_untold(c: &mut Conn<'_>, event: &EventSlug, related_id: &str) -> db::Result<Vec<HostUpdate>> {
    run!(
        c,
        "DELETE FROM host_updates WHERE event = $1 AND sequence <> $3 AND NOT EXISTS (SELECT 1 FROM messages m \
         WHERE m.related_id = $2 AND m.sequence = host_updates.sequence AND m.sent_at IS NULL)",
        event,
        related_id,
        NO_MESSAGE
    )?;
    // One statement: a mailer may record a failure at any time.
    let sql = sql!(
        "DELETE FROM host_updates WHERE event = $1 AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.related_id = $2 \
         AND m.sequence = host_updates.sequence AND m.failed_at IS NULL) RETURNING {}",
        HostUpdate as ""
    );
    rows!(c, sql, event, related_id)
}

/// Forgets all changes at an event.
pub async fn forget_host_updates(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<()> {
    run!(c, "DELETE FROM host_updates WHERE event = $1", event)?;
    Ok(())
}

/// The events with changes that no message says yet and of which some are older than an instant, and those with any changes
/// whose hosts want to hear of none.
pub async fn events_with_host_update(c: &mut Conn<'_>, before: Instant) -> db::Result<Vec<EventSlug>> {
    let found: Vec<(EventSlug,)> = rows!(
        c,
        "SELECT DISTINCT h.event FROM host_updates h JOIN events e ON e.slug = h.event \
         WHERE (h.sequence = $2 AND h.since < $1) OR e.notify = 'off' ORDER BY h.event",
        before,
        NO_MESSAGE
    )?;
    Ok(found.into_iter().map(|(event,)| event).collect())
}

/// The number of people on the waiting list of an event. None of them has cancelled; that the statement says so lets it read
/// the index of those who wait alone.
pub async fn count_waiting_people(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<i64> {
    let found: Option<(i64,)> = row!(
        c,
        "SELECT CAST(COALESCE(SUM(seats), 0) AS BIGINT) FROM sign_ups \
         WHERE event = $1 AND cancelled_at IS NULL AND queued_at_version IS NOT NULL",
        event
    )?;
    Ok(found.map_or(0, |(people,)| people))
}
