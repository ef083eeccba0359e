//! Bounces: a message that a relay accepted comes back later, as a report that it could not be delivered. Then it has failed,
//! and an organizer calls.

use super::call_tasks::{CallReason, open_call_task};
use super::message::CallTaskKind;
use super::store::{self, SentMessage};
use crate::audit_log::{self, AuditAction};
use crate::context::{AppContext, Principal};
use crate::db::{self, Conn};
use crate::error::Result;
use crate::{read_tx, write_tx};
use domain::time::Millis;

/// How long ago a message may have been enqueued that is found by its recipient. Relays give up after five days at most.
const RECENT: Millis = Millis::days(7);

/// What a report says of a message that could not be delivered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounce {
    /// The `Message-ID`s that it names, with angle brackets, the most reliable first.
    pub message_ids: Vec<String>,
    /// What the report returns of the message, unless that is nothing.
    pub returned: Option<ReturnedHeaders>,
    /// The mailboxes that could not be reached.
    pub recipients: Vec<String>,
}

/// The headers of a message that came back, by which ours are told from those that people write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedHeaders {
    pub subject: Option<String>,
    /// Whether a program wrote the message, as it does all of ours.
    pub is_automatic: bool,
}

impl Bounce {
    /// Whether a message may be meant that has none of the named `Message-ID`s. A person's message to the same mailbox is not.
    fn may_mean(&self, message: &SentMessage) -> bool {
        let Some(returned) = &self.returned else { return self.message_ids.is_empty() };
        let words = |subject: &str| subject.split_whitespace().map(ToOwned::to_owned).collect::<Vec<String>>();
        // The subject of a bundle says more at its end.
        let is_same = |subject: &String| match message.bundle {
            Some(_) => words(subject).starts_with(&words(&message.subject)),
            None => words(subject) == words(&message.subject),
        };
        returned.is_automatic && returned.subject.as_ref().is_some_and(is_same)
    }
}

/// What became of a bounce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BounceOutcome {
    Recorded,
    /// The same bounce, or another one of the same message, was recorded before.
    RecordedBefore,
    /// It is about no message of this installation, or about one of several.
    UnknownMessage,
}

/// Marks the message that a bounce is about as failed, and opens a call task where its kind says so.
pub async fn record_bounce(ctx: &AppContext, bounce: Bounce) -> Result<BounceOutcome> {
    // No index finds a message by its recipient, because it would slow down every sign-up. So no write waits for the search.
    let found = read_tx!(ctx, |c, ctx| { Ok(find(&mut c, &ctx, &bounce).await?) })?;
    let Some(message) = found else { return Ok(BounceOutcome::UnknownMessage) };
    write_tx!(ctx, |tx, ctx| {
        // Of two processes with the same bounce the second waits for the first here.
        if !store::mark_bounced(&mut tx, &message.id, ctx.clock.now()).await? {
            return Ok(BounceOutcome::RecordedBefore);
        }
        let others = if message.bundle.is_some() { store::sent_with(&mut tx, &message).await? } else { Vec::new() };
        for other in &others {
            store::mark_bounced(&mut tx, &other.id, ctx.clock.now()).await?;
        }
        for message in std::iter::once(&message).chain(&others) {
            call_instead(&mut tx, &ctx, message).await?;
        }
        Ok(BounceOutcome::Recorded)
    })
}

/// Opens a call task about a message that came back, where its kind says so and the contact is not told otherwise.
async fn call_instead(c: &mut Conn<'_>, ctx: &AppContext, message: &SentMessage) -> Result<()> {
    if !message.needs_call || is_told_otherwise(c, message).await? {
        return Ok(());
    }
    let kind = CallTaskKind {
        code: &message.kind,
        is_question: message.is_question,
        news: message.news.as_ref(),
        bundle: message.bundle.as_deref(),
    };
    open_call_task(c, ctx, &message.related_id, kind, CallReason::Bounced).await?;
    let (principal, action) = (Principal::System, AuditAction::ReportBounce);
    Ok(audit_log::record(c, ctx, principal, action, &message.related_id).await?)
}

/// The message that a bounce is about: the one with its `Message-ID`. A report may name none, and a relay may have replaced it;
/// then the only message that went to the recipient lately and that may be meant.
async fn find(c: &mut Conn<'_>, ctx: &AppContext, bounce: &Bounce) -> db::Result<Option<SentMessage>> {
    for message_id in &bounce.message_ids {
        if let Some(message) = store::message_with_id(c, message_id).await? {
            return Ok(Some(message));
        }
    }
    let since = ctx.clock.now().plus(-RECENT);
    for recipient in &bounce.recipients {
        let mut messages = store::messages_sent_to(c, recipient, since).await?;
        messages.retain(|message| bounce.may_mean(message));
        if let (Some(message), true) = (messages.pop(), messages.is_empty()) {
            return Ok(Some(message));
        }
    }
    Ok(None)
}

/// Whether the contact need not be called about a message that came back: an organizer was asked to call about it already, or
/// a later message went to another mailbox or came back itself.
async fn is_told_otherwise(c: &mut Conn<'_>, message: &SentMessage) -> db::Result<bool> {
    let SentMessage { related_id, sequence, kind, recipient, enqueued_at, .. } = message;
    Ok(store::has_call_task_since(c, related_id, kind, *enqueued_at).await?
        || store::is_outdated(c, related_id, *sequence, recipient).await?)
}
