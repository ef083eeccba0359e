//! The statements of login requests.

use super::accounts::by_id;
use crate::db::{self, Conn};
use crate::{row, run};
use domain::ids::{LoginId, OrganizerId};
use domain::organizers::{LOGIN_LINK_LIFETIME, MAX_CODE_ATTEMPTS, Organizer};
use domain::time::{DAY, Instant};

/// Inserts a login request; without an organizer it cannot be used.
pub async fn insert_login(
    c: &mut Conn<'_>,
    login: LoginId,
    organizer: Option<OrganizerId>,
    now: Instant,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO logins (id, organizer, asked_at, wrong_codes, delete_after) VALUES ($1, $2, $3, 0, $4)",
        login,
        organizer,
        now,
        now.plus(DAY)
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
         WHERE id = $1 AND used_at IS NULL AND asked_at > $2 AND wrong_codes < $3",
        login,
        now.plus(-LOGIN_LINK_LIFETIME),
        MAX_CODE_ATTEMPTS
    )?;
    Ok(counted == 1)
}

/// Uses up a login request and returns its organizer; none if it is used or expired, or has no account.
pub async fn use_login(c: &mut Conn<'_>, login: LoginId, now: Instant) -> db::Result<Option<Organizer>> {
    let used: Option<(Option<OrganizerId>,)> = row!(
        c,
        "UPDATE logins SET used_at = $2 \
         WHERE id = $1 AND used_at IS NULL AND asked_at > $3 AND organizer IS NOT NULL RETURNING organizer",
        login,
        now,
        now.plus(-LOGIN_LINK_LIFETIME)
    )?;
    let Some((Some(id),)) = used else { return Ok(None) };
    by_id(c, id).await
}
