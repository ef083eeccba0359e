//! The statements of accounts.

use super::scope::{Scope, replace_scope, scope_of};
use crate::db::{self, Conn};
use crate::{record, row, rows, run, select};
use domain::ids::{HostSlug, OrganizerId};
use domain::organizers::{Organizer, Role};
use domain::signups::{EmailAddress, Name};
use domain::time::{Instant, Millis};

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
    fn organizer(self, scope: Scope) -> Organizer {
        let Self { id, email, name, role, disabled_at } = self;
        let Scope { hosts, events, grants } = scope;
        Organizer { id, email, name, role, hosts, events, grants, disabled_at }
    }
}

pub async fn by_email(c: &mut Conn<'_>, email: &EmailAddress) -> db::Result<Option<Organizer>> {
    let found: Option<OrganizerRow> = row!(c, select!(OrganizerRow, "WHERE email = $1"), email)?;
    with_scope(c, found).await
}

pub async fn all(c: &mut Conn<'_>) -> db::Result<Vec<Organizer>> {
    let found: Vec<OrganizerRow> = rows!(c, select!(OrganizerRow, "ORDER BY name, email"))?;
    let mut all = Vec::new();
    for row in found {
        all.extend(with_scope(c, Some(row)).await?);
    }
    Ok(all)
}

pub async fn by_id(c: &mut Conn<'_>, id: OrganizerId) -> db::Result<Option<Organizer>> {
    let found: Option<OrganizerRow> = row!(c, select!(OrganizerRow, "WHERE id = $1"), id)?;
    with_scope(c, found).await
}

async fn with_scope(c: &mut Conn<'_>, found: Option<OrganizerRow>) -> db::Result<Option<Organizer>> {
    let Some(found) = found else { return Ok(None) };
    let scope = scope_of(c, found.id, found.role).await?;
    Ok(Some(found.organizer(scope)))
}

/// Locks all accounts until the transaction ends: the first one stands for all. Two changes that would each leave one lead, and
/// together none, wait for each other.
pub async fn lock_accounts(c: &mut Conn<'_>) -> db::Result<()> {
    run!(c, "UPDATE organizers SET added_at = added_at WHERE id = (SELECT MIN(id) FROM organizers)")?;
    Ok(())
}

/// Whether an account that is not ended has the role lead.
pub async fn has_lead(c: &mut Conn<'_>) -> db::Result<bool> {
    let found: Option<(OrganizerId,)> =
        row!(c, "SELECT id FROM organizers WHERE role = $1 AND disabled_at IS NULL LIMIT 1", Role::Lead)?;
    Ok(found.is_some())
}

pub async fn has_host(c: &mut Conn<'_>, host: &HostSlug) -> db::Result<bool> {
    let found: Option<(HostSlug,)> = row!(c, "SELECT slug FROM hosts WHERE slug = $1", host)?;
    Ok(found.is_some())
}

/// Inserts an account, or updates one; an update enables it and replaces its scope.
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
    replace_scope(c, organizer).await
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
