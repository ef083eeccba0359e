//! The statements of the versions: one of the whole programme, for the cache, and one of each event, which is also its lock.

use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::{row, rows, run};
use domain::events::EventVersion;
use domain::ids::EventSlug;

/// The version of the programme in this transaction's database snapshot.
pub async fn programme_version(c: &mut Conn<'_>) -> db::Result<String> {
    let found: Option<(String,)> = row!(c, "SELECT version FROM programme_version")?;
    Ok(found.map(|(version,)| version).unwrap_or_default())
}

/// Renews the version of the programme, in the transaction that writes any part of it. A version is never used twice, not
/// even if its transaction is rolled back, so a cached snapshot always holds what its version says.
pub async fn renew_programme_version(c: &mut Conn<'_>, ctx: &AppContext) -> db::Result<()> {
    run!(c, "UPDATE programme_version SET version = $1", ctx.new_id())?;
    Ok(())
}

/// Locks an event for this transaction by raising its version; none if there is no such event.
pub async fn lock_event(c: &mut Conn<'_>, slug: &EventSlug) -> db::Result<Option<EventVersion>> {
    let raised: Option<(EventVersion,)> =
        row!(c, "UPDATE event_versions SET version = version + 1 WHERE event = $1 RETURNING version", slug)?;
    Ok(raised.map(|(version,)| version))
}

/// The versions of all events.
pub async fn event_versions(c: &mut Conn<'_>) -> db::Result<Vec<(EventSlug, EventVersion)>> {
    rows!(c, "SELECT event, version FROM event_versions")
}

/// The sum of the versions of all events: it grows with each lock.
pub async fn sum_of_event_versions(c: &mut Conn<'_>) -> db::Result<i64> {
    let found: Option<(i64,)> = row!(c, "SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM event_versions")?;
    Ok(found.map(|(sum,)| sum).unwrap_or_default())
}

/// The version of an event in this transaction's database snapshot.
pub async fn event_version(c: &mut Conn<'_>, slug: &EventSlug) -> db::Result<EventVersion> {
    let found: Option<(EventVersion,)> = row!(c, "SELECT version FROM event_versions WHERE event = $1", slug)?;
    Ok(found.map(|(version,)| version).unwrap_or_default())
}
