//! Enqueues a message in the transaction of the use case that it belongs to.

use super::call_tasks::{CallReason, open_call_task};
use super::message::Message;
use super::{mailbox, store};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;

/// Enqueues a message after all others about its record; the mailer wakes after the commit. Where an unverified mailbox has
/// had too many first messages today, it opens a call task instead.
pub async fn enqueue(c: &mut Conn<'_>, ctx: &AppContext, message: &Message) -> Result<()> {
    let sequence = store::last_sequence(c, &message.related_id).await? + 1;
    enqueue_as(c, ctx, message, sequence).await
}

/// [`enqueue`] for the first message about a record that is new in this transaction: it need not look for others.
pub async fn enqueue_first(c: &mut Conn<'_>, ctx: &AppContext, message: &Message) -> Result<()> {
    enqueue_as(c, ctx, message, 1).await
}

async fn enqueue_as(c: &mut Conn<'_>, ctx: &AppContext, message: &Message, sequence: i64) -> Result<()> {
    let is_limited = message.kind.is_first_contact && ctx.settings.has_limits;
    if is_limited && !mailbox::accepts_first_message(c, ctx, &message.recipient).await? {
        return open_call_task(c, ctx, &message.related_id, message.kind.into(), CallReason::TooManyMessages).await;
    }
    store::insert(c, ctx, message, sequence).await?;
    ctx.outbox.add_message(&message.related_id, message.bundle.as_ref().map(|bundle| bundle.id.as_str()));
    Ok(())
}
