//! Enqueues a message in the transaction of the use case that it belongs to.

use super::call_tasks::{CallReason, open_call_task};
use super::message::Message;
use super::{mailbox, store};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;

/// Enqueues a message; the mailer wakes after the commit. Where an unverified mailbox has had too many first messages today,
/// it opens a call task instead.
pub async fn enqueue(c: &mut Conn<'_>, ctx: &AppContext, message: &Message) -> Result<()> {
    let is_limited = message.kind.is_first_contact && ctx.settings.has_limits;
    if is_limited && !mailbox::accepts_first_message(c, ctx, &message.recipient).await? {
        return open_call_task(c, ctx, &message.related_id, message.kind.into(), CallReason::TooManyMessages).await;
    }
    store::insert(c, ctx, message).await?;
    ctx.outbox.add_message(&message.related_id);
    Ok(())
}
