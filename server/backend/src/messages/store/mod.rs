//! The statements of the message queue.

mod call_tasks;
mod mailboxes;

use super::RETENTION;
use super::message::Message;
use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::{record, row, rows, run, select, sql};
use domain::time::{Instant, Millis};

pub use call_tasks::{
    claim_call_task, close_call_task, count_open_call_tasks, has_call_task_since, has_open_call_task, insert_call_task,
    open_call_task_subject, supersede_call_tasks, supersede_question_call_tasks,
};
pub use mailboxes::{copy_mailbox, count_first_message, mailbox_verified_at, verify_mailbox};

record! {
    /// A message that a mailer has claimed.
    #[derive(Clone, Debug)]
    pub struct ClaimedMessage {
        pub id: String,
        pub related_id: String,
        pub kind: String,
        pub is_question: bool,
        pub needs_call: bool,
        pub recipient: String,
        pub message_id: String,
        pub subject: String,
        pub text_body: Option<String>,
        pub html_body: Option<String>,
        pub calendar: Option<String>,
        pub enqueued_at: Instant,
        pub expires_at: Instant,
        pub attempts: i64,
    }
}

record! {
    struct NewMessage<'a> in "messages" {
        id: &'a str,
        related_id: &'a str,
        kind: &'static str,
        is_question: bool,
        needs_call: bool,
        recipient: &'a str,
        message_id: String,
        subject: &'a str,
        text_body: &'a str,
        html_body: &'a str,
        calendar: Option<&'a str>,
        enqueued_at: Instant,
        attempts: i64,
        next_attempt_at: Instant,
        expires_at: Instant,
        delete_after: Instant,
    }
}

/// The message has neither been sent nor failed.
macro_rules! is_pending {
    () => {
        "sent_at IS NULL AND failed_at IS NULL"
    };
}

pub async fn insert(c: &mut Conn<'_>, ctx: &AppContext, message: &Message) -> db::Result<()> {
    let (id, now) = (ctx.new_id(), ctx.clock.now());
    let Message { related_id, kind, recipient, subject, text, html, calendar } = message;
    let row = NewMessage {
        id: &id,
        related_id,
        kind: kind.code,
        is_question: kind.is_question,
        needs_call: kind.needs_call_on_failure,
        recipient,
        message_id: format!("<{id}@{}>", ctx.settings.host()),
        subject,
        text_body: text,
        html_body: html,
        calendar: calendar.as_deref(),
        enqueued_at: now,
        attempts: 0,
        next_attempt_at: now,
        expires_at: now.plus(kind.expires_after),
        delete_after: now.plus(RETENTION),
    };
    db::insert(c, &row).await
}

/// Claims messages that are due. The outer conditions repeat the inner ones, so that of two mailers that claim at once only
/// one gets a message. `furthest` is the latest honest attempt: one that lies behind it was scheduled while the clock ran
/// ahead.
pub async fn claim(
    c: &mut Conn<'_>,
    now: Instant,
    lease: Millis,
    limit: i64,
    furthest: Instant,
) -> db::Result<Vec<ClaimedMessage>> {
    let sql = sql!(
        concat!(
            "UPDATE messages SET attempts = attempts + 1, next_attempt_at = $2 \
             WHERE id IN (SELECT id FROM messages WHERE ",
            is_pending!(),
            " AND (next_attempt_at <= $1 OR next_attempt_at > $4) ORDER BY next_attempt_at LIMIT $3) AND ",
            is_pending!(),
            " AND (next_attempt_at <= $1 OR next_attempt_at > $4) RETURNING {}"
        ),
        ClaimedMessage as ""
    );
    rows!(c, sql, now, now.plus(lease), limit, furthest)
}

pub async fn mark_sent(c: &mut Conn<'_>, id: &str, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE messages SET sent_at = $2, text_body = NULL, html_body = NULL, calendar = NULL WHERE id = $1",
        id,
        now
    )?;
    Ok(())
}

pub async fn schedule_retry(c: &mut Conn<'_>, id: &str, at: Instant) -> db::Result<()> {
    run!(c, "UPDATE messages SET next_attempt_at = $2 WHERE id = $1", id, at)?;
    Ok(())
}

pub async fn mark_failed(c: &mut Conn<'_>, id: &str, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE messages SET failed_at = $2, text_body = NULL, html_body = NULL, calendar = NULL WHERE id = $1",
        id,
        now
    )?;
    Ok(())
}

/// The number of questions about a record that are queued, and that have gone out.
pub async fn count_questions(c: &mut Conn<'_>, related_id: &str) -> db::Result<(i64, i64)> {
    let found: Option<(i64, i64)> = row!(
        c,
        "SELECT COUNT(*) - COUNT(sent_at) - COUNT(failed_at), COUNT(sent_at) FROM messages \
         WHERE related_id = $1 AND is_question = 1",
        related_id
    )?;
    Ok(found.unwrap_or_default())
}

/// Ends the questions about a record that have not gone out.
pub async fn withdraw_questions(c: &mut Conn<'_>, related_id: &str, now: Instant) -> db::Result<()> {
    run!(
        c,
        concat!(
            "UPDATE messages SET failed_at = $2, withdrawn_at = $2, text_body = NULL, html_body = NULL, calendar = NULL \
             WHERE related_id = $1 AND is_question = 1 AND ",
            is_pending!()
        ),
        related_id,
        now
    )?;
    Ok(())
}

record! {
    /// What became of a message.
    #[derive(Clone, Debug)]
    pub struct MessageSummary in "messages" {
        pub kind: String,
        pub is_question: bool,
        pub enqueued_at: Instant,
        pub sent_at: Option<Instant>,
        pub failed_at: Option<Instant>,
        pub withdrawn_at: Option<Instant>,
    }
}

/// The messages about a record, the oldest first.
pub async fn messages_about(c: &mut Conn<'_>, related_id: &str) -> db::Result<Vec<MessageSummary>> {
    rows!(c, select!(MessageSummary, "WHERE related_id = $1 ORDER BY enqueued_at, id"), related_id)
}

/// When the last message about a record was sent, or failed.
pub async fn last_message(
    c: &mut Conn<'_>,
    related_id: &str,
) -> db::Result<Option<(Option<Instant>, Option<Instant>)>> {
    row!(
        c,
        "SELECT sent_at, failed_at FROM messages WHERE related_id = $1 ORDER BY enqueued_at DESC, id DESC LIMIT 1",
        related_id
    )
}

pub async fn count_pending(c: &mut Conn<'_>) -> db::Result<i64> {
    let found: Option<(i64,)> = row!(c, concat!("SELECT COUNT(*) FROM messages WHERE ", is_pending!()))?;
    Ok(found.map_or(0, |(messages,)| messages))
}
