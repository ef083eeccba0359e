//! The statements that read call tasks with their sign-ups, and counts by event.

use super::sign_up_row::PlacementColumns;
use crate::db::{self, Conn};
use crate::messages::News;
use crate::{record, rows, run, sql};
use domain::ids::{EventSlug, OrganizerId, SignUpId};
use domain::signups::{EmailAddress, Name, Phone, PostalAddress, Reference, SignUpStatus};
use domain::time::Instant;
use domain::waiting_list::Placement;

record! {
    /// The columns of a call task.
    struct CallTaskColumns {
        id: String,
        kind: String,
        reason: String,
        opened_at: Instant,
        claimed_by: Option<OrganizerId>,
        claimed_at: Option<Instant>,
        news: Option<News>,
        bundle: Option<String>,
    }
}

record! {
    /// The columns of its sign-up, whose id is read as `sign_up`.
    struct CalledColumns {
        event: EventSlug,
        reference: Reference,
        contact_name: Name,
        email: Option<EmailAddress>,
        phone: Option<Phone>,
        postal: Option<PostalAddress>,
        seats: i64,
        cancelled_at: Option<Instant>,
        placement: PlacementColumns,
        lapsed_at: Option<Instant>,
        ended_as: Option<SignUpStatus>,
    }
}

record! {
    struct CallTaskRow { task: CallTaskColumns, sign_up: SignUpId, called: CalledColumns }
}

/// An open call task, with the sign-up whose contact is called.
#[derive(Clone, Debug)]
pub struct CallTask {
    pub id: String,
    /// The code of the message that the call replaces.
    pub kind: String,
    pub reason: String,
    pub opened_at: Instant,
    pub claimed: Option<(OrganizerId, Instant)>,
    /// What the call says in an organizer's own words.
    pub news: Option<News>,
    pub bundle: Option<String>,
    pub sign_up: SignUpId,
    pub event: EventSlug,
    pub reference: Reference,
    pub name: Name,
    pub email: Option<EmailAddress>,
    pub phone: Option<Phone>,
    pub postal: Option<PostalAddress>,
    pub seats: i64,
    pub placement: Placement,
    pub is_cancelled: bool,
    /// The status before it ended.
    pub ended_as: Option<SignUpStatus>,
}

/// Open call tasks, the oldest first, from the `skip`-th on; of a bundle the first.
pub async fn call_tasks(c: &mut Conn<'_>, skip: i64, limit: i64) -> db::Result<Vec<CallTask>> {
    let sql = sql!(
        "SELECT {}, s.id AS sign_up, {} FROM call_tasks t JOIN sign_ups s ON s.id = t.related_id \
         WHERE t.done_at IS NULL AND (t.bundle IS NULL OR NOT EXISTS (SELECT 1 FROM call_tasks o WHERE o.bundle = t.bundle \
         AND o.done_at IS NULL AND o.id < t.id)) ORDER BY t.opened_at, t.id LIMIT $1 OFFSET $2",
        CallTaskColumns as "t.",
        CalledColumns as "s."
    );
    let found: Vec<CallTaskRow> = rows!(c, sql, limit, skip)?;
    Ok(found.into_iter().map(CallTask::from).collect())
}

/// The other open tasks of a task's bundle.
pub async fn call_tasks_with(c: &mut Conn<'_>, task: &CallTask) -> db::Result<Vec<CallTask>> {
    let Some(bundle) = &task.bundle else { return Ok(Vec::new()) };
    let sql = sql!(
        "SELECT {}, s.id AS sign_up, {} FROM call_tasks t JOIN sign_ups s ON s.id = t.related_id \
         WHERE t.bundle = $1 AND t.id <> $2 AND t.done_at IS NULL",
        CallTaskColumns as "t.",
        CalledColumns as "s."
    );
    let found: Vec<CallTaskRow> = rows!(c, sql, bundle, &task.id)?;
    Ok(found.into_iter().map(CallTask::from).collect())
}

impl From<CallTaskRow> for CallTask {
    fn from(CallTaskRow { task, sign_up, called }: CallTaskRow) -> Self {
        let CallTaskColumns { id, kind, reason, opened_at, claimed_by, claimed_at, news, bundle } = task;
        let CalledColumns {
            event,
            reference,
            contact_name,
            email,
            phone,
            postal,
            seats,
            cancelled_at,
            placement,
            lapsed_at,
            ended_as,
        } = called;
        Self {
            id,
            kind,
            reason,
            opened_at,
            claimed: claimed_by.zip(claimed_at),
            news,
            bundle,
            sign_up,
            event,
            reference,
            name: contact_name,
            email,
            phone,
            postal,
            seats,
            placement: placement.placement(lapsed_at),
            is_cancelled: cancelled_at.is_some(),
            ended_as,
        }
    }
}

/// An event's slug and a count.
type Count = (EventSlug, i64);

/// The number of open call tasks by event.
pub async fn count_call_tasks(c: &mut Conn<'_>) -> db::Result<Vec<Count>> {
    rows!(
        c,
        "SELECT s.event, COUNT(*) FROM call_tasks t JOIN sign_ups s ON s.id = t.related_id \
         WHERE t.done_at IS NULL GROUP BY s.event"
    )
}

/// The number of messages that could not be delivered, by event, without those that a call has replaced.
pub async fn count_failed_messages(c: &mut Conn<'_>) -> db::Result<Vec<Count>> {
    rows!(
        c,
        "SELECT s.event, COUNT(*) FROM messages m JOIN sign_ups s ON s.id = m.related_id \
         WHERE m.failed_at IS NOT NULL AND m.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM call_tasks t \
         WHERE t.related_id = m.related_id AND t.kind = m.kind AND t.done_at >= m.enqueued_at) GROUP BY s.event"
    )
}

/// Closes the call tasks that ask about events that are over.
pub async fn supersede_late_questions(c: &mut Conn<'_>, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE call_tasks SET done_at = $1, outcome = 'superseded' WHERE done_at IS NULL AND is_question = 1 \
         AND related_id IN (SELECT s.id FROM sign_ups s JOIN events e ON e.slug = s.event WHERE e.ends_at <= $1)",
        now
    )?;
    Ok(())
}
