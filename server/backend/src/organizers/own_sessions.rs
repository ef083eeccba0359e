//! An organizer's own sessions: the list, and how they are ended. A session is looked up with each request, so that its end takes
//! effect on all nodes at once.

use super::session::session_hash;
use super::store::{self, SessionRow};
use crate::audit_log::{self, AuditAction};
use crate::context::{AppContext, Principal};
use crate::db::Conn;
use crate::error::Result;
use crate::events::programme_snapshot;
use crate::secret::KeyedHash;
use crate::{read_tx, write_tx};
use domain::ids::OrganizerId;
use domain::organizers::{Device, Organizer, Right, is_check_in_session_valid, is_session_valid};
use domain::time::Instant;

/// The length of a session's name: enough of its hash to be unique.
const NAME_LENGTH: usize = 16;

/// What identifies the session in use.
#[derive(Clone, Debug)]
pub struct CurrentSession(KeyedHash);

impl CurrentSession {
    /// The session whose token a cookie holds.
    pub fn of(ctx: &AppContext, token: &str) -> Self {
        Self(session_hash(ctx, token))
    }

    /// Whether a form names this session.
    pub fn is_named(&self, session: &str) -> bool {
        self.0.all().any(|hash| name(hash) == session)
    }
}

/// A session of an organizer.
#[derive(Clone, Debug)]
pub struct OwnSession {
    /// The beginning of its hash, by which the organizer's forms name it.
    pub name: String,
    pub device: Device,
    pub began_at: Instant,
    pub used_at: Instant,
    pub is_current: bool,
    /// Whether it has expired everywhere but at the check-in of an event of the organizer's that is not over.
    pub is_for_check_in_only: bool,
}

/// The sessions of an organizer that are valid, the current one first and then the last used.
pub async fn own_sessions(
    ctx: &AppContext,
    organizer: &Organizer,
    current: &CurrentSession,
) -> Result<Vec<OwnSession>> {
    let (organizer, current) = (organizer.clone(), current.clone());
    read_tx!(ctx, |c, ctx| {
        let now = ctx.clock.now();
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let check_ins = index.all().map(|listing| &listing.event);
        let check_ins: Vec<_> = check_ins.filter(|event| organizer.may(Right::CheckIn, Some(event), now)).collect();
        let is_valid_at_check_in =
            |began_at| check_ins.iter().any(|event| is_check_in_session_valid(began_at, &event.dates, now));
        let stored = store::sessions_of(&mut c, organizer.id, now).await?;
        let valid = stored.into_iter().filter_map(|row| {
            let is_valid = is_session_valid(row.began_at, row.seen_at, now);
            let session = own_session(&row, !is_valid, &current);
            (is_valid || is_valid_at_check_in(row.began_at)).then_some(session)
        });
        let mut sessions: Vec<OwnSession> = valid.collect();
        sessions.sort_by_key(|session| !session.is_current);
        Ok(sessions)
    })
}

fn own_session(row: &SessionRow, is_for_check_in_only: bool, current: &CurrentSession) -> OwnSession {
    OwnSession {
        name: name(&row.hash).to_owned(),
        device: Device { browser: row.browser, operating_system: row.operating_system },
        began_at: row.began_at,
        used_at: row.used_at,
        is_current: current.0.matches(&row.hash),
        is_for_check_in_only,
    }
}

/// The name of the session with this hash.
fn name(hash: &str) -> &str {
    hash.get(..NAME_LENGTH).unwrap_or(hash)
}

/// Ends one of an organizer's sessions. One that has ended already, or is another organizer's, changes nothing.
pub async fn end_own_session(ctx: &AppContext, organizer: OrganizerId, session: String) -> Result<()> {
    write_tx!(ctx, |tx, ctx| {
        let sessions = store::sessions_of(&mut tx, organizer, ctx.clock.now()).await?;
        let Some(row) = sessions.into_iter().find(|row| name(&row.hash) == session) else { return Ok(()) };
        store::end_session(&mut tx, &row.hash).await?;
        record(&mut tx, &ctx, organizer, AuditAction::EndSession).await
    })
}

/// Ends all sessions of an organizer but the current one.
pub async fn end_other_sessions(ctx: &AppContext, organizer: OrganizerId, current: &CurrentSession) -> Result<()> {
    let current = current.clone();
    write_tx!(ctx, |tx, ctx| {
        let sessions = store::sessions_of(&mut tx, organizer, ctx.clock.now()).await?;
        let kept = sessions.iter().find(|row| current.0.matches(&row.hash));
        let kept = kept.map_or(current.0.current.as_str(), |row| row.hash.as_str());
        store::end_other_sessions(&mut tx, organizer, kept).await?;
        record(&mut tx, &ctx, organizer, AuditAction::EndOtherSessions).await
    })
}

async fn record(c: &mut Conn<'_>, ctx: &AppContext, organizer: OrganizerId, action: AuditAction) -> Result<()> {
    Ok(audit_log::record(c, ctx, Principal::Organizer(organizer), action, &organizer.to_text()).await?)
}
