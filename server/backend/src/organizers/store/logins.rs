//! The statements of login requests.

use super::accounts::by_id;
use crate::db::{self, Conn};
use crate::{row, run};
use domain::ids::{LoginId, OrganizerId};
use domain::organizers::{LoginBudget, MAX_CODE_ATTEMPTS, Organizer};
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

/// Assigns a login request to the account that its message goes to, and to the budget that it counts against.
pub async fn assign_login(
    c: &mut Conn<'_>,
    login: LoginId,
    organizer: OrganizerId,
    budget: LoginBudget,
) -> db::Result<()> {
    run!(c, "UPDATE logins SET organizer = $2, budget = $3 WHERE id = $1", login, organizer, budget)?;
    Ok(())
}

/// The number of login messages that were requested since an instant against one budget of an account.
pub async fn count_logins(
    c: &mut Conn<'_>,
    organizer: OrganizerId,
    budget: LoginBudget,
    since: Instant,
) -> db::Result<usize> {
    let found: Option<(i64,)> = row!(
        c,
        "SELECT COUNT(*) FROM logins WHERE organizer = $1 AND budget = $2 AND asked_at > $3",
        organizer,
        budget,
        since
    )?;
    Ok(found.map_or(0, |(logins,)| logins.try_into().unwrap_or(usize::MAX)))
}

/// The account of a login request, and when the request was made.
pub async fn login_request(c: &mut Conn<'_>, login: LoginId) -> db::Result<Option<(Option<OrganizerId>, Instant)>> {
    row!(c, "SELECT organizer, asked_at FROM logins WHERE id = $1", login)
}

/// Locks an account until the transaction ends: of several that count and then decide, each sees what the others have counted.
/// Without an account it runs the same statement, so that it takes the same time.
pub async fn lock_account(c: &mut Conn<'_>, organizer: Option<OrganizerId>) -> db::Result<()> {
    run!(c, "UPDATE organizers SET added_at = added_at WHERE id = $1", organizer)?;
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

/// Takes back the attempt that was counted before its code turned out to be right.
pub async fn uncount_code_attempt(c: &mut Conn<'_>, login: LoginId) -> db::Result<()> {
    run!(c, "UPDATE logins SET wrong_codes = wrong_codes - 1 WHERE id = $1", login)?;
    Ok(())
}

/// The number of wrong codes for an account, in all requests since `day` began; 0 without an account.
pub async fn count_wrong_codes(c: &mut Conn<'_>, organizer: Option<OrganizerId>, day: Instant) -> db::Result<i64> {
    let found: Option<(Option<i64>,)> = row!(
        c,
        "SELECT CAST(SUM(wrong_codes) AS BIGINT) FROM logins WHERE organizer = $1 AND asked_at >= $2",
        organizer,
        day
    )?;
    Ok(found.and_then(|(codes,)| codes).unwrap_or(0))
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

/// Ends all login requests of an account: their links and codes are no longer valid. Their messages and wrong codes still count.
pub async fn end_logins(c: &mut Conn<'_>, organizer: OrganizerId, now: Instant) -> db::Result<()> {
    run!(c, "UPDATE logins SET used_at = $2 WHERE organizer = $1 AND used_at IS NULL", organizer, now)?;
    Ok(())
}
