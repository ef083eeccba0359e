//! The statements of the promotion log.

use crate::db::{self, Conn};
use crate::{record, row, rows, select};
use domain::events::EventVersion;
use domain::ids::EventSlug;
use domain::time::Instant;

record! {
    /// A promotion run: how many seats were free, and the line that says who got them.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct PromotionRecord in "promotion_log" {
        pub at: Instant,
        pub free: i64,
        pub summary: String,
    }
}

record! {
    struct PromotionRow<'a> in "promotion_log" {
        event: &'a EventSlug,
        event_version: EventVersion,
        workshop: &'a str,
        record: &'a PromotionRecord,
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
    db::insert(c, &PromotionRow { event, event_version: version, workshop, record }).await
}

/// The last `limit` promotion runs of an event, the newest first.
pub async fn promotions(c: &mut Conn<'_>, event: &EventSlug, limit: i64) -> db::Result<Vec<PromotionRecord>> {
    rows!(c, select!(PromotionRecord, "WHERE event = $1 ORDER BY event_version DESC, workshop LIMIT $2"), event, limit)
}

/// The last promotion run for the event's own seats after a version.
pub async fn last_promotion(
    c: &mut Conn<'_>,
    event: &EventSlug,
    since: EventVersion,
) -> db::Result<Option<PromotionRecord>> {
    row!(
        c,
        select!(
            PromotionRecord,
            "WHERE event = $1 AND workshop = '' AND event_version > $2 ORDER BY event_version DESC LIMIT 1"
        ),
        event,
        since
    )
}
