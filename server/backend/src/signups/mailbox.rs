//! Confirms a mailbox: a contact who follows a message's link can read it, so the mailbox's first messages are
//! no longer counted.

use super::accept::accept_locked;
use super::own_page::{OwnPage, page_by_token};
use crate::context::{Actor, AppContext};
use crate::error::Result;
use crate::events::EventTx;
use crate::messages;
use crate::secret::Purpose;
use crate::{read_tx, write_tx};
use domain::waiting_list::Placement;
use text::Words;

/// The sign-up whose message carried this link.
///
/// # Errors
/// As [`own_page`](super::own_page()).
pub async fn mailbox_of(ctx: &AppContext, token: &str) -> Result<OwnPage> {
    page_by_token(ctx, Purpose::Mailbox, token).await
}

/// Whether the mailbox of a sign-up was confirmed before, by this message or another.
pub async fn is_mailbox_confirmed(ctx: &AppContext, page: &OwnPage) -> Result<bool> {
    let Some(email) = &page.sign_up.request.contact.email else { return Ok(false) };
    let mailbox = messages::Mailbox::of(ctx, email.as_str());
    read_tx!(ctx, |c, _| { messages::is_verified(&mut c, &mailbox).await })
}

/// Confirms the mailbox, and with it held seats. Confirming again changes nothing.
///
/// # Errors
/// What [`accept`](super::accept()) refuses, where seats are held.
pub async fn confirm_mailbox(ctx: &AppContext, words: Words, page: &OwnPage) -> Result<()> {
    let Some(email) = page.sign_up.request.contact.email.clone() else { return Ok(()) };
    let (id, event) = (page.sign_up.id, page.sign_up.event.clone());
    let is_held = matches!(page.sign_up.placement, Placement::Held { .. }) && page.is_changeable(ctx.clock.now());
    write_tx!(ctx, event.clone(), |c, ctx| {
        if is_held {
            let mut tx = EventTx::lock(c.reborrow(), ctx.clone(), words, Actor::PUBLIC, &event).await?;
            accept_locked(&mut tx, id, true).await?;
        }
        messages::verify(&mut c, &ctx, email.as_str()).await
    })
}
