//! The statements that keep what became of seats that came free.

use crate::db::{self, Conn};
use crate::{record, row, rows, run};
use domain::ids::EventSlug;
use domain::time::Instant;

record! {
    struct ReleaseRow { at: i64, free: i64, line: String, }
}

/// Seats that came free, and the line that says to whom the rule gave them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Released {
    pub at: Instant,
    pub free: i64,
    pub line: String,
}

impl ReleaseRow {
    fn released(self) -> Released {
        Released { at: Instant(self.at), free: self.free, line: self.line }
    }
}

/// `workshop` is empty for the event's own seats.
pub async fn note_release(
    c: &mut Conn<'_>,
    event: &EventSlug,
    turn: i64,
    workshop: &str,
    released: &Released,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO releases (event, turn, workshop, at, free, line) VALUES ($1, $2, $3, $4, $5, $6)",
        event.as_str(),
        turn,
        workshop,
        released.at.0,
        released.free,
        &released.line
    )?;
    Ok(())
}

/// The last `most` of an event, the newest first.
pub async fn releases(c: &mut Conn<'_>, event: &EventSlug, most: i64) -> db::Result<Vec<Released>> {
    let found: Vec<ReleaseRow> = rows!(
        c,
        "SELECT at, free, line FROM releases WHERE event = $1 ORDER BY turn DESC, workshop LIMIT $2",
        event.as_str(),
        most
    )?;
    Ok(found.into_iter().map(ReleaseRow::released).collect())
}

/// The last of the event's own seats since a turn.
pub async fn last_release(c: &mut Conn<'_>, event: &EventSlug, since: i64) -> db::Result<Option<Released>> {
    let found: Option<ReleaseRow> = row!(
        c,
        "SELECT at, free, line FROM releases WHERE event = $1 AND workshop = '' AND turn > $2 ORDER BY turn DESC LIMIT 1",
        event.as_str(),
        since
    )?;
    Ok(found.map(ReleaseRow::released))
}
