//! Accepting: the contact says yes to an offer, or to held seats. Declining is cancelling.

use super::notifications::{self, SignUpMessage};
use super::notify::notify;
use super::promotion::take_seats;
use super::{OwnPage, store};
use crate::audit_log::AuditAction;
use crate::context::{Actor, AppContext, Principal};
use crate::db::Conn;
use crate::error::Result;
use crate::events::EventTx;
use crate::{audit_log, event_tx, messages};
use domain::events::{Event, Status};
use domain::ids::SignUpId;
use domain::signups::{Refusal, SignUp};
use domain::time::Instant;
use domain::waiting_list::Placement;
use text::Words;

/// Accepts an offer. An organizer who has spoken with the contact may also confirm held seats, or knowingly seat a
/// waiting party over the seats. Accepting again changes nothing.
///
/// # Errors
/// [`Refusal::DeadlinePassed`] after the deadline; [`Refusal::StillWaiting`] if nothing was offered;
/// [`Refusal::SignUpCancelled`], [`Refusal::Cancelled`] and [`Refusal::Over`].
pub async fn accept(ctx: &AppContext, words: Words, actor: Actor, page: OwnPage) -> Result<()> {
    let (id, event) = (page.sign_up.id, page.sign_up.event);
    event_tx!(ctx, words, actor, event, |tx| { accept_locked(tx, id, !actor.is_public()).await })
}

/// Accepts while the event is locked. `is_contact` is true when the answer surely is the contact's: by a link that only the
/// mailbox got, or by telephone. Held seats need that.
pub(super) async fn accept_locked(tx: &mut EventTx<'_>, id: SignUpId, is_contact: bool) -> Result<()> {
    let now = tx.now();
    let mut sign_up = store::load_existing(&mut tx.conn, id).await?;
    check_takes_place(tx.event(), now)?;
    let action = match sign_up.placement {
        Placement::Lapsed => return Err(Refusal::DeadlinePassed.into()),
        _ if sign_up.cancelled_at.is_some() => return Err(Refusal::SignUpCancelled.into()),
        Placement::Confirmed => return Ok(()),
        Placement::Waiting { .. } if tx.actor.may_exceed_seats => {
            take_seats(tx.event(), tx.version, &mut tx.listing.taken.clone(), &mut sign_up);
            AuditAction::Promote
        }
        Placement::Waiting { .. } => return Err(Refusal::StillWaiting.into()),
        Placement::Offered { until } if now < until => AuditAction::Accept,
        Placement::Held { until } if now < until && is_contact => AuditAction::Confirm,
        _ => return Err(Refusal::DeadlinePassed.into()),
    };
    // A party that is seated over the seats was not informed.
    let is_contact_informed = tx.actor.is_contact_informed && !sign_up.placement.is_waiting();
    let actor = Actor { is_contact_informed, ..tx.actor };
    confirm(&mut tx.conn, &tx.ctx, actor.principal, action, &mut sign_up).await?;
    notify(tx, actor, &sign_up, SignUpMessage::Accepted, notifications::accepted).await
}

/// Refuses where the event is cancelled or over.
pub(super) fn check_takes_place(event: &Event, now: Instant) -> Result<()> {
    match event.status(now) {
        Status::Cancelled => Err(Refusal::Cancelled.into()),
        Status::Over => Err(Refusal::Over.into()),
        Status::Scheduled | Status::Moved => Ok(()),
    }
}

/// Confirms the seats of a party that has come to a locked event: arriving is accepting.
///
/// # Errors
/// [`Refusal::StillWaiting`] if the party has no seats; [`Refusal::SignUpCancelled`].
pub(crate) async fn confirm_on_arrival(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    principal: Principal,
    id: SignUpId,
) -> Result<()> {
    let mut sign_up = store::load_existing(c, id).await?;
    match sign_up.placement {
        _ if sign_up.cancelled_at.is_some() => Err(Refusal::SignUpCancelled.into()),
        Placement::Waiting { .. } => Err(Refusal::StillWaiting.into()),
        Placement::Held { .. } | Placement::Offered { .. } => {
            confirm(c, ctx, principal, AuditAction::ConfirmOnArrival, &mut sign_up).await
        }
        Placement::Confirmed | Placement::Lapsed => Ok(()),
    }
}

async fn confirm(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    principal: Principal,
    action: AuditAction,
    sign_up: &mut SignUp,
) -> Result<()> {
    let id = sign_up.id.to_text();
    sign_up.placement = Placement::Confirmed;
    sign_up.confirmed_at = Some(ctx.clock.now());
    sign_up.revision = sign_up.revision.next();
    store::save_placement(c, sign_up).await?;
    messages::withdraw_questions(c, ctx, &id).await?;
    Ok(audit_log::record(c, ctx, principal, action, &id).await?)
}
