//! The statements of the promotion log.

use crate::db::{self, Conn};
use crate::{record, row, rows, run};
use domain::events::EventVersion;
use domain::ids::EventSlug;
use domain::time::Instant;

record! {
    struct PromotionRow { at: i64, free: i64, summary: String, }
}

/// A promotion run: how many seats were free, and the line that says who got them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromotionRecord {
    pub at: Instant,
    pub free: i64,
    pub summary: String,
}

impl PromotionRow {
    fn record(self) -> PromotionRecord {
        PromotionRecord { at: Instant(self.at), free: self.free, summary: self.summary }
    }
}

/// `workshop` is empty for the event's own seats.
pub async fn insert_promotion(
    c: &mut Conn<'_>,
    event: &EventSlug,
    version: EventVersion,
    workshop: &str,
    record: &PromotionRecord,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO promotion_log (event, event_version, workshop, at, free, summary) VALUES ($1, $2, $3, $4, $5, $6)",
        event.as_str(),
        version.0,
        workshop,
        record.at.0,
        record.free,
        &record.summary
    )?;
    Ok(())
}

/// The last `limit` promotion runs of an event, the newest first.
pub async fn promotions(c: &mut Conn<'_>, event: &EventSlug, limit: i64) -> db::Result<Vec<PromotionRecord>> {
    let rows: Vec<PromotionRow> = rows!(
        c,
        "SELECT at, free, summary FROM promotion_log WHERE event = $1 ORDER BY event_version DESC, workshop LIMIT $2",
        event.as_str(),
        limit
    )?;
    Ok(rows.into_iter().map(PromotionRow::record).collect())
}

/// The last promotion run for the event's own seats after a version.
pub async fn last_promotion(
    c: &mut Conn<'_>,
    event: &EventSlug,
    since: EventVersion,
) -> db::Result<Option<PromotionRecord>> {
    let row: Option<PromotionRow> = row!(
        c,
        "SELECT at, free, summary FROM promotion_log WHERE event = $1 AND workshop = '' AND event_version > $2 \
         ORDER BY event_version DESC LIMIT 1",
        event.as_str(),
        since.0
    )?;
    Ok(row.map(PromotionRow::record))
}
