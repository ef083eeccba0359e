//! The statements of delivery: claims, and what became of each.

use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::messages::body::MessageBody;
use crate::messages::message::Message;
use crate::messages::news::News;
use crate::{record, rows, run, sql};
use domain::time::Instant;

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
        /// None once the message is sent, or has failed.
        pub body: Option<MessageBody>,
        pub calendar: Option<String>,
        pub sender_name: Option<String>,
        pub reply_to: Option<String>,
        pub unsubscribe_url: Option<String>,
        pub enqueued_at: Instant,
        pub expires_at: Instant,
        pub attempts: i64,
        pub news: Option<News>,
        pub bundle: Option<String>,
        pub bundle_position: i64,
    }
}

impl ClaimedMessage {
    /// A message that is in no queue, for a preview. `kind` tells it from others of its kind.
    pub fn example(ctx: &AppContext, kind: &str, message: Message) -> Self {
        let (id, now) = (ctx.new_id(), ctx.clock.now());
        Self {
            message_id: super::message_id(ctx, &id),
            id,
            related_id: message.related_id,
            kind: kind.to_owned(),
            is_question: message.kind.is_question,
            needs_call: false,
            recipient: message.recipient,
            subject: message.subject,
            body: Some(message.body),
            calendar: message.calendar,
            sender_name: message.sender_name,
            reply_to: message.reply_to,
            unsubscribe_url: message.unsubscribe_url,
            enqueued_at: now,
            expires_at: now.plus(message.kind.expires_after),
            attempts: 1,
            news: None,
            bundle: None,
            bundle_position: 0,
        }
    }

    /// The body as plain text.
    pub fn text(&self) -> Option<String> {
        self.body.as_ref().map(MessageBody::text)
    }

    /// The body as HTML.
    pub fn html(&self) -> Option<String> {
        self.body.as_ref().map(|body| body.html(&self.subject))
    }
}

/// No mailer has the message at `$1`; a lease that was given now would end at `$2`. One that ends a whole lease later was given
/// while the clock ran ahead; one that ends a little later was given by a mailer that claimed while this statement waited.
macro_rules! is_unclaimed {
    ($alias:literal) => {
        concat!(
            "(",
            $alias,
            "leased_until IS NULL OR ",
            $alias,
            "leased_until <= $1 OR ",
            $alias,
            "leased_until > $2 + ($2 - $1))"
        )
    };
}

/// The message can be claimed at `$1`. An attempt after `$4` was scheduled while the clock ran ahead.
macro_rules! is_due {
    ($alias:literal) => {
        concat!(
            is_pending!($alias),
            " AND (",
            $alias,
            "next_attempt_at <= $1 OR ",
            $alias,
            "next_attempt_at > $4) AND ",
            is_unclaimed!($alias)
        )
    };
}

/// No earlier message about its record is pending, or withdrawn and still with a mailer.
macro_rules! is_next {
    () => {
        concat!(
            "NOT EXISTS (SELECT 1 FROM messages e WHERE e.related_id = m.related_id AND e.sequence < m.sequence AND ((",
            is_pending!("e."),
            ") OR NOT ",
            is_unclaimed!("e."),
            "))"
        )
    };
}

/// It is the first pending message of its bundle, with which the others are claimed.
macro_rules! is_first_of_bundle {
    () => {
        concat!(
            "(m.bundle IS NULL OR NOT EXISTS (SELECT 1 FROM messages b WHERE b.bundle = m.bundle AND ",
            is_pending!("b."),
            " AND (b.bundle_position < m.bundle_position OR (b.bundle_position = m.bundle_position AND b.id < m.id))))"
        )
    };
}

/// Claims messages that are due, each the earliest pending one about its record, and of a bundle the first. The outer conditions repeat the inner ones, so that of two mailers that claim at once only one gets a
/// message. `furthest` is the latest honest attempt: one that lies behind it was scheduled while the clock ran ahead.
pub async fn claim(
    c: &mut Conn<'_>,
    now: Instant,
    lease_end: Instant,
    limit: i64,
    furthest: Instant,
) -> db::Result<Vec<ClaimedMessage>> {
    let sql = sql!(
        concat!(
            "UPDATE messages SET attempts = attempts + 1, leased_until = $2 WHERE id IN (SELECT m.id FROM messages m WHERE ",
            is_due!("m."),
            " AND ",
            is_next!(),
            " AND ",
            is_first_of_bundle!(),
            " ORDER BY m.next_attempt_at LIMIT $3) AND ",
            is_due!(""),
            " RETURNING {}"
        ),
        ClaimedMessage as ""
    );
    rows!(c, sql, now, lease_end, limit, furthest)
}

