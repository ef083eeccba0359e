//! Expiry of offers and of held seats: what was not confirmed or accepted in time goes to the next party of the
//! waiting list.

use super::notifications::{self, SignUpMessage};
use super::notify::notify;
use super::promote_waiting::promote_waiting;
use super::promotion::repeat_question;
use super::store;
use crate::audit_log::AuditAction;
use crate::context::{Actor, AppContext, Principal};
use crate::error::Result;
use crate::events::EventTx;
use crate::messages::{self, CallReason};
use crate::{audit_log, event_tx, read_tx, write_tx};
use domain::events::Status;
use domain::signups::SignUp;
use domain::waiting_list::{Placement, UNTIL_CALLED};
use text::Words;

/// Expires what is due, event by event. Any number of processes may run it, as often as they like.
pub async fn expire_offers(ctx: &AppContext) -> Result<()> {
    let now = ctx.clock.now();
    write_tx!(ctx, |tx, _| { Ok(store::supersede_late_questions(&mut tx, now).await?) })?;
    let events = read_tx!(ctx, |c, _| { Ok(store::events_with_expired(&mut c, now).await?) })?;
    for event in events {
        event_tx!(ctx, Words::german(), Actor::SYSTEM, event, |tx| { expire_offers_of(tx).await })?;
    }
    Ok(())
}

async fn expire_offers_of(tx: &mut EventTx<'_>) -> Result<()> {
    if !matches!(tx.listing.status(tx.now()), Status::Scheduled | Status::Moved) {
        return Ok(());
    }
    let event = tx.event().slug.clone();
    for id in store::expired_sign_ups(&mut tx.conn, &event, tx.ctx.clock.now()).await? {
        let mut sign_up = store::load_existing(&mut tx.conn, id).await?;
        match sign_up.placement {
            Placement::Held { .. } if sign_up.request.contact.phone.is_some() => {
                ask_by_phone(tx, &mut sign_up).await?;
            }
            _ if question_is_unsent(tx, &sign_up).await? => repeat_question(tx, &mut sign_up).await?,
            _ => lapse(tx, sign_up).await?,
        }
    }
    promote_waiting(tx).await
}

/// Opens a call task for held seats that the contact did not confirm by the message's link. The seats stay held until
/// the call.
pub(super) async fn ask_by_phone(tx: &mut EventTx<'_>, sign_up: &mut SignUp) -> Result<()> {
    sign_up.placement = Placement::Held { until: UNTIL_CALLED };
    sign_up.revision = sign_up.revision.next();
    store::save_placement(&mut tx.conn, sign_up).await?;
    let id = sign_up.id.to_text();
    messages::withdraw_questions(&mut tx.conn, &tx.ctx, &id).await?;
    audit_log::record(&mut tx.conn, &tx.ctx, Principal::System, AuditAction::NotConfirmed, &id).await?;
    let kind = SignUpMessage::Hold.kind().into();
    messages::open_call_task(&mut tx.conn, &tx.ctx, &id, kind, CallReason::NotConfirmed).await
}

/// Whether the question still waits for the relay and the event has not begun.
async fn question_is_unsent(tx: &mut EventTx<'_>, sign_up: &SignUp) -> Result<bool> {
    let has_time = tx.event().starts().at > tx.now();
    Ok(has_time && messages::has_unsent_question(&mut tx.conn, &sign_up.id.to_text()).await?)
}

/// Ends a sign-up whose contact did not say yes; its seats are free.
pub(super) async fn lapse(tx: &mut EventTx<'_>, mut sign_up: SignUp) -> Result<()> {
    let (now, id) = (tx.now(), sign_up.id.to_text());
    sign_up.revision = sign_up.revision.next();
    store::cancel(&mut tx.conn, &sign_up, now).await?;
    store::mark_lapsed(&mut tx.conn, &sign_up, now).await?;
    messages::withdraw_questions(&mut tx.conn, &tx.ctx, &id).await?;
    audit_log::record(&mut tx.conn, &tx.ctx, tx.actor.principal, AuditAction::Lapse, &id).await?;
    sign_up.placement = Placement::Lapsed;
    notify(tx, tx.actor, &sign_up, SignUpMessage::Lapsed, notifications::lapsed).await
}
