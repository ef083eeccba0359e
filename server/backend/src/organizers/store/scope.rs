//! The statements of the scope of accounts: hosts, events, and rights at single events.

use crate::db::{self, Conn};
use crate::{rows, run};
use domain::ids::{EventSlug, HostSlug, OrganizerId};
use domain::organizers::{Grants, Organizer, Right, Role};
use std::collections::BTreeSet;

/// For what the role of an account holds.
#[derive(Default)]
pub struct Scope {
    pub hosts: BTreeSet<HostSlug>,
    pub events: BTreeSet<EventSlug>,
    pub grants: Grants,
}

/// The scope of an account. Each request reads it, so it reads only what the role has.
pub async fn scope_of(c: &mut Conn<'_>, id: OrganizerId, role: Role) -> db::Result<Scope> {
    match role {
        Role::Lead | Role::Editor => Ok(Scope::default()),
        Role::Host => {
            let hosts: Vec<(HostSlug,)> = rows!(c, "SELECT host FROM organizer_hosts WHERE organizer = $1", id)?;
            let granted: Vec<(EventSlug, String)> =
                rows!(c, "SELECT event, granted_right FROM organizer_grants WHERE organizer = $1", id)?;
            let mut grants = Grants::new();
            for (event, code) in granted {
                grants.entry(event).or_default().extend(Right::from_grant_code(&code));
            }
            Ok(Scope { hosts: hosts.into_iter().map(|(host,)| host).collect(), grants, ..Scope::default() })
        }
        Role::Door => {
            let events: Vec<(EventSlug,)> = rows!(c, "SELECT event FROM organizer_events WHERE organizer = $1", id)?;
            Ok(Scope { events: events.into_iter().map(|(event,)| event).collect(), ..Scope::default() })
        }
    }
}

/// Replaces the scope of an account.
pub async fn replace_scope(c: &mut Conn<'_>, organizer: &Organizer) -> db::Result<()> {
    let id = organizer.id;
    run!(c, "DELETE FROM organizer_hosts WHERE organizer = $1", id)?;
    run!(c, "DELETE FROM organizer_events WHERE organizer = $1", id)?;
    run!(c, "DELETE FROM organizer_grants WHERE organizer = $1", id)?;
    for host in &organizer.hosts {
        run!(c, "INSERT INTO organizer_hosts (organizer, host) VALUES ($1, $2)", id, host)?;
    }
    for event in &organizer.events {
        run!(c, "INSERT INTO organizer_events (organizer, event) VALUES ($1, $2)", id, event)?;
    }
    for (event, rights) in &organizer.grants {
        for code in rights.iter().filter_map(|right| right.grant_code()) {
            run!(
                c,
                "INSERT INTO organizer_grants (organizer, event, granted_right) VALUES ($1, $2, $3)",
                id,
                event,
                code
            )?;
        }
    }
    Ok(())
}
