//! The statements of the networks from which somebody has logged in to an account.

use crate::db::{self, Conn};
use crate::{row, run};
use domain::ids::OrganizerId;
use domain::time::Instant;

/// Remembers a network, or remembers it for longer.
pub async fn remember_network(
    c: &mut Conn<'_>,
    organizer: OrganizerId,
    network: &str,
    delete_after: Instant,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO known_networks (organizer, network, delete_after) VALUES ($1, $2, $3) \
         ON CONFLICT (organizer, network) DO UPDATE SET delete_after = $3",
        organizer,
        network,
        delete_after
    )?;
    Ok(())
}

pub async fn is_known_network(
    c: &mut Conn<'_>,
    organizer: OrganizerId,
    network: &str,
    now: Instant,
) -> db::Result<bool> {
    let found: Option<(i64,)> = row!(
        c,
        "SELECT COUNT(*) FROM known_networks WHERE organizer = $1 AND network = $2 AND delete_after > $3",
        organizer,
        network,
        now
    )?;
    Ok(found.is_some_and(|(networks,)| networks > 0))
}
