//! The statements of login requests.

use super::accounts::by_id;
use crate::db::{self, Conn};
use crate::{row, run};
use domain::ids::{LoginId, OrganizerId};
use domain::organizers::{MAX_CODE_ATTEMPTS, Organizer};
use domain::time::{DAY, Instant, Millis};

/// Inserts a login request that can be used until `lifetime` is over; without an organizer it cannot be used.
pub async fn insert_login(
    c: &mut Conn<'_>,
    login: LoginId,
    organizer: Option<OrganizerId>,
    now: Instant,
    lifetime: Millis,
) -> db::Result<()> {
    let expires_at = now.plus(lifetime);
    run!(
        c,
        "INSERT INTO logins (id, organizer, asked_at, expires_at, wrong_codes, delete_after) \
         VALUES ($1, $2, $3, $4, 0, $5)",
        login,
        organizer,
        now,
        expires_at,
        expires_at.plus(DAY)
    )?;
    Ok(())
}

/// Assigns a login request to the account that its message goes to.
pub async fn assign_login(c: &mut Conn<'_>, login: LoginId, organizer: OrganizerId) -> db::Result<()> {
    run!(c, "UPDATE logins SET organizer = $2 WHERE id = $1", login, organizer)?;
    Ok(())
}

/// Counts an attempt to enter the code; false if the request is used or expired, or has no attempt left.
pub async fn count_code_attempt(c: &mut Conn<'_>, login: LoginId, now: Instant) -> db::Result<bool> {
    let counted = run!(
        c,
        "UPDATE logins SET wrong_codes = wrong_codes + 1 \
         WHERE id = $1 AND used_at IS NULL AND expires_at > $2 AND wrong_codes < $3",
        login,
        now,
        MAX_CODE_ATTEMPTS
    )?;
    Ok(counted == 1)
}

/// Uses up a login request and returns its organizer; none if it is used or expired, or has no account.
pub async fn use_login(c: &mut Conn<'_>, login: LoginId, now: Instant) -> db::Result<Option<Organizer>> {
    let used: Option<(Option<OrganizerId>,)> = row!(
        c,
        "UPDATE logins SET used_at = $2 \
         WHERE id = $1 AND used_at IS NULL AND expires_at > $2 AND organizer IS NOT NULL RETURNING organizer",
        login,
        now
    )?;
    let Some((Some(id),)) = used else { return Ok(None) };
    by_id(c, id).await
}

/// Ends all login requests of an account: their links and codes are no longer valid.
pub async fn end_logins(c: &mut Conn<'_>, organizer: OrganizerId) -> db::Result<()> {
    run!(c, "DELETE FROM logins WHERE organizer = $1", organizer)?;
    Ok(())
}
