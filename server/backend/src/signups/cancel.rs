//! Cancelling: frees a party's seats, or leaves the waiting list.

use super::host_updates::{HostNews, tell_host};
use super::notifications::{self, MessageContext, SignUpMessage};
use super::notify::notify;
use super::own_page::other_parts;
use super::promote_waiting::promote_waiting;
use super::{OwnPage, store};
use crate::audit_log::AuditAction;
use crate::context::{Actor, AppContext, Principal};
use crate::db::Conn;
use crate::error::Result;
use crate::events::EventTx;
use crate::{audit_log, event_tx, messages};
use domain::ids::SignUpId;
use domain::signups::{CancelReason, Refusal};
use text::Words;

/// Cancels a sign-up and writes to its contact. Cancelling again changes nothing. An organizer gives a reason.
///
/// # Errors
/// [`Refusal::Over`] after the event.
pub async fn cancel(
    ctx: &AppContext,
    words: Words,
    actor: Actor,
    page: OwnPage,
    reason: Option<CancelReason>,
) -> Result<()> {
    let (id, event) = (page.sign_up.id, page.sign_up.event);
    event_tx!(ctx, words, actor, event, |tx| { cancel_locked(tx, id, reason).await })
}

/// Cancels while the event is locked, and promotes waiting parties to the freed seats.
pub(super) async fn cancel_locked(tx: &mut EventTx<'_>, id: SignUpId, reason: Option<CancelReason>) -> Result<()> {
    let now = tx.now();
    let mut sign_up = store::load_existing(&mut tx.conn, id).await?;
    if sign_up.cancelled_at.is_some() {
        return Ok(());
    }
    if tx.ends() <= now {
        return Err(Refusal::Over.into());
    }
    sign_up.revision = sign_up.revision.next();
    store::cancel(&mut tx.conn, &sign_up, now).await?;
    let subject = id.to_text();
    messages::withdraw_questions(&mut tx.conn, &tx.ctx, &subject).await?;
    let is_asked = reason.is_none_or(|reason| reason == CancelReason::Asked);
    let (principal, reason) = (tx.actor.principal, reason.map(CancelReason::code));
    audit_log::record_with_reason(&mut tx.conn, &tx.ctx, principal, AuditAction::Cancel, &subject, reason).await?;
    let others = other_parts(&mut tx.conn, &sign_up).await?;
    let cancellation = |context: MessageContext<'_>| notifications::cancellation(context, &others, is_asked);
    notify(tx, tx.actor, &sign_up, SignUpMessage::Cancellation, cancellation).await?;
    promote_waiting(tx).await?;
    tell_host(tx, HostNews::Cancellation).await
}

/// Cancels a walk-in that was entered by mistake, at a locked event that may be over: no message is sent. Returns the number
/// of freed seats, which the caller gives to waiting parties.
pub(crate) async fn revoke_walk_in(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    principal: Principal,
    id: SignUpId,
) -> Result<i64> {
    let Some(mut sign_up) = store::load(c, id).await? else { return Ok(0) };
    sign_up.revision = sign_up.revision.next();
    store::cancel(c, &sign_up, ctx.clock.now()).await?;
    let reason = Some(CancelReason::Mistake.code());
    audit_log::record_with_reason(c, ctx, principal, AuditAction::Cancel, &id.to_text(), reason).await?;
    Ok(sign_up.request.seats())
}
