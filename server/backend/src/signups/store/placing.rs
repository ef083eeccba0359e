//! The statements that say how sign-ups stand: in line, reserved until somebody says yes, theirs, or lapsed; and which of them
//! time has caught up with.

use super::columns::{held_until, number, offered_until, turn};
use super::people::stand_in_lines;
use crate::db::{self, Conn};
use crate::error::Result;
use crate::{rows, run};
use domain::ids::{EventSlug, SignUpId};
use domain::signups::SignUp;
use domain::time::Instant;

/// Writes down how a sign-up stands now, in the event's line and in those of its workshops.
pub async fn place(c: &mut Conn<'_>, sign_up: &SignUp) -> db::Result<()> {
    run!(
        c,
        "UPDATE sign_ups SET waits_from = $2, held_until = $3, offered_until = $4, placed_at = $5, revision = $6, \
         moved_up_at = $7 WHERE id = $1",
        sign_up.id.to_text(),
        turn(sign_up.placement),
        held_until(sign_up.placement),
        offered_until(sign_up.placement),
        sign_up.placed_at.map(|at| at.0),
        sign_up.revision,
        sign_up.moved_up_at.map(|at| at.0)
    )?;
    stand_in_lines(c, sign_up).await
}

/// Marks one that is cancelled as having ended by itself.
pub async fn lapse(c: &mut Conn<'_>, sign_up: &SignUp, now: Instant) -> db::Result<()> {
    run!(c, "UPDATE sign_ups SET lapsed_at = $2 WHERE id = $1", sign_up.id.to_text(), now.0)?;
    Ok(())
}

/// Events in which something that was reserved has run out; those that are over or cancelled stay as they are.
pub async fn overdue(c: &mut Conn<'_>, now: Instant) -> db::Result<Vec<String>> {
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

/// Of one event, the sign-ups whose time to say yes is over, the earliest first.
pub async fn due(c: &mut Conn<'_>, event: &EventSlug, now: Instant) -> Result<Vec<SignUpId>> {
    let found: Vec<(String,)> = rows!(
        c,
        "SELECT id FROM sign_ups WHERE event = $1 AND cancelled_at IS NULL AND (held_until <= $2 OR offered_until <= $2) \
         ORDER BY COALESCE(held_until, offered_until), id",
        event.as_str(),
        now.0
    )?;
    found.iter().map(|(id,)| number(id)).collect()
}

/// What was split from a sign-up.
pub async fn parts_of(c: &mut Conn<'_>, id: SignUpId) -> Result<Vec<SignUpId>> {
    let found: Vec<(String,)> = rows!(c, "SELECT id FROM sign_ups WHERE split_from = $1 ORDER BY id", id.to_text())?;
    found.iter().map(|(id,)| number(id)).collect()
}

/// Marks those who are reminded now: whose places became theirs by `known_by`, each once.
pub async fn to_remind(c: &mut Conn<'_>, event: &EventSlug, known_by: Instant, now: Instant) -> Result<Vec<SignUpId>> {
    let found: Vec<(String,)> = rows!(
        c,
        "UPDATE sign_ups SET reminded_at = $3 WHERE event = $1 AND cancelled_at IS NULL AND waits_from IS NULL \
         AND held_until IS NULL AND offered_until IS NULL AND email IS NOT NULL AND reminded_at IS NULL AND placed_at <= $2 \
         RETURNING id",
        event.as_str(),
        known_by.0,
        now.0
    )?;
    found.iter().map(|(id,)| number(id)).collect()
}

/// An event that was moved is another day.
pub async fn remind_again(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<()> {
    run!(c, "UPDATE sign_ups SET reminded_at = NULL WHERE event = $1 AND reminded_at IS NOT NULL", event.as_str())?;
    Ok(())
}
