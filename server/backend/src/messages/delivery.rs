//! Delivery: the mailer claims messages that are due, and records what became of each.

use super::call_tasks::{CallReason, open_call_task};
use super::message::CallTaskKind;
use super::store::{self, ClaimedMessage};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;
use crate::write_tx;
use domain::time::{DAY, Instant, Millis, SECOND};

/// How long a mailer may take for a message before another one tries it.
const LEASE: Millis = Millis::minutes(5);
/// Delays before the second, third … attempt; the last one repeats until the message expires.
const RETRY_DELAYS: [Millis; 6] = [
    Millis(30 * SECOND.0),
    Millis::minutes(2),
    Millis::minutes(10),
    Millis::minutes(30),
    Millis::hours(2),
    MAX_RETRY_DELAY,
];
/// No message waits longer than this; one that does was enqueued while the clock ran ahead.
const MAX_RETRY_DELAY: Millis = Millis::hours(6);
/// After this time a question that waits for the relay is asked by telephone too, so that there is time for the answer.
const CALL_AFTER: Millis = DAY;

/// The result of an attempt to deliver a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    Sent,
    /// The relay asked for patience, or could not be reached.
    Deferred,
    /// The relay refuses the message for good.
    Rejected,
}

/// Claims up to `limit` messages that are due. Another mailer gets them only after the lease has ended.
pub async fn claim(ctx: &AppContext, limit: i64) -> Result<Vec<ClaimedMessage>> {
    let now = ctx.clock.now();
    write_tx!(ctx, |tx, _| { Ok(store::claim(&mut tx, now, LEASE, limit, now.plus(MAX_RETRY_DELAY)).await?) })
}

/// Records the result of an attempt. A message that is sent or has failed loses its body.
pub async fn record_delivery(ctx: &AppContext, message: &ClaimedMessage, delivery: Delivery) -> Result<()> {
    let message = message.clone();
    write_tx!(ctx, |tx, ctx| {
        let now = ctx.clock.now();
        match delivery {
            Delivery::Sent => store::mark_sent(&mut tx, &message.id, now).await?,
            Delivery::Deferred if now < message.expires_at => {
                store::schedule_retry(&mut tx, &message.id, next_attempt_at(now, message.attempts)).await?;
                if message.is_question && now.since(message.enqueued_at) >= CALL_AFTER {
                    open_call_task_once(&mut tx, &ctx, &message).await?;
                }
            }
            Delivery::Deferred | Delivery::Rejected => {
                store::mark_failed(&mut tx, &message.id, now).await?;
                if message.needs_call {
                    open_call_task_for(&mut tx, &ctx, &message).await?;
                }
            }
        }
        Ok(())
    })
}

/// Opens a call task for a question that waits for the relay, unless there is one since it was enqueued. Delivery goes on.
async fn open_call_task_once(c: &mut Conn<'_>, ctx: &AppContext, message: &ClaimedMessage) -> Result<()> {
    if !store::has_call_task_since(c, &message.related_id, &message.kind, message.enqueued_at).await? {
        open_call_task_for(c, ctx, message).await?;
    }
    Ok(())
}

async fn open_call_task_for(c: &mut Conn<'_>, ctx: &AppContext, message: &ClaimedMessage) -> Result<()> {
    let kind = CallTaskKind { code: &message.kind, is_question: message.is_question };
    open_call_task(c, ctx, &message.related_id, kind, CallReason::NotDelivered).await
}

fn next_attempt_at(now: Instant, attempts: i64) -> Instant {
    let index = usize::try_from(attempts - 1).unwrap_or(0).min(RETRY_DELAYS.len() - 1);
    now.plus(RETRY_DELAYS[index])
}
