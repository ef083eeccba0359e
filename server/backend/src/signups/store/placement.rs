//! The statements of placements: saving one, and finding those that are due.

use super::columns::{held_until, offered_until, queued_at_version, sign_up_id};
use super::people::save_workshop_queues;
use crate::db::{self, Conn};
use crate::error::Result;
use crate::{rows, run};
use domain::ids::{EventSlug, SignUpId};
use domain::signups::SignUp;
use domain::time::Instant;

/// Saves a sign-up's placement, with its workshops' waiting lists.
pub async fn save_placement(c: &mut Conn<'_>, sign_up: &SignUp) -> db::Result<()> {
    run!(
        c,
        "UPDATE sign_ups SET queued_at_version = $2, held_until = $3, offered_until = $4, confirmed_at = $5, revision = $6, \
         promoted_at = $7 WHERE id = $1",
        sign_up.id.to_text(),
        queued_at_version(sign_up.placement),
        held_until(sign_up.placement),
        offered_until(sign_up.placement),
        sign_up.confirmed_at.map(|at| at.0),
        sign_up.revision.0,
        sign_up.promoted_at.map(|at| at.0)
    )?;
    save_workshop_queues(c, sign_up).await
}

/// Marks a cancelled sign-up as lapsed.
pub async fn mark_lapsed(c: &mut Conn<'_>, sign_up: &SignUp, now: Instant) -> db::Result<()> {
    run!(c, "UPDATE sign_ups SET lapsed_at = $2 WHERE id = $1", sign_up.id.to_text(), now.0)?;
    Ok(())
}

/// The events with expired offers or held seats; not those that are over or cancelled.
pub async fn events_with_expired(c: &mut Conn<'_>, now: Instant) -> db::Result<Vec<String>> {
    let found: Vec<(String,)> = rows!(
        c,
        "SELECT s.event FROM sign_ups s JOIN events e ON e.slug = s.event \
         WHERE s.held_until <= $1 AND e.ends_at > $1 AND e.cancelled_local IS NULL \
         UNION SELECT s.event FROM sign_ups s JOIN events e ON e.slug = s.event \
         WHERE s.offered_until <= $1 AND e.ends_at > $1 AND e.cancelled_local IS NULL",
        now.0
    )?;
    Ok(found.into_iter().map(|(event,)| event).collect())
}

/// The sign-ups of an event whose deadline is over, the earliest first.
pub async fn expired_sign_ups(c: &mut Conn<'_>, event: &EventSlug, now: Instant) -> Result<Vec<SignUpId>> {
    let found: Vec<(String,)> = rows!(
        c,
        "SELECT id FROM sign_ups WHERE event = $1 AND cancelled_at IS NULL AND (held_until <= $2 OR offered_until <= $2) \
         ORDER BY COALESCE(held_until, offered_until), id",
        event.as_str(),
        now.0
    )?;
    found.iter().map(|(id,)| sign_up_id(id)).collect()
}

/// The parts that were split from a sign-up.
pub async fn parts_of(c: &mut Conn<'_>, id: SignUpId) -> Result<Vec<SignUpId>> {
    let found: Vec<(String,)> = rows!(c, "SELECT id FROM sign_ups WHERE split_from = $1 ORDER BY id", id.to_text())?;
    found.iter().map(|(id,)| sign_up_id(id)).collect()
}

/// Marks and returns the sign-ups to remind: those confirmed by `confirmed_by`, each once.
pub async fn mark_reminded(
    c: &mut Conn<'_>,
    event: &EventSlug,
    confirmed_by: Instant,
    now: Instant,
) -> Result<Vec<SignUpId>> {
    let found: Vec<(String,)> = rows!(
        c,
        "UPDATE sign_ups SET reminded_at = $3 WHERE event = $1 AND cancelled_at IS NULL AND queued_at_version IS NULL \
         AND held_until IS NULL AND offered_until IS NULL AND email IS NOT NULL AND reminded_at IS NULL AND confirmed_at <= $2 \
         RETURNING id",
        event.as_str(),
        confirmed_by.0,
        now.0
    )?;
    found.iter().map(|(id,)| sign_up_id(id)).collect()
}

/// Clears the marks after the event was moved to another day.
pub async fn clear_reminded(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<()> {
    run!(c, "UPDATE sign_ups SET reminded_at = NULL WHERE event = $1 AND reminded_at IS NOT NULL", event.as_str())?;
    Ok(())
}
