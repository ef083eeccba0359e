//! The statements of accounts, login requests, known networks and sessions. Row types are private to this module.

mod accounts;
mod logins;
mod networks;
mod scope;
mod sessions;

use crate::db::{self, Conn};
use crate::run;
use domain::time::Instant;

pub use accounts::{all, by_email, by_id, disable, has_host, has_lead, lock_accounts, upsert_organizer};
pub use logins::{
    assign_login, count_code_attempt, count_logins, count_wrong_codes, end_logins, insert_login, lock_account,
    login_request, uncount_code_attempt, use_login,
};
pub use networks::{is_known_network, remember_network};
pub use sessions::{
    SessionRow, end_other_sessions, end_session, end_sessions, insert_session, mark_session_seen, mark_session_used,
    session, sessions_of,
};

/// Deletes the login requests, sessions and known networks whose retention has ended.
pub async fn delete_expired(c: &mut Conn<'_>, now: Instant) -> db::Result<()> {
    run!(c, "DELETE FROM logins WHERE delete_after < $1", now)?;
    run!(c, "DELETE FROM sessions WHERE delete_after < $1", now)?;
    run!(c, "DELETE FROM known_networks WHERE delete_after < $1", now)?;
    Ok(())
}
