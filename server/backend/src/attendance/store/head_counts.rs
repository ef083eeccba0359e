//! The statements of head counts.

use crate::db::{self, Conn};
use crate::{rows, run};
use domain::ids::EventSlug;
use domain::time::Instant;

/// Saves the head count of a date; a later one replaces it.
pub async fn save_head_count(
    c: &mut Conn<'_>,
    event: &EventSlug,
    date: i64,
    people: i64,
    now: Instant,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO head_counts (event, date_index, people, counted_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (event, date_index) DO UPDATE SET people = $3, counted_at = $4",
        event.as_str(),
        date,
        people,
        now.0
    )?;
    Ok(())
}

/// The head counts of an event: index of the date, people, and instant of the count (ms UTC).
pub async fn head_counts(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<(i64, i64, i64)>> {
    rows!(c, "SELECT date_index, people, counted_at FROM head_counts WHERE event = $1", event.as_str())
}

/// The head counts of a programme's events: event, index of the date, people.
pub async fn head_counts_of_programme(c: &mut Conn<'_>, programme: &str) -> db::Result<Vec<(String, i64, i64)>> {
    rows!(
        c,
        "SELECT h.event, h.date_index, h.people FROM events e CROSS JOIN head_counts h \
         WHERE e.programme = $1 AND h.event = e.slug",
        programme
    )
}
