//! Heads that were counted where nobody signs up.

use crate::db::{self, Conn};
use crate::{rows, run};
use domain::ids::EventSlug;
use domain::time::Instant;

pub async fn count(c: &mut Conn<'_>, event: &EventSlug, date: i64, people: i64, now: Instant) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO head_counts (event, date, people, counted_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (event, date) DO UPDATE SET people = $3, counted_at = $4",
        event.as_str(),
        date,
        people,
        now.0
    )?;
    Ok(())
}

/// Date, people, and when they were counted.
pub async fn heads(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<(i64, i64, i64)>> {
    rows!(c, "SELECT date, people, counted_at FROM head_counts WHERE event = $1", event.as_str())
}

/// Event, date and people, of every event of a programme.
pub async fn heads_of_programme(c: &mut Conn<'_>, programme: &str) -> db::Result<Vec<(String, i64, i64)>> {
    rows!(
        c,
        "SELECT h.event, h.date, h.people FROM events e CROSS JOIN head_counts h WHERE e.programme = $1 AND h.event = e.slug",
        programme
    )
}
