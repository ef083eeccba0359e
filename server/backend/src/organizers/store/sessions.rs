//! The statements of sessions. A session is stored under the keyed hash of its token.

use super::accounts::by_id;
use crate::db::{self, Conn};
use crate::{row, run};
use domain::ids::OrganizerId;
use domain::organizers::{Organizer, SESSION_LIFETIME};
use domain::time::Instant;

pub async fn insert_session(c: &mut Conn<'_>, hash: &str, organizer: OrganizerId, now: Instant) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO sessions (hash, organizer, began_at, seen_at, delete_after) VALUES ($1, $2, $3, $3, $4)",
        hash,
        organizer,
        now,
        now.plus(SESSION_LIFETIME)
    )?;
    Ok(())
}

/// The organizer of a session, when it began, and when it was last used.
pub async fn session(c: &mut Conn<'_>, hash: &str) -> db::Result<Option<(Organizer, Instant, Instant)>> {
    let found: Option<(OrganizerId, Instant, Instant)> =
        row!(c, "SELECT organizer, began_at, seen_at FROM sessions WHERE hash = $1", hash)?;
    let Some((id, began_at, seen_at)) = found else { return Ok(None) };
    let organizer = by_id(c, id).await?;
    Ok(organizer.map(|organizer| (organizer, began_at, seen_at)))
}

/// Records that a session is in use.
pub async fn mark_session_seen(c: &mut Conn<'_>, hash: &str, now: Instant) -> db::Result<()> {
    run!(c, "UPDATE sessions SET seen_at = $2 WHERE hash = $1 AND seen_at < $2", hash, now)?;
    Ok(())
}

pub async fn end_session(c: &mut Conn<'_>, hash: &str) -> db::Result<()> {
    run!(c, "DELETE FROM sessions WHERE hash = $1", hash)?;
    Ok(())
}

pub async fn end_sessions(c: &mut Conn<'_>, organizer: OrganizerId) -> db::Result<()> {
    run!(c, "DELETE FROM sessions WHERE organizer = $1", organizer)?;
    Ok(())
}
