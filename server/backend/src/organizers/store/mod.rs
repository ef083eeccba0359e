//! The statements of accounts, login requests and sessions. Row types are private to this module.

mod accounts;
mod logins;
mod scope;
mod sessions;

use crate::db::{self, Conn};
use crate::run;
use domain::time::Instant;

pub use accounts::{all, by_email, by_id, disable, has_host, has_lead, lock_accounts, upsert_organizer};
pub use logins::{assign_login, count_code_attempt, end_logins, insert_login, use_login};
pub use sessions::{end_session, end_sessions, insert_session, mark_session_seen, session};

/// Deletes the login requests and sessions whose retention has ended.
pub async fn delete_expired(c: &mut Conn<'_>, now: Instant) -> db::Result<()> {
    run!(c, "DELETE FROM logins WHERE delete_after < $1", now)?;
    run!(c, "DELETE FROM sessions WHERE delete_after < $1", now)?;
    Ok(())
}