/// Claims the other messages of a bundle that are due, each the earliest pending one about its record.
pub async fn claim_bundle(
    c: &mut Conn<'_>,
    now: Instant,
    lease_end: Instant,
    bundle: &str,
    furthest: Instant,
) -> db::Result<Vec<ClaimedMessage>> {
    let sql = sql!(
        concat!(
            "UPDATE messages SET attempts = attempts + 1, leased_until = $2 WHERE id IN (SELECT m.id FROM messages m \
             WHERE m.bundle = $3 AND ",
            is_due!("m."),
            " AND ",
            is_next!(),
            ") AND ",
            is_due!(""),
            " RETURNING {}"
        ),
        ClaimedMessage as ""
    );
    rows!(c, sql, now, lease_end, bundle, furthest)
}

/// The other messages that a mailer has with the first one of their bundle, also those that were withdrawn meanwhile.
pub async fn leased_with(c: &mut Conn<'_>, first: &ClaimedMessage) -> db::Result<Vec<ClaimedMessage>> {
    let sql = sql!(
        "SELECT {} FROM messages WHERE bundle = $1 AND message_id = $2 AND id <> $3 AND leased_until IS NOT NULL",
        ClaimedMessage as ""
    );
    rows!(c, sql, first.bundle.as_deref(), &first.message_id, &first.id)
}

/// Names the message as which it is sent.
pub async fn set_message_id(c: &mut Conn<'_>, id: &str, message_id: &str) -> db::Result<()> {
    run!(c, "UPDATE messages SET message_id = $2 WHERE id = $1 AND message_id <> $2", id, message_id)?;
    Ok(())
}

/// Marks a message as sent, even one that was withdrawn while it was being sent; but not one that has come back already.
pub async fn mark_sent(c: &mut Conn<'_>, id: &str, now: Instant) -> db::Result<()> {
    run!(
        c,
        concat!(
            "UPDATE messages SET sent_at = $2, failed_at = NULL, withdrawn_at = NULL, leased_until = NULL, ",
            without_words!(),
            " WHERE id = $1 AND bounced_at IS NULL"
        ),
        id,
        now
    )?;
    Ok(())
}

/// Ends the claim whose attempt has this number, and schedules the next attempt. A withdrawn message has none.
pub async fn schedule_retry(c: &mut Conn<'_>, id: &str, attempts: i64, at: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE messages SET next_attempt_at = $3, leased_until = NULL WHERE id = $1 AND attempts = $2",
        id,
        attempts,
        at
    )?;
    Ok(())
}

/// Ends the claim whose attempt has this number, as if it had not been.
pub async fn hand_back(c: &mut Conn<'_>, id: &str, attempts: i64) -> db::Result<()> {
    run!(
        c,
        "UPDATE messages SET attempts = attempts - 1, leased_until = NULL WHERE id = $1 AND attempts = $2",
        id,
        attempts
    )?;
    Ok(())
}

/// Marks a pending message as failed; false where it was withdrawn, or attempted by another mailer since.
pub async fn mark_failed(c: &mut Conn<'_>, id: &str, attempts: i64, now: Instant) -> db::Result<bool> {
    let failed = run!(
        c,
        concat!(
            "UPDATE messages SET failed_at = $3, leased_until = NULL, ",
            without_words!(),
            " WHERE id = $1 AND attempts = $2 AND ",
            is_pending!("")
        ),
        id,
        attempts,
        now
    )?;
    if failed == 0 {
        run!(c, "UPDATE messages SET leased_until = NULL WHERE id = $1 AND attempts = $2", id, attempts)?;
    }
    Ok(failed == 1)
}

/// Messages that have expired and that no mailer has.
pub async fn expired(
    c: &mut Conn<'_>,
    now: Instant,
    lease_end: Instant,
    limit: i64,
) -> db::Result<Vec<ClaimedMessage>> {
    let sql = sql!(
        concat!(
            "SELECT {} FROM messages WHERE ",
            is_pending!(""),
            " AND expires_at <= $1 AND ",
            is_unclaimed!(""),
            " LIMIT $3"
        ),
        ClaimedMessage as ""
    );
    rows!(c, sql, now, lease_end, limit)
}

/// Pending questions that were enqueued before an instant, and about which nobody was asked to call since.
pub async fn questions_without_call(c: &mut Conn<'_>, before: Instant, limit: i64) -> db::Result<Vec<ClaimedMessage>> {
    let sql = sql!(
        concat!(
            "SELECT {} FROM messages m WHERE ",
            is_pending!("m."),
            " AND m.is_question = 1 AND m.enqueued_at <= $1 AND NOT EXISTS (SELECT 1 FROM call_tasks t \
             WHERE t.related_id = m.related_id AND t.kind = m.kind AND t.opened_at >= m.enqueued_at) LIMIT $2"
        ),
        ClaimedMessage as "m."
    );
    rows!(c, sql, before, limit)
}

/// Locks a message until the transaction ends; false where it is no longer pending.
pub async fn lock_pending(c: &mut Conn<'_>, id: &str) -> db::Result<bool> {
    let locked = run!(c, concat!("UPDATE messages SET attempts = attempts WHERE id = $1 AND ", is_pending!("")), id)?;
    Ok(locked == 1)
}
