//! The statements of accounts.

use crate::db::{self, Conn};
use crate::{record, row, rows, run, select};
use domain::ids::{EventSlug, OrganizerId};
use domain::organizers::{Organizer, Role};
use domain::signups::{EmailAddress, Name};
use domain::time::{Instant, Millis};
use std::collections::BTreeSet;

/// How long a disabled account is kept, so that the audit log still names its organizer.
const RETENTION_AFTER_DISABLING: Millis = Millis::days(365);

record! {
    struct OrganizerRow in "organizers" {
        id: OrganizerId,
        email: EmailAddress,
        name: Name,
        role: Role,
        disabled_at: Option<Instant>,
    }
}

impl OrganizerRow {
    fn organizer(self, events: BTreeSet<EventSlug>) -> Organizer {
        let Self { id, email, name, role, disabled_at } = self;
        Organizer { id, email, name, role, events, disabled_at }
    }
}

pub async fn by_email(c: &mut Conn<'_>, email: &EmailAddress) -> db::Result<Option<Organizer>> {
    let found: Option<OrganizerRow> = row!(c, select!(OrganizerRow, "WHERE email = $1"), email)?;
    with_events(c, found).await
}

pub async fn all(c: &mut Conn<'_>) -> db::Result<Vec<Organizer>> {
    let found: Vec<OrganizerRow> = rows!(c, select!(OrganizerRow, "ORDER BY name, email"))?;
    let mut all = Vec::new();
    for row in found {
        all.extend(with_events(c, Some(row)).await?);
    }
    Ok(all)
}

pub async fn by_id(c: &mut Conn<'_>, id: OrganizerId) -> db::Result<Option<Organizer>> {
    let found: Option<OrganizerRow> = row!(c, select!(OrganizerRow, "WHERE id = $1"), id)?;
    with_events(c, found).await
}

async fn with_events(c: &mut Conn<'_>, found: Option<OrganizerRow>) -> db::Result<Option<Organizer>> {
    let Some(found) = found else { return Ok(None) };
    let events: Vec<(EventSlug,)> = rows!(c, "SELECT event FROM organizer_events WHERE organizer = $1", found.id)?;
    Ok(Some(found.organizer(events.into_iter().map(|(event,)| event).collect())))
}

/// Inserts an account, or updates one; an update enables it and adds its events to the stored ones.
pub async fn upsert_organizer(c: &mut Conn<'_>, organizer: &Organizer, now: Instant) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO organizers (id, email, name, role, added_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (id) DO UPDATE SET name = $3, role = $4, disabled_at = NULL, delete_after = NULL",
        organizer.id,
        organizer.email,
        organizer.name,
        organizer.role,
        now
    )?;
    for event in &organizer.events {
        run!(
            c,
            "INSERT INTO organizer_events (organizer, event) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            organizer.id,
            event
        )?;
    }
    Ok(())
}

/// Disables an account; one that is disabled already keeps its instant.
pub async fn disable(c: &mut Conn<'_>, id: OrganizerId, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE organizers SET disabled_at = COALESCE(disabled_at, $2), delete_after = $3 WHERE id = $1",
        id,
        now,
        now.plus(RETENTION_AFTER_DISABLING)
    )?;
    Ok(())
}
