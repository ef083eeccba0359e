//! The statements that write an event.

use super::event_row::EventRow;
use super::part_rows::{DateRow, WorkshopRow};
use crate::db::{self, Conn};
use crate::run;
use domain::events::Event;

/// Writes an event with its dates and workshops. Workshops that it no longer names stay, as people may have chosen them.
pub async fn upsert_event(c: &mut Conn<'_>, event: &Event) -> db::Result<()> {
    let slug = &event.slug;
    db::upsert(c, &EventRow::from(event.clone())).await?;
    run!(c, "INSERT INTO event_versions (event, version) VALUES ($1, 0) ON CONFLICT (event) DO NOTHING", slug)?;
    run!(c, "DELETE FROM event_dates WHERE event = $1", slug)?;
    for (position, date) in (0_i64..).zip(&event.dates) {
        db::insert(c, &DateRow::new(slug.clone(), position, *date)).await?;
    }
    for (position, workshop) in (0_i64..).zip(&event.workshops) {
        db::upsert(c, &WorkshopRow::new(slug.clone(), position, workshop.clone())).await?;
    }
    Ok(())
}
