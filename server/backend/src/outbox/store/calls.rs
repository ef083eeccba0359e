//! The statements of calls that somebody must make.

use crate::db::{self, Conn};
use crate::house::House;
use crate::outbox::KEPT_AFTER;
use crate::{row, run};
use domain::time::Instant;

pub async fn insert_call_task(
    c: &mut Conn<'_>,
    house: &House,
    about: &str,
    kind: &str,
    reason: &'static str,
) -> db::Result<()> {
    let now = house.clock.now();
    run!(
        c,
        "INSERT INTO call_tasks (id, about, kind, reason, opened_at, delete_after) VALUES ($1, $2, $3, $4, $5, $6)",
        house.new_id(),
        about,
        kind,
        reason,
        now.0,
        now.plus(KEPT_AFTER).0
    )?;
    Ok(())
}

/// Calls that nobody has in hand are done: something newer is to be said.
pub async fn overtake_calls(c: &mut Conn<'_>, about: &str, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE call_tasks SET done_at = $2, outcome = 'overtaken' \
         WHERE about = $1 AND done_at IS NULL AND claimed_by IS NULL",
        about,
        now.0
    )?;
    Ok(())
}

/// The same for those of two kinds alone.
pub async fn drop_calls(c: &mut Conn<'_>, about: &str, kinds: [&'static str; 2], now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE call_tasks SET done_at = $4, outcome = 'overtaken' \
         WHERE about = $1 AND kind IN ($2, $3) AND done_at IS NULL AND claimed_by IS NULL",
        about,
        kinds[0],
        kinds[1],
        now.0
    )?;
    Ok(())
}

pub async fn open_call(c: &mut Conn<'_>, id: &str) -> db::Result<Option<String>> {
    let found: Option<(String,)> = row!(c, "SELECT about FROM call_tasks WHERE id = $1 AND done_at IS NULL", id)?;
    Ok(found.map(|(about,)| about))
}

pub async fn is_to_be_called(c: &mut Conn<'_>, about: &str) -> db::Result<bool> {
    let found: Option<(i64,)> = row!(c, "SELECT COUNT(*) FROM call_tasks WHERE about = $1 AND done_at IS NULL", about)?;
    Ok(found.is_some_and(|(calls,)| calls > 0))
}

/// Whether a call for this was opened since, made or not.
pub async fn is_called_since(c: &mut Conn<'_>, about: &str, kind: &str, since: i64) -> db::Result<bool> {
    let found: Option<(i64,)> = row!(
        c,
        "SELECT COUNT(*) FROM call_tasks WHERE about = $1 AND kind = $2 AND opened_at >= $3",
        about,
        kind,
        since
    )?;
    Ok(found.is_some_and(|(calls,)| calls > 0))
}

pub async fn claim_call(c: &mut Conn<'_>, id: &str, who: &str, now: Instant, in_hand: i64) -> db::Result<bool> {
    let claimed = run!(
        c,
        "UPDATE call_tasks SET claimed_by = $2, claimed_at = $3 WHERE id = $1 AND done_at IS NULL \
         AND (claimed_by IS NULL OR claimed_by = $2 OR claimed_at <= $4)",
        id,
        who,
        now.0,
        now.plus(-in_hand).0
    )?;
    Ok(claimed == 1)
}

/// Done, or given back where `done_at` is none.
pub async fn end_call(
    c: &mut Conn<'_>,
    id: &str,
    who: &str,
    done_at: Option<i64>,
    outcome: &'static str,
) -> db::Result<bool> {
    let ended = run!(
        c,
        "UPDATE call_tasks SET done_at = $3, outcome = $4, claimed_by = NULL, claimed_at = NULL \
         WHERE id = $1 AND done_at IS NULL AND claimed_by = $2",
        id,
        who,
        done_at,
        outcome
    )?;
    Ok(ended == 1)
}

pub async fn count_calls(c: &mut Conn<'_>) -> db::Result<i64> {
    let found: Option<(i64,)> = row!(c, "SELECT COUNT(*) FROM call_tasks WHERE done_at IS NULL")?;
    Ok(found.map_or(0, |(calls,)| calls))
}
