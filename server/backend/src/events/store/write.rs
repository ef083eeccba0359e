//! The statements that write an event.

use super::event_row::EventRow;
use super::part_rows::{DateRow, WorkshopRow};
use crate::db::{self, Conn};
use crate::{rows, run};
use domain::events::Event;
use domain::ids::WorkshopSlug;

/// Writes an event with its dates and workshops. A workshop that it no longer names is deleted; nobody has chosen it.
pub async fn upsert_event(c: &mut Conn<'_>, event: &Event) -> db::Result<()> {
    let slug = &event.slug;
    db::upsert(c, &EventRow::from(event.clone())).await?;
    run!(c, "INSERT INTO event_versions (event, version) VALUES ($1, 0) ON CONFLICT (event) DO NOTHING", slug)?;
    run!(c, "DELETE FROM event_dates WHERE event = $1", slug)?;
    for (position, date) in (0_i64..).zip(&event.dates) {
        db::insert(c, &DateRow::new(slug.clone(), position, *date)).await?;
    }
    let stored: Vec<(WorkshopSlug,)> = rows!(c, "SELECT slug FROM workshops WHERE event = $1", slug)?;
    for (dropped,) in stored.iter().filter(|(stored,)| event.workshop(stored).is_none()) {
        run!(c, "DELETE FROM workshops WHERE event = $1 AND slug = $2", slug, dropped)?;
    }
    for (position, workshop) in (0_i64..).zip(&event.workshops) {
        db::upsert(c, &WorkshopRow::new(slug.clone(), position, workshop.clone())).await?;
    }
    Ok(())
}
