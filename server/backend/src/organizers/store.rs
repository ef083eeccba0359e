//! The statements of accounts, logins and sessions. Rows stay in here.

use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::{record, row, rows, run};
use domain::ids::{EventSlug, LoginId, OrganizerId};
use domain::organizers::{CODES_TRIED, LINK_GOOD_FOR, Organizer, Role, SESSION_AT_MOST};
use domain::signups::{EmailAddress, Name};
use domain::time::{DAY, Instant};
use std::collections::BTreeSet;

/// How long it is known who once worked here, for whoever reads the journal.
const KEPT_AFTER_END: i64 = 365 * DAY;

record! {
    struct OrganizerRow { id: String, email: String, name: String, role: String, disabled_at: Option<i64>, }
}

impl OrganizerRow {
    fn organizer(self, events: BTreeSet<EventSlug>) -> Result<Organizer> {
        Ok(Organizer {
            id: OrganizerId::from_text(&self.id).ok_or_else(unreadable)?,
            email: EmailAddress::stored(self.email),
            name: Name::stored(self.name),
            role: Role::from_code(&self.role).ok_or_else(unreadable)?,
            events,
            disabled_at: self.disabled_at.map(Instant),
        })
    }
}

/// What every reading of an account begins with.
macro_rules! organizers {
    ($rest:literal) => {
        concat!("SELECT o.id, o.email, o.name, o.role, o.disabled_at FROM organizers o", $rest)
    };
}

pub async fn by_email(c: &mut Conn<'_>, email: &EmailAddress) -> Result<Option<Organizer>> {
    let found: Option<OrganizerRow> = row!(c, organizers!(" WHERE o.email = $1"), email.as_str())?;
    with_events(c, found).await
}

pub async fn all(c: &mut Conn<'_>) -> Result<Vec<Organizer>> {
    let found: Vec<OrganizerRow> = rows!(c, organizers!(" ORDER BY o.name, o.email"))?;
    let mut all = Vec::new();
    for row in found {
        all.extend(with_events(c, Some(row)).await?);
    }
    Ok(all)
}

async fn with_events(c: &mut Conn<'_>, found: Option<OrganizerRow>) -> Result<Option<Organizer>> {
    let Some(found) = found else { return Ok(None) };
    let events: Vec<(String,)> = rows!(c, "SELECT event FROM organizer_events WHERE organizer = $1", &found.id)?;
    let events = events.into_iter().map(|(slug,)| EventSlug::try_from(slug).map_err(|_| unreadable()));
    found.organizer(events.collect::<Result<_>>()?).map(Some)
}

pub async fn put(c: &mut Conn<'_>, organizer: &Organizer, now: Instant) -> db::Result<()> {
    let id = organizer.id.to_text();
    run!(
        c,
        "INSERT INTO organizers (id, email, name, role, added_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (id) DO UPDATE SET name = $3, role = $4, disabled_at = NULL, delete_after = NULL",
        &id,
        organizer.email.as_str(),
        organizer.name.as_str(),
        organizer.role.code(),
        now.0
    )?;
    for event in &organizer.events {
        run!(
            c,
            "INSERT INTO organizer_events (organizer, event) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            &id,
            event.as_str()
        )?;
    }
    Ok(())
}

pub async fn disable(c: &mut Conn<'_>, id: OrganizerId, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE organizers SET disabled_at = COALESCE(disabled_at, $2), delete_after = $3 WHERE id = $1",
        id.to_text(),
        now.0,
        now.plus(KEPT_AFTER_END).0
    )?;
    Ok(())
}

pub async fn insert_login(
    c: &mut Conn<'_>,
    login: LoginId,
    organizer: Option<OrganizerId>,
    now: Instant,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO logins (id, organizer, asked_at, wrong_codes, delete_after) VALUES ($1, $2, $3, 0, $4)",
        login.to_text(),
        organizer.map(OrganizerId::to_text),
        now.0,
        now.plus(DAY).0
    )?;
    Ok(())
}

