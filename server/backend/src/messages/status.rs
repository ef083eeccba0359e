//! What became of messages: of the last one about a record, of all about it, and how many are pending.

use super::store::{self, MessageSummary};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;
use crate::read_tx;
use domain::signups::EmailAddress;

/// The delivery status of the last message about a record to a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryStatus {
    Queued,
    Sent,
    /// It could not be delivered, or there was none: an organizer calls.
    Undeliverable,
}

pub async fn delivery_status(
    c: &mut Conn<'_>,
    related_id: &str,
    recipient: Option<&EmailAddress>,
) -> Result<DeliveryStatus> {
    let Some(recipient) = recipient else { return Ok(DeliveryStatus::Undeliverable) };
    Ok(match store::last_message(c, related_id, recipient.as_str()).await? {
        Some((Some(_), _)) => DeliveryStatus::Sent,
        Some((None, None)) => DeliveryStatus::Queued,
        Some((None, Some(_))) | None => DeliveryStatus::Undeliverable,
    })
}

/// The messages about a record, the oldest first.
pub async fn messages_about(c: &mut Conn<'_>, related_id: &str) -> Result<Vec<MessageSummary>> {
    Ok(store::messages_about(c, related_id).await?)
}

/// The number of messages that are neither sent nor failed, and of call tasks that are open.
pub async fn count_pending(ctx: &AppContext) -> Result<(i64, i64)> {
    read_tx!(ctx, |c, _| { Ok((store::count_pending(&mut c).await?, store::count_open_call_tasks(&mut c).await?)) })
}
