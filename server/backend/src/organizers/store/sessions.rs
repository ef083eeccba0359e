//! The statements of sessions. A session is stored under the keyed hash of its token.

use crate::db::{self, Conn};
use crate::{record, row, rows, run, select};
use domain::ids::OrganizerId;
use domain::organizers::{Browser, CHECK_IN_SESSION_LIFETIME, Device, OperatingSystem};
use domain::time::Instant;

record! {
    pub struct SessionRow in "sessions" {
        pub hash: String,
        pub organizer: OrganizerId,
        pub began_at: Instant,
        /// The last request of a person, by which the session goes on.
        pub seen_at: Instant,
        /// The last request, also of a script, or at check-in after a while without one.
        pub used_at: Instant,
        pub browser: Option<Browser>,
        pub operating_system: Option<OperatingSystem>,
    }
}

pub async fn insert_session(
    c: &mut Conn<'_>,
    hash: &str,
    organizer: OrganizerId,
    device: Device,
    now: Instant,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO sessions (hash, organizer, began_at, seen_at, used_at, browser, operating_system, delete_after) \
         VALUES ($1, $2, $3, $3, $3, $4, $5, $6)",
        hash,
        organizer,
        now,
        device.browser,
        device.operating_system,
        now.plus(CHECK_IN_SESSION_LIFETIME)
    )?;
    Ok(())
}

/// A session that may still be valid.
pub async fn session(c: &mut Conn<'_>, hash: &str, now: Instant) -> db::Result<Option<SessionRow>> {
    row!(c, select!(SessionRow, "WHERE hash = $1 AND delete_after > $2"), hash, now)
}

/// The sessions of an organizer that may still be valid, the last used first.
pub async fn sessions_of(c: &mut Conn<'_>, organizer: OrganizerId, now: Instant) -> db::Result<Vec<SessionRow>> {
    rows!(
        c,
        select!(SessionRow, "WHERE organizer = $1 AND delete_after > $2 ORDER BY used_at DESC, began_at DESC, hash"),
        organizer,
        now
    )
}

/// Records that a person uses a session.
pub async fn mark_session_seen(c: &mut Conn<'_>, hash: &str, now: Instant) -> db::Result<()> {
    run!(c, "UPDATE sessions SET seen_at = $2, used_at = $2 WHERE hash = $1 AND seen_at < $2", hash, now)?;
    Ok(())
}

/// Records that a session is used without going on by that.
pub async fn mark_session_used(c: &mut Conn<'_>, hash: &str, now: Instant) -> db::Result<()> {
    run!(c, "UPDATE sessions SET used_at = $2 WHERE hash = $1 AND used_at < $2", hash, now)?;
    Ok(())
}

pub async fn end_session(c: &mut Conn<'_>, hash: &str) -> db::Result<()> {
    run!(c, "DELETE FROM sessions WHERE hash = $1", hash)?;
    Ok(())
}

/// Ends the sessions of an organizer but one.
pub async fn end_other_sessions(c: &mut Conn<'_>, organizer: OrganizerId, kept: &str) -> db::Result<()> {
    run!(c, "DELETE FROM sessions WHERE organizer = $1 AND hash <> $2", organizer, kept)?;
    Ok(())
}

pub async fn end_sessions(c: &mut Conn<'_>, organizer: OrganizerId) -> db::Result<()> {
    run!(c, "DELETE FROM sessions WHERE organizer = $1", organizer)?;
    Ok(())
}
