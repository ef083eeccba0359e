//! Sessions of organizers: identified by a cookie, ended by logging out or by expiry.

use super::store::{self, SessionRow};
use crate::audit_log::{self, AuditAction};
use crate::context::{AppContext, Principal};
use crate::error::Result;
use crate::events;
use crate::secret::KeyedHash;
use crate::{read_tx, write_tx};
use domain::ids::{EventSlug, OrganizerId};
use domain::organizers::{Organizer, is_check_in_session_valid, is_session_valid};
use domain::time::{Instant, MINUTE, Millis};

/// The precision of a session's last use; a finer one would cost a write for each request.
const SEEN_PRECISION: Millis = MINUTE;

/// What a request uses a session for; decides how long the session is valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionUse {
    BackOffice,
    /// A page or a form of the check-in of the event with this slug.
    CheckIn(String),
    /// The check-in page fetches what has changed, without a person.
    CheckInPoll(String),
    /// Logging out, as long as the session is stored.
    LogOut,
}

impl SessionUse {
    /// The event of the check-in.
    fn event(&self) -> Option<EventSlug> {
        match self {
            Self::CheckIn(slug) | Self::CheckInPoll(slug) => EventSlug::try_from(slug.as_str()).ok(),
            Self::BackOffice | Self::LogOut => None,
        }
    }
}

/// The organizer whose session token a cookie holds; `None` if the session has expired, or if the account is disabled.
pub async fn authenticate(ctx: &AppContext, session: &str, used_for: &SessionUse) -> Result<Option<Organizer>> {
    let now = ctx.clock.now();
    let Some((session, organizer)) = stored_session(ctx, session).await? else { return Ok(None) };
    let SessionRow { hash, began_at, seen_at, used_at, .. } = session;
    let is_valid = is_session_valid(began_at, seen_at, now);
    if !is_valid && !is_valid_otherwise(ctx, began_at, used_for).await? {
        return Ok(None);
    }
    // At check-in a session is valid for longer. A request there does not make it valid elsewhere again.
    if is_valid && !matches!(used_for, SessionUse::CheckInPoll(_)) {
        if now.since(seen_at) >= SEEN_PRECISION {
            write_tx!(ctx, |tx, _| { Ok(store::mark_session_seen(&mut tx, &hash, now).await?) })?;
        }
    } else if now.since(used_at) >= SEEN_PRECISION {
        write_tx!(ctx, |tx, _| { Ok(store::mark_session_used(&mut tx, &hash, now).await?) })?;
    }
    Ok(Some(organizer))
}

/// Whether a session has been valid within the last hours and was not ended: its organizer then gets back what was typed.
pub async fn has_run_out(ctx: &AppContext, session: &str) -> Result<bool> {
    Ok(stored_session(ctx, session).await?.is_some())
}

/// The session of a token, as long as it is stored, with its organizer, whose account is not disabled.
async fn stored_session(ctx: &AppContext, session: &str) -> Result<Option<(SessionRow, Organizer)>> {
    let (hashes, now) = (session_hash(ctx, session), ctx.clock.now());
    read_tx!(ctx, |c, _| {
        for hash in hashes.all() {
            if let Some(session) = store::session(&mut c, hash, now).await? {
                let organizer = store::by_id(&mut c, session.organizer).await?;
                let organizer = organizer.filter(|organizer| organizer.disabled_at.is_none());
                return Ok(organizer.map(|organizer| (session, organizer)));
            }
        }
        Ok(None)
    })
}

/// Whether a session that is not valid in the back office is valid for this use.
async fn is_valid_otherwise(ctx: &AppContext, began_at: Instant, used_for: &SessionUse) -> Result<bool> {
    let Some(event) = used_for.event() else { return Ok(*used_for == SessionUse::LogOut) };
    let listing = events::event_for_staff(ctx, &event).await?;
    let now = ctx.clock.now();
    Ok(listing.is_some_and(|listing| is_check_in_session_valid(began_at, &listing.event.dates, now)))
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
