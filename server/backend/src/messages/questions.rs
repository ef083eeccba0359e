//! Questions: messages that ask for an answer, and are withdrawn once it is there.

use super::store;
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;

/// Withdraws every question about a record that has not gone out, by message and by telephone: it is answered, or it is too
/// late.
pub async fn withdraw_questions(c: &mut Conn<'_>, ctx: &AppContext, related_id: &str) -> Result<()> {
    let now = ctx.clock.now();
    store::supersede_question_call_tasks(c, related_id, now).await?;
    Ok(store::withdraw_questions(c, related_id, now).await?)
}

/// Whether a question about a record waits in the queue, and none has gone out.
pub async fn has_unsent_question(c: &mut Conn<'_>, related_id: &str) -> Result<bool> {
    let (queued, sent) = store::count_questions(c, related_id).await?;
    Ok(queued > 0 && sent == 0)
}
