//! The statements of the message queue.

/// The message has neither been sent nor failed. The parameter is empty, or the alias of its table with a dot.
macro_rules! is_pending {
    ($alias:literal) => {
        concat!($alias, "sent_at IS NULL AND ", $alias, "failed_at IS NULL")
    };
}

/// The text of the message is erased.
macro_rules! without_body {
    () => {
        "body = NULL, calendar = NULL, reply_to = NULL, unsubscribe_url = NULL"
    };
}

/// All words of the message are erased. A message that is only withdrawn keeps `told_before`: the next one says the same.
macro_rules! without_words {
    () => {
        concat!("told_before = NULL, ", without_body!())
    };
}

/// Withdraws the pending messages about the record `$1` at `$2` that meet the condition.
macro_rules! withdraw_pending {
    ($condition:literal) => {
        concat!(
            "UPDATE messages SET failed_at = $2, withdrawn_at = $2, ",
            without_body!(),
            " WHERE related_id = $1 AND ",
            $condition,
            " AND ",
            is_pending!("")
        )
    };
}

mod bounces;
mod call_tasks;
mod delivery;
mod mailboxes;

use super::RETENTION;
use super::body::MessageBody;
use super::message::Message;
use super::news::News;
use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::{record, row, rows, run, select};
use domain::time::Instant;

pub use bounces::{SentMessage, is_outdated, mark_bounced, message_with_id, messages_sent_to, sent_with};
pub use call_tasks::{
    claim_call_task, close_call_task, count_open_call_tasks, has_call_task_since, has_open_call_task, insert_call_task,
    open_call_task_subject, open_with, supersede_call_tasks, supersede_question_call_tasks, unclaimed_news,
};
pub use delivery::{
    ClaimedMessage, claim, claim_bundle, expired, hand_back, leased_with, lock_pending, mark_failed, mark_sent,
    questions_without_call, schedule_retry, set_message_id,
};
pub use mailboxes::{copy_mailbox, count_first_message, mailbox_verified_at, verify_mailbox};

record! {
    struct NewMessage<'a> in "messages" {
        id: &'a str,
        related_id: &'a str,
        sequence: i64,
        kind: &'static str,
        is_question: bool,
        is_replaceable: bool,
        needs_call: bool,
        recipient: &'a str,
        message_id: String,
        subject: &'a str,
        body: &'a MessageBody,
        calendar: Option<&'a str>,
        sender_name: Option<&'a str>,
        reply_to: Option<&'a str>,
        unsubscribe_url: Option<&'a str>,
        told_before: Option<&'a str>,
        news: Option<&'a News>,
        bundle: Option<&'a str>,
        bundle_position: i64,
        enqueued_at: Instant,
        attempts: i64,
        next_attempt_at: Instant,
        expires_at: Instant,
        delete_after: Instant,
    }
}

/// The greatest sequence of the messages about a record; 0 where there are none.
pub async fn last_sequence(c: &mut Conn<'_>, related_id: &str) -> db::Result<i64> {
    let found: Option<(Option<i64>,)> =
        row!(c, "SELECT MAX(sequence) FROM messages WHERE related_id = $1", related_id)?;
    Ok(found.and_then(|(last,)| last).unwrap_or(0))
}

/// The `Message-ID` of the message with this id.
fn message_id(ctx: &AppContext, id: &str) -> String {
    format!("<{id}@{}>", ctx.settings.host())
}

pub async fn insert(c: &mut Conn<'_>, ctx: &AppContext, message: &Message, sequence: i64) -> db::Result<()> {
    let (id, now) = (ctx.new_id(), ctx.clock.now());
    let kind = message.kind;
    let row = NewMessage {
        id: &id,
        related_id: &message.related_id,
        sequence,
        kind: kind.code,
        is_question: kind.is_question,
        is_replaceable: kind.is_replaceable,
        needs_call: kind.needs_call_on_failure,
        recipient: &message.recipient,
        message_id: message_id(ctx, &id),
        subject: &message.subject,
        body: &message.body,
        calendar: message.calendar.as_deref(),
        sender_name: message.sender_name.as_deref(),
        reply_to: message.reply_to.as_deref(),
        unsubscribe_url: message.unsubscribe_url.as_deref(),
        told_before: message.told_before.as_deref(),
        news: message.news.stored(),
        bundle: message.bundle.as_ref().map(|bundle| bundle.id.as_str()),
        bundle_position: message.bundle.as_ref().map_or(0, |bundle| bundle.position),
        enqueued_at: now,
        attempts: 0,
        next_attempt_at: now,
        expires_at: now.plus(kind.expires_after),
        delete_after: now.plus(RETENTION),
    };
    db::insert(c, &row).await
}

