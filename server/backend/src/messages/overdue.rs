//! Overdue messages: what does not reach the relay in time is told by telephone. Any number of mailers may look for them, as
//! often as they like.

use super::delivery::{LEASE, call_instead, fail};
use super::store;
use crate::context::AppContext;
use crate::error::Result;
use crate::write_tx;
use domain::time::{DAY, Millis};

/// After this time a question that waits for the relay is asked by telephone too, so that there is time for the answer.
const CALL_AFTER: Millis = DAY;
/// The maximal number of messages in one transaction, so that sign-ups do not wait long for it.
const BATCH_SIZE: i64 = 100;

/// Fails pending messages that have expired, while the relay cannot be reached. One that can be tried is tried first.
pub async fn fail_expired(ctx: &AppContext) -> Result<()> {
    while fail_some_expired(ctx).await? {}
    Ok(())
}

/// Returns whether there may be more.
async fn fail_some_expired(ctx: &AppContext) -> Result<bool> {
    write_tx!(ctx, |tx, ctx| {
        let now = ctx.clock.now();
        let expired = store::expired(&mut tx, now, now.plus(LEASE), BATCH_SIZE).await?;
        for message in &expired {
            fail(&mut tx, &ctx, message).await?;
        }
        Ok(!expired.is_empty())
    })
}

/// Opens a call task for each question that has waited for a day; its delivery goes on.
pub async fn call_about_waiting_questions(ctx: &AppContext) -> Result<()> {
    while call_about_some_questions(ctx).await? {}
    Ok(())
}

/// Returns whether there may be more.
async fn call_about_some_questions(ctx: &AppContext) -> Result<bool> {
    write_tx!(ctx, |tx, ctx| {
        let before = ctx.clock.now().plus(-CALL_AFTER);
        let questions = store::questions_without_call(&mut tx, before, BATCH_SIZE).await?;
        for message in &questions {
            // Of two mailers the second waits for the first here, and then finds its call task.
            let is_pending = store::lock_pending(&mut tx, &message.id).await?;
            let since = message.enqueued_at;
            if is_pending && !store::has_call_task_since(&mut tx, &message.related_id, &message.kind, since).await? {
                call_instead(&mut tx, &ctx, message).await?;
            }
        }
        Ok(!questions.is_empty())
    })
}
