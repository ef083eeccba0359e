//! Sessions of organizers: identified by a cookie, ended by logging out or by expiry.

use super::store;
use crate::audit_log::{self, AuditAction};
use crate::context::{AppContext, Principal};
use crate::error::Result;
use crate::secret::KeyedHash;
use crate::{read_tx, write_tx};
use domain::ids::OrganizerId;
use domain::organizers::{Organizer, is_session_valid};
use domain::time::{MINUTE, Millis};

/// The precision of a session's last use; a finer one would cost a write for each request.
const SEEN_PRECISION: Millis = MINUTE;

/// The organizer whose session token a cookie holds; `None` if the session has expired, or if the account is disabled.
pub async fn authenticate(ctx: &AppContext, session: &str) -> Result<Option<Organizer>> {
    let hashes = session_hash(ctx, session);
    let now = ctx.clock.now();
    let found = read_tx!(ctx, |c, _| {
        for hash in hashes.all() {
            if let Some(found) = store::session(&mut c, hash).await? {
                return Ok(Some((hash.to_owned(), found)));
            }
        }
        Ok(None)
    })?;
    let Some((hash, (organizer, began_at, seen_at))) = found else { return Ok(None) };
    if organizer.disabled_at.is_some() || !is_session_valid(began_at, seen_at, now) {
        return Ok(None);
    }
    if now.since(seen_at) >= SEEN_PRECISION {
        write_tx!(ctx, |tx, _| { Ok(store::mark_session_seen(&mut tx, &hash, now).await?) })?;
    }
    Ok(Some(organizer))
}

/// The hash under which a session is stored.
pub(super) fn session_hash(ctx: &AppContext, session: &str) -> KeyedHash {
    ctx.secret.keyed_hash("session", session)
}

/// Ends all sessions of an organizer, on all devices.
pub async fn log_out(ctx: &AppContext, organizer: OrganizerId) -> Result<()> {
    write_tx!(ctx, |tx, ctx| {
        store::end_sessions(&mut tx, organizer).await?;
        audit_log::record(&mut tx, &ctx, Principal::Organizer(organizer), AuditAction::LogOut, &organizer.to_text())
            .await?;
        Ok(())
    })
}
