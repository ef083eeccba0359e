//! The promotion of one party: what it gets is written, and its contact is notified or asked.

use super::draft::split;
use super::notifications::{self, MessageContext, SignUpMessage};
use super::notify::notify;
use super::{IdempotencyKey, store};
use crate::audit_log::{self, AuditAction};
use crate::context::{Actor, Principal};
use crate::error::Result;
use crate::events::EventTx;
use crate::messages::{self, CallReason, Message};
use domain::events::{Event, EventVersion, Taken};
use domain::ids::{SignUpId, WorkshopSlug};
use domain::signups::{SignUp, requires_confirmation};
use domain::waiting_list::{self, Promoted, promote};

/// Gives `seats` of the event to a waiting party. Where they are fewer than the party asked for, its other people keep their
/// position in the list. Adds the seats to `taken`. Returns whether the contact must still say yes.
pub(super) async fn promote_party(tx: &mut EventTx<'_>, taken: &mut Taken, id: SignUpId, seats: i64) -> Result<bool> {
    let now = tx.now();
    let mut sign_up = store::load_existing(&mut tx.conn, id).await?;
    if seats < sign_up.request.seats() {
        let (own, rest) = split(&tx.ctx, &sign_up, seats);
        store::update(&mut tx.conn, &own, tx.listing.event.ends().at).await?;
        insert_waiting_rest(tx, rest).await?;
        sign_up = own;
    }
    let must_confirm = requires_confirmation(tx.event(), sign_up.channel);
    let Promoted { placement, by_phone } = promote(tx.event(), sign_up.request.contact.means(), must_confirm, now);
    let awaits_answer = placement.awaits_answer();
    sign_up.placement = placement;
    sign_up.confirmed_at = (!awaits_answer).then_some(now);
    sign_up.promoted_at = Some(now);
    sign_up.revision = sign_up.revision.next();
    take_seats(tx.event(), tx.version, taken, &mut sign_up);
    store::save_placement(&mut tx.conn, &sign_up).await?;
    let action = if awaits_answer { AuditAction::Offer } else { AuditAction::Promote };
    audit_log::record(&mut tx.conn, &tx.ctx, Principal::System, action, &id.to_text()).await?;
    notify_promoted(tx, &sign_up, by_phone).await?;
    Ok(awaits_answer)
}

/// Inserts the rest of a split party, at the position in the list that the whole party had.
async fn insert_waiting_rest(tx: &mut EventTx<'_>, mut rest: SignUp) -> Result<()> {
    let key = IdempotencyKey::for_part(&rest);
    let record =
        store::IdempotencyRecord { form_id: &key.form_id, request_hash: "", notice_version: super::NOTICE_VERSION };
    while !store::insert(&mut tx.conn, &rest, &record, tx.listing.event.ends().at).await? {
        rest.reference = tx.ctx.random.reference();
    }
    Ok(audit_log::record(&mut tx.conn, &tx.ctx, Principal::System, AuditAction::Split, &rest.id.to_text()).await?)
}

/// Adds a party to the taken seats of the event and of its open workshops. In a workshop without
/// enough open seats its people wait from now on.
pub(super) fn take_seats(event: &Event, version: EventVersion, taken: &mut Taken, sign_up: &mut SignUp) {
    taken.event += sign_up.request.seats();
    for (slug, seats) in sign_up.request.workshop_seats() {
        let Some(workshop) = event.workshop(slug) else { continue };
        // Those who wait for the workshop have not been looked at yet, so nobody goes before them.
        if seats <= workshop.free_seats(taken) && !taken.workshops_with_waiting.contains(slug) {
            *taken.workshops.entry(slug.clone()).or_default() += seats;
        } else {
            taken.workshops_with_waiting.insert(slug.clone());
            sign_up.waits_for.insert(slug.clone(), version);
        }
    }
}

/// Repeats an open question with a new deadline; the earlier one is withdrawn.
pub(super) async fn repeat_question(tx: &mut EventTx<'_>, sign_up: &mut SignUp) -> Result<()> {
    let id = sign_up.id.to_text();
    let by_phone = extend_deadline(tx, sign_up).await?;
    messages::withdraw_questions(&mut tx.conn, &tx.ctx, &id).await?;
    audit_log::record(&mut tx.conn, &tx.ctx, Principal::System, AuditAction::RepeatQuestion, &id).await?;
    notify_promoted(tx, sign_up, by_phone).await
}

/// Gives a contact who has yet to say yes a new deadline. Returns whether the question is asked by telephone.
pub(super) async fn extend_deadline(tx: &mut EventTx<'_>, sign_up: &mut SignUp) -> Result<bool> {
    let must_confirm = requires_confirmation(tx.event(), sign_up.channel);
    let means = sign_up.request.contact.means();
    let renewed = waiting_list::repeat_question(tx.event(), sign_up.placement, means, must_confirm, tx.now());
    sign_up.placement = renewed.placement;
    sign_up.revision = sign_up.revision.next();
    store::save_placement(&mut tx.conn, sign_up).await?;
    Ok(renewed.by_phone)
}

async fn notify_promoted(tx: &mut EventTx<'_>, sign_up: &SignUp, by_phone: bool) -> Result<()> {
    if by_phone {
        let has_email = sign_up.request.contact.email.is_some();
        let reason = if has_email { CallReason::ShortNotice } else { CallReason::NoEmail };
        let kind = SignUpMessage::Offer.kind().into();
        return messages::open_call_task(&mut tx.conn, &tx.ctx, &sign_up.id.to_text(), kind, reason).await;
    }
    let (kind, write): (_, fn(MessageContext<'_>) -> Option<Message>) = if sign_up.placement.awaits_answer() {
        (SignUpMessage::Offer, notifications::question)
    } else {
        (SignUpMessage::Promoted, notifications::promoted)
    };
    notify(tx, Actor::SYSTEM, sign_up, kind, write).await
}

/// Gives a party with seats in the event its seats in a workshop that it waited for.
pub(super) async fn promote_into_workshop(tx: &mut EventTx<'_>, workshop: &WorkshopSlug, id: SignUpId) -> Result<()> {
    let mut sign_up = store::load_existing(&mut tx.conn, id).await?;
    sign_up.waits_for.remove(workshop);
    sign_up.revision = sign_up.revision.next();
    store::save_placement(&mut tx.conn, &sign_up).await?;
    audit_log::record(&mut tx.conn, &tx.ctx, Principal::System, AuditAction::PromoteIntoWorkshop, &id.to_text())
        .await?;
    let kind = SignUpMessage::PromotedInWorkshop;
    notify(tx, Actor::SYSTEM, &sign_up, kind, notifications::promoted_in_workshop).await
}
