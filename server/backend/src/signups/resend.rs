//! Sends the first message of a sign-up again, on the contact's request.

use super::accept::check_takes_place;
use super::notifications::{Unsaid, first_message};
use super::queue_position::message_context;
use super::{OwnPage, store};
use crate::audit_log::AuditAction;
use crate::context::{Actor, AppContext};
use crate::error::Result;
use crate::events::EventTx;
use crate::{audit_log, event_tx, messages};
use domain::signups::{Refusal, SignUp};
use domain::time::{MINUTE, Millis};
use text::Words;

/// The shortest time between two messages of one sign-up.
const MIN_PAUSE: Millis = MINUTE;

/// Sends the first message again with the sign-up's status of now. Within a minute of the last message, and while that is
/// still to be sent, it does nothing.
///
/// # Errors
/// [`Refusal::SignUpCancelled`], [`Refusal::Cancelled`], [`Refusal::Over`].
pub async fn resend(ctx: &AppContext, words: Words, page: OwnPage) -> Result<()> {
    let (id, event) = (page.sign_up.id, page.sign_up.event);
    event_tx!(ctx, words, Actor::PUBLIC, event, |tx| {
        let sign_up = store::load_existing(&mut tx.conn, id).await?;
        if sign_up.cancelled_at.is_some() {
            return Err(Refusal::SignUpCancelled.into());
        }
        check_takes_place(tx.event(), tx.now())?;
        if is_on_its_way(tx, &sign_up).await? {
            return Ok(());
        }
        let context = message_context(tx, &sign_up, Unsaid::default()).await?;
        let Some(message) = first_message(context, Actor::PUBLIC) else { return Ok(()) };
        audit_log::record(&mut tx.conn, &tx.ctx, tx.actor.principal, AuditAction::Resend, &id.to_text()).await?;
        messages::enqueue(&mut tx.conn, &tx.ctx, &message).await
    })
}

/// Whether the last message is recent, or still to be sent.
async fn is_on_its_way(tx: &mut EventTx<'_>, sign_up: &SignUp) -> Result<bool> {
    let last = messages::messages_about(&mut tx.conn, &sign_up.id.to_text()).await?.pop();
    Ok(last.is_some_and(|last| last.is_pending() || tx.now().since(last.enqueued_at) < MIN_PAUSE))
}
