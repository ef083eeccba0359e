//! Saves a changed sign-up and tells its contact. A mailbox that the contact leaves loses its links.

use super::insert::earlier_sign_ups;
use super::notifications::{self, MessageContext, SignUpMessage, first_message, mailbox_left};
use super::notify::notify;
use super::store;
use crate::audit_log::AuditAction;
use crate::error::Result;
use crate::events::EventTx;
use crate::{audit_log, messages};
use domain::signups::{Contact, SignUp, SignUpRequest};

/// Saves a sign-up with its new request, and tells the contact, who was `before`; of a cancelled one nobody hears.
pub(super) async fn save_change(tx: &mut EventTx<'_>, sign_up: &mut SignUp, before: &Contact) -> Result<()> {
    let actor = tx.actor;
    let is_other_mailbox = sign_up.request.contact.has_other_mailbox(before);
    if is_other_mailbox && before.email.is_some() {
        if sign_up.cancelled_at.is_none() {
            tell_mailbox_left(tx, sign_up, before).await?;
        }
        sign_up.generation = sign_up.generation.next();
    }
    sign_up.revision = sign_up.revision.next();
    store::update(&mut tx.conn, sign_up, tx.listing.event.ends().at).await?;
    let id = sign_up.id.to_text();
    audit_log::record(&mut tx.conn, &tx.ctx, actor.principal, AuditAction::Change, &id).await?;
    if sign_up.cancelled_at.is_some() {
        return Ok(());
    }
    if !is_other_mailbox {
        return notify(tx, actor, sign_up, SignUpMessage::Change, notifications::change).await;
    }
    // A new mailbox hears of the sign-up for the first time.
    let earlier = earlier_sign_ups(&mut tx.conn, sign_up).await?;
    notify(tx, actor, sign_up, SignUpMessage::Change, |context| {
        first_message(MessageContext { earlier: &earlier, ..context }, actor)
    })
    .await
}

/// Tells the mailbox that a contact has left, if it has ever heard of the sign-up.
async fn tell_mailbox_left(tx: &mut EventTx<'_>, sign_up: &SignUp, before: &Contact) -> Result<()> {
    let id = sign_up.id.to_text();
    let Some(email) = &before.email else { return Ok(()) };
    if !messages::was_sent_to(&mut tx.conn, &id, email.as_str()).await? {
        return Ok(());
    }
    let request = SignUpRequest { contact: before.clone(), ..sign_up.request.clone() };
    let sign_up = SignUp { request, ..sign_up.clone() };
    match mailbox_left(MessageContext::new(&tx.ctx, tx.words, &tx.listing, &sign_up)) {
        Some(message) => messages::enqueue(&mut tx.conn, &tx.ctx, &message).await,
        None => Ok(()),
    }
}
