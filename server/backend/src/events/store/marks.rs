//! The statements of marks: facts about the whole installation, such as that it holds the example programme.

use crate::db::{self, Conn};
use crate::{row, run};
use domain::time::Instant;

/// When a mark was set; none if it was not.
pub async fn mark(c: &mut Conn<'_>, name: &str) -> db::Result<Option<Instant>> {
    let found: Option<(Instant,)> = row!(c, "SELECT since FROM marks WHERE name = $1", name)?;
    Ok(found.map(|(since,)| since))
}

/// Sets a mark; one that is set already keeps its instant.
pub async fn set_mark(c: &mut Conn<'_>, name: &str, now: Instant) -> db::Result<()> {
    run!(c, "INSERT INTO marks (name, since) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", name, now)?;
    Ok(())
}
