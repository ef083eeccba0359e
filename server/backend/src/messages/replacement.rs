//! Replacement: a newer message about a record withdraws those that it makes untrue and that have not been sent. It must then
//! say what they would have said.

use super::store::{self, MessageSummary};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;

/// The messages about a record that were withdrawn since the last one that was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Withdrawn {
    kinds: Vec<String>,
    is_any_sent: bool,
}

impl Withdrawn {
    /// Whether a message was withdrawn and none was ever sent: the recipient has never heard of the record.
    pub fn is_everything(&self) -> bool {
        !self.is_any_sent && !self.kinds.is_empty()
    }

    /// Whether a message of this kind was withdrawn.
    pub fn contains(&self, code: &str) -> bool {
        self.kinds.iter().any(|kind| kind == code)
    }
}

/// Withdraws the pending messages about a record that a newer one replaces. One that a mailer is sending is withdrawn only if
/// the relay does not accept it; until then it is taken for withdrawn.
pub async fn withdraw_replaceable(c: &mut Conn<'_>, ctx: &AppContext, related_id: &str) -> Result<Withdrawn> {
    let messages = store::messages_about(c, related_id).await?;
    if messages.iter().any(is_pending) {
        store::withdraw_replaceable(c, related_id, ctx.clock.now()).await?;
    }
    let last_sent = messages.iter().rposition(|message| message.sent_at.is_some());
    let later = messages.into_iter().skip(last_sent.map_or(0, |index| index + 1));
    let withdrawn = later.filter(|message| is_pending(message) || message.withdrawn_at.is_some());
    Ok(Withdrawn { kinds: withdrawn.map(|message| message.kind).collect(), is_any_sent: last_sent.is_some() })
}

fn is_pending(message: &MessageSummary) -> bool {
    message.sent_at.is_none() && message.failed_at.is_none()
}
