//! The statements of placements: saving one, and finding those that are due.

use super::people::save_workshop_queues;
use super::sign_up_row::PlacementColumns;
use crate::db::{self, Conn};
use crate::events::store::is_confirmed;
use crate::{record, row, rows, run};
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{Revision, SignUp};
use domain::time::Instant;

record! {
    struct PlacementRow in "sign_ups" key(id) {
        id: SignUpId,
        revision: Revision,
        placement: PlacementColumns,
        confirmed_at: Option<Instant>,
        promoted_at: Option<Instant>,
    }
}

/// Saves a sign-up's placement, with its workshops' waiting lists.
pub async fn save_placement(c: &mut Conn<'_>, sign_up: &SignUp) -> db::Result<()> {
    let SignUp { id, revision, placement, confirmed_at, promoted_at, .. } = *sign_up;
    db::update(c, &PlacementRow { id, revision, placement: placement.into(), confirmed_at, promoted_at }).await?;
    save_workshop_queues(c, sign_up).await
}

/// Marks a cancelled sign-up as lapsed.
pub async fn mark_lapsed(c: &mut Conn<'_>, sign_up: &SignUp, now: Instant) -> db::Result<()> {
    run!(c, "UPDATE sign_ups SET lapsed_at = $2 WHERE id = $1", sign_up.id, now)?;
    Ok(())
}

/// The events with expired offers or held seats; not those that are over or cancelled.
pub async fn events_with_expired(c: &mut Conn<'_>, now: Instant) -> db::Result<Vec<EventSlug>> {
    macro_rules! with_expired {
        ($deadline:literal) => {
            concat!(
                "SELECT s.event FROM sign_ups s JOIN events e ON e.slug = s.event WHERE s.",
                $deadline,
                " <= $1 AND e.ends_at > $1 AND e.cancelled_local IS NULL"
            )
        };
    }
    let sql = concat!(with_expired!("held_until"), " UNION ", with_expired!("offered_until"));
    let found: Vec<(EventSlug,)> = rows!(c, sql, now)?;
    Ok(found.into_iter().map(|(event,)| event).collect())
}

/// The sign-ups of an event whose deadline is over, the earliest first.
pub async fn expired_sign_ups(c: &mut Conn<'_>, event: &EventSlug, now: Instant) -> db::Result<Vec<SignUpId>> {
    let found: Vec<(SignUpId,)> = rows!(
        c,
        "SELECT id FROM sign_ups WHERE event = $1 AND cancelled_at IS NULL AND (held_until <= $2 OR offered_until <= $2) \
         ORDER BY COALESCE(held_until, offered_until), id",
        event,
        now
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The parts that were split from a sign-up.
pub async fn parts_of(c: &mut Conn<'_>, id: SignUpId) -> db::Result<Vec<SignUpId>> {
    let found: Vec<(SignUpId,)> = rows!(c, "SELECT id FROM sign_ups WHERE split_from = $1 ORDER BY id", id)?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The number of people in the other parts of a split party, who go on waiting.
pub async fn count_waiting_companions(c: &mut Conn<'_>, sign_up: &SignUp) -> db::Result<i64> {
    let found: Option<(i64,)> = row!(
        c,
        "SELECT CAST(COALESCE(SUM(seats), 0) AS BIGINT) FROM sign_ups \
         WHERE (id = $1 OR split_from = $1) AND id <> $2 AND queued_at_version IS NOT NULL",
        sign_up.party(),
        sign_up.id
    )?;
    Ok(found.map_or(0, |(people,)| people))
}

/// Marks and returns the sign-ups to remind: those confirmed by `confirmed_by`, each once.
pub async fn mark_reminded(
    c: &mut Conn<'_>,
    event: &EventSlug,
    confirmed_by: Instant,
    now: Instant,
) -> db::Result<Vec<SignUpId>> {
    let found: Vec<(SignUpId,)> = rows!(
        c,
        concat!(
            "UPDATE sign_ups SET reminded_at = $3 WHERE event = $1 AND ",
            is_confirmed!(""),
            " AND email IS NOT NULL AND declines_reminders = 0 AND reminded_at IS NULL AND confirmed_at <= $2 RETURNING id"
        ),
        event,
        confirmed_by,
        now
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Stores whether the contact of a sign-up wants reminders.
pub async fn set_declines_reminders(c: &mut Conn<'_>, id: SignUpId, declines: bool) -> db::Result<()> {
    run!(c, "UPDATE sign_ups SET declines_reminders = $2 WHERE id = $1", id, declines)?;
    Ok(())
}

/// Clears the marks after the event was moved to another day.
pub async fn clear_reminded(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<()> {
    run!(c, "UPDATE sign_ups SET reminded_at = NULL WHERE event = $1 AND reminded_at IS NOT NULL", event)?;
    Ok(())
}
