//! The statements of call tasks.

use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::messages::RETENTION;
use crate::messages::message::CallTaskKind;
use crate::messages::news::News;
use crate::{record, row, rows, run};
use domain::ids::OrganizerId;
use domain::time::{Instant, Millis};

pub async fn insert_call_task(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    related_id: &str,
    kind: CallTaskKind<'_>,
    reason: &'static str,
) -> db::Result<()> {
    let now = ctx.clock.now();
    let CallTaskKind { code, is_question, news, bundle } = kind;
    let row = NewCallTask {
        id: ctx.new_id(),
        related_id,
        kind: code,
        is_question,
        news,
        bundle,
        reason,
        opened_at: now,
        delete_after: now.plus(RETENTION),
    };
    db::insert(c, &row).await
}

record! {
    struct NewCallTask<'a> in "call_tasks" {
        id: String,
        related_id: &'a str,
        kind: &'a str,
        is_question: bool,
        news: Option<&'a News>,
        bundle: Option<&'a str>,
        reason: &'static str,
        opened_at: Instant,
        delete_after: Instant,
    }
}

/// What the unclaimed tasks about a record say in an organizer's own words.
pub async fn unclaimed_news(c: &mut Conn<'_>, related_id: &str) -> db::Result<Vec<News>> {
    let found: Vec<(News,)> = rows!(
        c,
        "SELECT news FROM call_tasks WHERE related_id = $1 AND news IS NOT NULL AND done_at IS NULL \
         AND claimed_by IS NULL ORDER BY opened_at, id",
        related_id
    )?;
    Ok(found.into_iter().map(|(news,)| news).collect())
}

/// Closes the unclaimed tasks about a record: a newer message replaces them.
pub async fn supersede_call_tasks(c: &mut Conn<'_>, related_id: &str, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE call_tasks SET done_at = $2, outcome = 'superseded' \
         WHERE related_id = $1 AND done_at IS NULL AND claimed_by IS NULL",
        related_id,
        now
    )?;
    Ok(())
}

/// Closes those of them that ask for an answer.
pub async fn supersede_question_call_tasks(c: &mut Conn<'_>, related_id: &str, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE call_tasks SET done_at = $2, outcome = 'superseded' \
         WHERE related_id = $1 AND is_question = 1 AND done_at IS NULL AND claimed_by IS NULL",
        related_id,
        now
    )?;
    Ok(())
}

pub async fn open_call_task_subject(c: &mut Conn<'_>, id: &str) -> db::Result<Option<String>> {
    let found: Option<(String,)> = row!(c, "SELECT related_id FROM call_tasks WHERE id = $1 AND done_at IS NULL", id)?;
    Ok(found.map(|(related_id,)| related_id))
}

pub async fn has_open_call_task(c: &mut Conn<'_>, related_id: &str) -> db::Result<bool> {
    let found: Option<(i64,)> =
        row!(c, "SELECT COUNT(*) FROM call_tasks WHERE related_id = $1 AND done_at IS NULL", related_id)?;
    Ok(found.is_some_and(|(tasks,)| tasks > 0))
}

/// Whether a task of this kind was opened since, closed or not.
pub async fn has_call_task_since(c: &mut Conn<'_>, related_id: &str, kind: &str, since: Instant) -> db::Result<bool> {
    let found: Option<(i64,)> = row!(
        c,
        "SELECT COUNT(*) FROM call_tasks WHERE related_id = $1 AND kind = $2 AND opened_at >= $3",
        related_id,
        kind,
        since
    )?;
    Ok(found.is_some_and(|(tasks,)| tasks > 0))
}

pub async fn claim_call_task(
    c: &mut Conn<'_>,
    id: &str,
    organizer: OrganizerId,
    now: Instant,
    lease: Millis,
) -> db::Result<bool> {
    let claimed = run!(
        c,
        "UPDATE call_tasks SET claimed_by = $2, claimed_at = $3 WHERE id = $1 AND done_at IS NULL \
         AND (claimed_by IS NULL OR claimed_by = $2 OR claimed_at <= $4)",
        id,
        organizer,
        now,
        now.plus(-lease)
    )?;
    Ok(claimed == 1)
}

/// Closes a task, or gives it back where `done_at` is none.
pub async fn close_call_task(
    c: &mut Conn<'_>,
    id: &str,
    organizer: OrganizerId,
    done_at: Option<Instant>,
    outcome: &'static str,
) -> db::Result<bool> {
    let closed = run!(
        c,
        "UPDATE call_tasks SET done_at = $3, outcome = $4, claimed_by = NULL, claimed_at = NULL \
         WHERE id = $1 AND done_at IS NULL AND claimed_by = $2",
        id,
        organizer,
        done_at,
        outcome
    )?;
    Ok(closed == 1)
}

/// The other open tasks of its bundle, each with the id of the record that it is about.
pub async fn open_with(c: &mut Conn<'_>, id: &str) -> db::Result<Vec<(String, String)>> {
    rows!(
        c,
        "SELECT o.id, o.related_id FROM call_tasks t JOIN call_tasks o ON o.bundle = t.bundle AND o.id <> t.id \
         WHERE t.id = $1 AND o.done_at IS NULL ORDER BY o.id",
        id
    )
}

/// The number of calls to make; those of a bundle are one.
pub async fn count_open_call_tasks(c: &mut Conn<'_>) -> db::Result<i64> {
    let found: Option<(i64,)> =
        row!(c, "SELECT COUNT(DISTINCT COALESCE(bundle, id)) FROM call_tasks WHERE done_at IS NULL")?;
    Ok(found.map_or(0, |(tasks,)| tasks))
}
