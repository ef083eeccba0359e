//! The statements of bounces.

use crate::db::{self, Conn};
use crate::messages::news::News;
use crate::{record, row, rows, run, select};
use domain::time::Instant;

record! {
    /// A message that a relay has accepted.
    #[derive(Clone, Debug)]
    pub struct SentMessage in "messages" {
        pub id: String,
        pub related_id: String,
        pub sequence: i64,
        pub kind: String,
        pub is_question: bool,
        pub needs_call: bool,
        pub recipient: String,
        pub subject: String,
        pub enqueued_at: Instant,
        pub news: Option<News>,
        pub bundle: Option<String>,
        pub message_id: String,
    }
}

/// The message with this `Message-ID`, which begins with its id. Whether its delivery was recorded does not matter: a bounce
/// can be faster.
pub async fn message_with_id(c: &mut Conn<'_>, message_id: &str) -> db::Result<Option<SentMessage>> {
    let Some((id, _)) = message_id.trim_start_matches('<').split_once('@') else { return Ok(None) };
    row!(c, select!(SentMessage, "WHERE id = $1 AND message_id = $2 AND attempts > 0"), id, message_id)
}

/// The messages that were sent as one with another.
pub async fn sent_with(c: &mut Conn<'_>, first: &SentMessage) -> db::Result<Vec<SentMessage>> {
    let sql = select!(SentMessage, "WHERE bundle = $1 AND message_id = $2 AND id <> $3 AND failed_at IS NULL");
    rows!(c, sql, first.bundle.as_deref(), &first.message_id, &first.id)
}

/// The messages that were enqueued since an instant and went to this recipient, also those that have come back; of those that
/// were sent as one the first.
pub async fn messages_sent_to(c: &mut Conn<'_>, recipient: &str, since: Instant) -> db::Result<Vec<SentMessage>> {
    let sql = select!(
        SentMessage,
        "WHERE LOWER(recipient) = LOWER($1) AND enqueued_at >= $2 AND (sent_at IS NOT NULL OR bounced_at IS NOT NULL) \
         AND (bundle IS NULL OR message_id LIKE '<' || id || '@%')"
    );
    rows!(c, sql, recipient, since)
}

/// Marks a message as failed because it came back; false where that was done before.
pub async fn mark_bounced(c: &mut Conn<'_>, id: &str, now: Instant) -> db::Result<bool> {
    let bounced = run!(
        c,
        concat!(
            "UPDATE messages SET bounced_at = $2, failed_at = $2, sent_at = NULL, withdrawn_at = NULL, \
             leased_until = NULL, ",
            without_words!(),
            " WHERE id = $1 AND bounced_at IS NULL"
        ),
        id,
        now
    )?;
    Ok(bounced == 1)
}

/// Whether a later message about the record went to another recipient, or came back itself and is told by telephone.
pub async fn is_outdated(c: &mut Conn<'_>, related_id: &str, sequence: i64, recipient: &str) -> db::Result<bool> {
    let found: Option<(i64,)> = row!(
        c,
        "SELECT COUNT(*) FROM messages WHERE related_id = $1 AND sequence > $2 \
         AND ((recipient <> $3 AND failed_at IS NULL) OR (bounced_at IS NOT NULL AND needs_call = 1))",
        related_id,
        sequence,
        recipient
    )?;
    Ok(found.is_some_and(|(messages,)| messages > 0))
}
