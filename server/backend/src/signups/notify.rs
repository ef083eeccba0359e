//! Notifies the contact of a sign-up, by a message or by a call.

use super::notifications::{Known, MessageContext, SignUpMessage, Unsaid};
use super::queue_position::message_context;
use super::store;
use crate::context::Actor;
use crate::error::Result;
use crate::events::EventTx;
use crate::messages::{self, Bundle, CallReason, CallTaskKind, Message, News};
use domain::signups::{Announcement, EmailAddress, SignUp};

/// What a change of the event tells a contact.
#[derive(Default)]
pub(super) struct Told<'a> {
    /// What the contact knew before, where the message says what has changed.
    pub known: Option<Known>,
    /// What the organizer says of it.
    pub announcement: Option<&'a Announcement>,
    /// What the contact is told with it as one.
    pub bundle: Option<Bundle>,
}

/// Enqueues a message to the contact, in place of those that have not been sent and that it makes untrue. Where there is none,
/// because the contact has no mailbox, an organizer calls, unless the contact is informed already.
pub(super) async fn notify(
    tx: &mut EventTx<'_>,
    actor: Actor,
    sign_up: &SignUp,
    kind: SignUpMessage,
    write: impl FnOnce(MessageContext<'_>) -> Option<Message>,
) -> Result<()> {
    notify_of_change(tx, actor, sign_up, kind, Told::default(), write).await
}

/// [`notify`] of a change of the event.
pub(super) async fn notify_of_change(
    tx: &mut EventTx<'_>,
    actor: Actor,
    sign_up: &SignUp,
    kind: SignUpMessage,
    told: Told<'_>,
    write: impl FnOnce(MessageContext<'_>) -> Option<Message>,
) -> Result<()> {
    let id = sign_up.id.to_text();
    let recipient = sign_up.request.contact.email.as_ref().map(EmailAddress::as_str);
    let withdrawn = messages::withdraw_replaceable(&mut tx.conn, &tx.ctx, &id, recipient).await?;
    let unsaid = Unsaid::of(&withdrawn);
    let known = Known::since(&withdrawn, told.known);
    let mut news = News::default();
    if kind.says_unsaid() {
        news.add(withdrawn.news().lines());
        news.add(told.announcement.into_iter().flat_map(Announcement::lines));
    }
    let others =
        if unsaid.says_who_waits(kind) { store::count_waiting_companions(&mut tx.conn, sign_up).await? } else { 0 };
    let context = message_context(tx, sign_up, unsaid).await?;
    match write(MessageContext { others, told_before: known.as_ref(), news: Some(&news), ..context }) {
        Some(message) => {
            let told_before = known.as_ref().and_then(|known| serde_json::to_string(known).ok());
            // A question has a message of its own.
            let bundle = told.bundle.filter(|_| !message.kind.is_question);
            let message = match bundle {
                Some(bundle) => message.in_bundle(&tx.ctx, &bundle),
                None => message,
            };
            messages::enqueue(&mut tx.conn, &tx.ctx, &Message { told_before, news, ..message }).await
        }
        None if actor.is_contact_informed && news.is_empty() => Ok(()),
        None => {
            let bundle = told.bundle.map(|bundle| bundle.id);
            let kind = CallTaskKind { news: news.stored(), bundle: bundle.as_deref(), ..kind.kind().into() };
            messages::open_call_task(&mut tx.conn, &tx.ctx, &id, kind, CallReason::NoEmail).await
        }
    }
}