/// Withdraws the pending messages about a record that a newer one replaces.
pub async fn withdraw_replaceable(c: &mut Conn<'_>, related_id: &str, now: Instant) -> db::Result<()> {
    run!(c, withdraw_pending!("is_replaceable = 1"), related_id, now)?;
    Ok(())
}

/// Withdraws those of them that no mailer has.
pub async fn withdraw_unclaimed(c: &mut Conn<'_>, related_id: &str, now: Instant) -> db::Result<()> {
    run!(c, withdraw_pending!("is_replaceable = 1 AND leased_until IS NULL"), related_id, now)?;
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
    run!(c, withdraw_pending!("is_question = 1"), related_id, now)?;
    Ok(())
}

record! {
    /// What became of a message.
    #[derive(Clone, Debug)]
    pub struct MessageSummary in "messages" {
        pub kind: String,
        pub recipient: String,
        pub is_question: bool,
        pub enqueued_at: Instant,
        pub sent_at: Option<Instant>,
        pub failed_at: Option<Instant>,
        pub withdrawn_at: Option<Instant>,
        pub told_before: Option<String>,
        pub news: Option<News>,
    }
}

impl MessageSummary {
    /// Whether it is still to be sent: it has neither been sent nor failed.
    pub fn is_pending(&self) -> bool {
        self.sent_at.is_none() && self.failed_at.is_none()
    }
}

/// The messages about a record, in the order in which they are sent.
pub async fn messages_about(c: &mut Conn<'_>, related_id: &str) -> db::Result<Vec<MessageSummary>> {
    rows!(c, select!(MessageSummary, "WHERE related_id = $1 ORDER BY sequence, id"), related_id)
}

/// What messages and calls about a record say in an organizer's own words, the oldest first.
pub async fn news_about(c: &mut Conn<'_>, related_id: &str) -> db::Result<News> {
    let told: Vec<(i64, News)> = rows!(
        c,
        "SELECT enqueued_at AS at, news FROM messages WHERE related_id = $1 AND news IS NOT NULL \
         UNION ALL SELECT opened_at AS at, news FROM call_tasks WHERE related_id = $1 AND news IS NOT NULL ORDER BY at",
        related_id
    )?;
    let mut news = News::default();
    for (_, told) in &told {
        news.add(told.lines());
    }
    Ok(news)
}

/// When the last message about a record to this recipient that was not withdrawn was sent, or failed.
pub async fn last_message(
    c: &mut Conn<'_>,
    related_id: &str,
    recipient: &str,
) -> db::Result<Option<(Option<Instant>, Option<Instant>)>> {
    row!(
        c,
        "SELECT sent_at, failed_at FROM messages WHERE related_id = $1 AND withdrawn_at IS NULL \
         AND recipient = $2 ORDER BY sequence DESC, id DESC LIMIT 1",
        related_id,
        recipient
    )
}

/// Whether a message about a record has gone to this recipient, or is on its way.
pub async fn was_sent_to(c: &mut Conn<'_>, related_id: &str, recipient: &str) -> db::Result<bool> {
    let found: Option<(i64,)> = row!(
        c,
        "SELECT COUNT(*) FROM messages WHERE related_id = $1 AND recipient = $2 \
         AND (sent_at IS NOT NULL OR leased_until IS NOT NULL)",
        related_id,
        recipient
    )?;
    Ok(found.is_some_and(|(messages,)| messages > 0))
}

pub async fn count_pending(c: &mut Conn<'_>) -> db::Result<i64> {
    let found: Option<(i64,)> = row!(c, concat!("SELECT COUNT(*) FROM messages WHERE ", is_pending!("")))?;
    Ok(found.map_or(0, |(messages,)| messages))
}
