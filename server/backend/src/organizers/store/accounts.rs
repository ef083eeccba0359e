//! The statements of accounts.

use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::{record, row, rows, run};
use domain::ids::{EventSlug, OrganizerId};
use domain::organizers::{Organizer, Role};
use domain::signups::{EmailAddress, Name};
use domain::time::{Instant, Millis};
use std::collections::BTreeSet;

/// How long a disabled account is kept, so that the audit log still names its organizer.
const RETENTION_AFTER_DISABLING: Millis = Millis::days(365);

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

/// The SELECT statement of accounts, with its condition or order.
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

pub async fn by_id(c: &mut Conn<'_>, id: String) -> Result<Option<Organizer>> {
    let found: Option<OrganizerRow> = row!(c, organizers!(" WHERE o.id = $1"), id)?;
    with_events(c, found).await
}

async fn with_events(c: &mut Conn<'_>, found: Option<OrganizerRow>) -> Result<Option<Organizer>> {
    let Some(found) = found else { return Ok(None) };
    let events: Vec<(String,)> = rows!(c, "SELECT event FROM organizer_events WHERE organizer = $1", &found.id)?;
    let events = events.into_iter().map(|(slug,)| EventSlug::try_from(slug).map_err(|_| unreadable()));
    found.organizer(events.collect::<Result<_>>()?).map(Some)
}

/// Inserts an account, or updates one; an update enables it and adds its events to the stored ones.
pub async fn upsert_organizer(c: &mut Conn<'_>, organizer: &Organizer, now: Instant) -> db::Result<()> {
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

/// Disables an account; one that is disabled already keeps its instant.
pub async fn disable(c: &mut Conn<'_>, id: OrganizerId, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE organizers SET disabled_at = COALESCE(disabled_at, $2), delete_after = $3 WHERE id = $1",
        id.to_text(),
        now.0,
        now.plus(RETENTION_AFTER_DISABLING).0
    )?;
    Ok(())
}

fn unreadable() -> Error {
    Error::Unexpected("the database holds an unreadable account".into())
}
