//! The statements of head counts.

use crate::db::{self, Conn};
use crate::{record, rows, select, sql};
use domain::ids::{EventSlug, ProgrammeSlug};
use domain::time::Instant;

record! {
    /// The head count of a date of an event.
    pub struct HeadCountRow in "head_counts" key(event, date_index) {
        pub event: EventSlug,
        pub date_index: i64,
        pub people: i64,
        pub counted_at: Instant,
    }
}

/// Saves the head count of a date; a later one replaces it.
pub async fn save_head_count(c: &mut Conn<'_>, count: &HeadCountRow) -> db::Result<()> {
    db::upsert(c, count).await
}

/// The head counts of an event.
pub async fn head_counts(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<HeadCountRow>> {
    rows!(c, select!(HeadCountRow, "WHERE event = $1"), event)
}

/// The head counts of a programme's events.
pub async fn head_counts_of_programme(c: &mut Conn<'_>, programme: &ProgrammeSlug) -> db::Result<Vec<HeadCountRow>> {
    let sql = sql!(
        "SELECT {} FROM events e CROSS JOIN head_counts h WHERE e.programme = $1 AND h.event = e.slug",
        HeadCountRow as "h."
    );
    rows!(c, sql, programme)
}
