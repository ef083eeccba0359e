//! Notifies the contact of a sign-up, by a message or by a call.

use super::notifications::{EventFacts, MessageContext, SignUpMessage, Unsaid};
use super::queue_position::message_context;
use super::store;
use crate::context::Actor;
use crate::error::Result;
use crate::events::EventTx;
use crate::messages::{self, CallReason, Message};
use domain::signups::{EmailAddress, SignUp};

/// Enqueues a message to the contact, in place of those that have not been sent and that it makes untrue. Where there is none,
/// because the contact has no mailbox, an organizer calls, unless the contact is informed already.
pub(super) async fn notify(
    tx: &mut EventTx<'_>,
    actor: Actor,
    sign_up: &SignUp,
    kind: SignUpMessage,
    write: impl FnOnce(MessageContext<'_>) -> Option<Message>,
) -> Result<()> {
    notify_since(tx, actor, sign_up, kind, None, write).await
}

/// [`notify`] of a change of the event, which the contact knew as `before`.
pub(super) async fn notify_since(
    tx: &mut EventTx<'_>,
    actor: Actor,
    sign_up: &SignUp,
    kind: SignUpMessage,
    before: Option<EventFacts>,
    write: impl FnOnce(MessageContext<'_>) -> Option<Message>,
) -> Result<()> {
    let id = sign_up.id.to_text();
    let recipient = sign_up.request.contact.email.as_ref().map(EmailAddress::as_str);
    let withdrawn = messages::withdraw_replaceable(&mut tx.conn, &tx.ctx, &id, recipient).await?;
    let unsaid = Unsaid::of(&withdrawn);
    let before = EventFacts::before(&withdrawn).or(before);
    let others =
        if unsaid.says_who_waits(kind) { store::count_waiting_companions(&mut tx.conn, sign_up).await? } else { 0 };
    let context = message_context(tx, sign_up, unsaid).await?;
    match write(MessageContext { others, told_before: before.as_ref(), ..context }) {
        Some(message) => {
            let told_before = before.as_ref().and_then(|facts| serde_json::to_string(facts).ok());
            messages::enqueue(&mut tx.conn, &tx.ctx, &Message { told_before, ..message }).await
        }
        None if actor.is_contact_informed => Ok(()),
        None => messages::open_call_task(&mut tx.conn, &tx.ctx, &id, kind.kind().into(), CallReason::NoEmail).await,
    }
}
