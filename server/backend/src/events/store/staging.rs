//! The statements of staged events: an import lays down events in chunks, where nobody sees them, and takes all of them over at
//! once.

use super::event_row::EventRow;
use super::part_rows::{DateRow, WorkshopRow};
use crate::db::{self, Conn};
use crate::{record, rows, run, sql, upsert_from};
use domain::events::Event;
use domain::ids::EventSlug;
use domain::time::Instant;

record! {
    struct StagedEventRow in "staged_events" {
        import: String,
        is_new: bool,
        audit_id: String,
        changes: Option<String>,
        event: EventRow,
    }
}

record! {
    struct StagedDateRow in "staged_dates" { import: String, date: DateRow }
}

record! {
    struct StagedWorkshopRow in "staged_workshops" { import: String, workshop: WorkshopRow }
}

/// Stages an event for an import. `audit_id` is the id of the audit log's entry about it, `changes` what it has changed.
pub async fn stage_event(
    c: &mut Conn<'_>,
    import: &str,
    event: &Event,
    is_new: bool,
    audit_id: String,
    changes: Option<String>,
) -> db::Result<()> {
    let (import, slug) = (import.to_owned(), &event.slug);
    for (position, date) in (0_i64..).zip(&event.dates) {
        let date = DateRow::new(slug.clone(), position, *date);
        db::insert(c, &StagedDateRow { import: import.clone(), date }).await?;
    }
    for (position, workshop) in (0_i64..).zip(&event.workshops) {
        let workshop = WorkshopRow::new(slug.clone(), position, workshop.clone());
        db::insert(c, &StagedWorkshopRow { import: import.clone(), workshop }).await?;
    }
    db::insert(c, &StagedEventRow { import, is_new, audit_id, changes, event: event.clone().into() }).await
}

/// Removes an event from those that an import has staged.
pub async fn unstage_event(c: &mut Conn<'_>, import: &str, slug: &EventSlug) -> db::Result<()> {
    run!(c, "DELETE FROM staged_dates WHERE import = $1 AND event = $2", import, slug)?;
    run!(c, "DELETE FROM staged_workshops WHERE import = $1 AND event = $2", import, slug)?;
    run!(c, "DELETE FROM staged_events WHERE import = $1 AND slug = $2", import, slug)?;
    Ok(())
}

/// Locks the stored events that an import replaces, as [`lock_event`](super::lock_event) does.
pub async fn lock_staged_events(c: &mut Conn<'_>, import: &str) -> db::Result<()> {
    run!(
        c,
        "UPDATE event_versions SET version = version + 1 \
         WHERE event IN (SELECT slug FROM staged_events WHERE import = $1 AND is_new = 0)",
        import
    )?;
    Ok(())
}

/// Takes over all events that an import has staged; they count as updated `now`. Nobody has signed up for them.
pub async fn take_over_staged_events(c: &mut Conn<'_>, import: &str, now: Instant) -> db::Result<()> {
    let events = upsert_from!(EventRow, "FROM staged_events WHERE import = $1", ("updated_at", "$2"));
    run!(c, events, import, now)?;
    run!(
        c,
        "INSERT INTO event_versions (event, version) \
         SELECT slug, 0 FROM staged_events WHERE import = $1 AND is_new = 1 ON CONFLICT (event) DO NOTHING",
        import
    )?;
    run!(
        c,
        "DELETE FROM event_dates \
         WHERE event IN (SELECT slug FROM staged_events WHERE import = $1 AND is_new = 0)",
        import
    )?;
    let dates = sql!(
        "INSERT INTO event_dates ({}) SELECT {} FROM staged_dates WHERE import = $1",
        DateRow as "",
        DateRow as ""
    );
    run!(c, dates, import)?;
    run!(
        c,
        "DELETE FROM workshops WHERE event IN (SELECT slug FROM staged_events WHERE import = $1 AND is_new = 0) \
         AND NOT EXISTS (SELECT 1 FROM staged_workshops s \
         WHERE s.import = $1 AND s.event = workshops.event AND s.slug = workshops.slug)",
        import
    )?;
    run!(c, upsert_from!(WorkshopRow, "FROM staged_workshops WHERE import = $1"), import)?;
    Ok(())
}

/// Deletes up to `limit` staged events of an import; returns whether more are left.
pub async fn delete_staged_events(c: &mut Conn<'_>, import: &str, limit: i64) -> db::Result<bool> {
    macro_rules! some {
        ($table:literal, $column:literal) => {
            concat!(
                "DELETE FROM ",
                $table,
                " WHERE import = $1 AND ",
                $column,
                " IN (SELECT slug FROM staged_events WHERE import = $1 ORDER BY slug LIMIT $2)"
            )
        };
    }
    run!(c, some!("staged_dates", "event"), import, limit)?;
    run!(c, some!("staged_workshops", "event"), import, limit)?;
    let deleted = run!(c, some!("staged_events", "slug"), import, limit)?;
    Ok(i64::try_from(deleted).is_ok_and(|deleted| deleted == limit))
}

/// The events for which anybody has ever signed up.
pub async fn events_with_sign_ups(c: &mut Conn<'_>) -> db::Result<Vec<EventSlug>> {
    let found: Vec<(EventSlug,)> = rows!(
        c,
        "SELECT e.slug FROM events e WHERE EXISTS (SELECT 1 FROM sign_ups s WHERE s.event = e.slug) ORDER BY e.slug"
    )?;
    Ok(found.into_iter().map(|(slug,)| slug).collect())
}