pub async fn give_login(c: &mut Conn<'_>, login: LoginId, organizer: OrganizerId) -> db::Result<()> {
    run!(c, "UPDATE logins SET organizer = $2 WHERE id = $1", login.to_text(), organizer.to_text())?;
    Ok(())
}

/// Counts a try; false where no more may be made.
pub async fn count_code(c: &mut Conn<'_>, login: LoginId, now: Instant) -> db::Result<bool> {
    let counted = run!(
        c,
        "UPDATE logins SET wrong_codes = wrong_codes + 1 \
         WHERE id = $1 AND used_at IS NULL AND asked_at > $2 AND wrong_codes < $3",
        login.to_text(),
        now.plus(-LINK_GOOD_FOR).0,
        CODES_TRIED
    )?;
    Ok(counted == 1)
}

/// Whose wish it was, if it could still be used; from now on it cannot.
pub async fn use_login(c: &mut Conn<'_>, login: LoginId, now: Instant) -> Result<Option<Organizer>> {
    let used: Option<(Option<String>,)> = row!(
        c,
        "UPDATE logins SET used_at = $2 \
         WHERE id = $1 AND used_at IS NULL AND asked_at > $3 AND organizer IS NOT NULL RETURNING organizer",
        login.to_text(),
        now.0,
        now.plus(-LINK_GOOD_FOR).0
    )?;
    let Some((Some(id),)) = used else { return Ok(None) };
    let found: Option<OrganizerRow> = row!(c, organizers!(" WHERE o.id = $1"), id)?;
    with_events(c, found).await
}

pub async fn insert_session(c: &mut Conn<'_>, hash: &str, organizer: OrganizerId, now: Instant) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO sessions (hash, organizer, began_at, seen_at, delete_after) VALUES ($1, $2, $3, $3, $4)",
        hash,
        organizer.to_text(),
        now.0,
        now.plus(SESSION_AT_MOST).0
    )?;
    Ok(())
}

/// The owner of a session, when it began, and when they were last seen.
pub async fn session(c: &mut Conn<'_>, hash: &str) -> Result<Option<(Organizer, Instant, Instant)>> {
    let found: Option<(String, i64, i64)> =
        row!(c, "SELECT organizer, began_at, seen_at FROM sessions WHERE hash = $1", hash)?;
    let Some((id, began_at, seen_at)) = found else { return Ok(None) };
    let found: Option<OrganizerRow> = row!(c, organizers!(" WHERE o.id = $1"), id)?;
    let organizer = with_events(c, found).await?;
    Ok(organizer.map(|organizer| (organizer, Instant(began_at), Instant(seen_at))))
}

pub async fn seen(c: &mut Conn<'_>, hash: &str, now: Instant) -> db::Result<()> {
    run!(c, "UPDATE sessions SET seen_at = $2 WHERE hash = $1 AND seen_at < $2", hash, now.0)?;
    Ok(())
}

pub async fn end_session(c: &mut Conn<'_>, hash: &str) -> db::Result<()> {
    run!(c, "DELETE FROM sessions WHERE hash = $1", hash)?;
    Ok(())
}

pub async fn end_sessions(c: &mut Conn<'_>, organizer: OrganizerId) -> db::Result<()> {
    run!(c, "DELETE FROM sessions WHERE organizer = $1", organizer.to_text())?;
    Ok(())
}

/// Wishes and sessions that are over and done with.
pub async fn forget_old(c: &mut Conn<'_>, now: Instant) -> db::Result<()> {
    run!(c, "DELETE FROM logins WHERE delete_after < $1", now.0)?;
    run!(c, "DELETE FROM sessions WHERE delete_after < $1", now.0)?;
    Ok(())
}

fn unreadable() -> Error {
    Error::Unexpected("the database holds an unreadable account".into())
}
