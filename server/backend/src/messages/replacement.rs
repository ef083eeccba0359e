//! Replacement: a newer message about a record withdraws those that it makes untrue and that have not been sent. It must then
//! say what they would have said.

use super::news::News;
use super::store::{self, MessageSummary};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;

/// The messages about a record to one recipient that were sent or withdrawn, in their order.
#[derive(Debug)]
pub struct Withdrawn {
    messages: Vec<MessageSummary>,
    /// What no message has said of an organizer's own words, to whichever recipient.
    news: News,
}

impl Withdrawn {
    /// Whether a message was withdrawn and none was ever sent: the recipient has never heard of the record.
    pub fn is_everything(&self) -> bool {
        !self.messages.is_empty() && self.messages.iter().all(|message| message.sent_at.is_none())
    }

    /// The kinds of the messages that were withdrawn since the last one that was sent and that says all.
    pub fn kinds_since(&self, says_all: impl Fn(&str) -> bool) -> Vec<&str> {
        self.unsent_since(says_all).map(|message| message.kind.as_str()).collect()
    }

    /// What the recipient knew before each of these messages that says what has changed.
    pub fn told_before(&self, says_all: impl Fn(&str) -> bool) -> impl Iterator<Item = &str> {
        self.unsent_since(says_all).filter_map(|message| message.told_before.as_deref())
    }

    /// What the withdrawn messages would have said in an organizer's own words, and no later one has said.
    pub fn news(&self) -> &News {
        &self.news
    }

    fn unsent_since(&self, says_all: impl Fn(&str) -> bool) -> impl Iterator<Item = &MessageSummary> {
        let last = self.messages.iter().rposition(|message| message.sent_at.is_some() && says_all(&message.kind));
        let later = self.messages.iter().skip(last.map_or(0, |index| index + 1));
        later.filter(|message| message.sent_at.is_none())
    }
}

/// Withdraws the pending messages about a record that a newer one to `recipient` replaces, and returns those to this recipient,
/// or to any where there is none. One that a mailer is sending is withdrawn only if
/// the relay does not accept it; until then it is taken for withdrawn.
pub async fn withdraw_replaceable(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    related_id: &str,
    recipient: Option<&str>,
) -> Result<Withdrawn> {
    let mut messages = store::messages_about(c, related_id).await?;
    let news = unsaid_news(&messages);
    if messages.iter().any(MessageSummary::is_pending) {
        store::withdraw_replaceable(c, related_id, ctx.clock.now()).await?;
    }
    messages.retain(|message| recipient.is_none_or(|recipient| message.recipient == recipient));
    // A message that failed is told by telephone.
    messages.retain(|message| message.sent_at.is_some() || message.is_pending() || message.withdrawn_at.is_some());
    Ok(Withdrawn { messages, news })
}

fn unsaid_news(messages: &[MessageSummary]) -> News {
    let mut unsaid = News::default();
    for message in messages {
        let Some(news) = &message.news else { continue };
        if message.is_pending() || message.withdrawn_at.is_some() {
            unsaid.add(news.lines());
        } else {
            // It was sent, or it has failed and is told by telephone.
            unsaid.remove(news);
        }
    }
    unsaid
}

/// Withdraws the pending messages about a record that a newer one replaces and that no mailer has.
pub async fn withdraw_unclaimed(c: &mut Conn<'_>, ctx: &AppContext, related_id: &str) -> Result<()> {
    Ok(store::withdraw_unclaimed(c, related_id, ctx.clock.now()).await?)
}
