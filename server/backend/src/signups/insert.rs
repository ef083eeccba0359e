//! Allocates seats to a new party at a locked event, and inserts its sign-up.

use super::draft::Draft;
use super::idempotency::IdempotencyKey;
use super::notifications::SignUpMessage;
use super::store::{self, EarlierSignUp};
use crate::audit_log::AuditAction;
use crate::db::Conn;
use crate::error::Result;
use crate::events::EventTx;
use crate::messages::{self, CallReason};
use crate::{audit_log, waiting_list};
use domain::signups::{Allocation, Channel, OwnSeats, Refusal, SignUp, SignUpRequest, allocate};
use domain::waiting_list::Placement;
use std::collections::BTreeSet;

/// The seats that a party gets which has its `own` seats already. An actor who may exceed the seats seats it in any case,
/// and a walk-in need not join the waiting list.
///
/// # Errors
/// [`Refusal::Full`], [`Refusal::WorkshopFull`], [`Refusal::TooLarge`], [`Refusal::NotHere`].
pub(super) fn allocate_seats(tx: &EventTx<'_>, own: &OwnSeats, request: &SignUpRequest) -> Result<Allocation> {
    let (event, taken, now) = (tx.event(), &tx.listing.taken, tx.now());
    if tx.actor.may_exceed_seats && event.free_seats(taken).is_some() {
        return Ok(Allocation::Whole { waits_for: BTreeSet::new() });
    }
    if tx.actor.channel != Channel::WalkIn {
        return Ok(allocate(event, taken, own, request, now)?);
    }
    let free = event.free_seats(taken).ok_or(Refusal::NotHere)?;
    match allocate(event, &taken.ignoring_waiting_list(), own, request, now)? {
        whole @ Allocation::Whole { .. } => Ok(whole),
        Allocation::Partial { .. } | Allocation::Waiting => Err(Refusal::Full { free }.into()),
    }
}

/// Inserts a new party with its allocation. Returns false where its form was used before, or its reference is taken.
pub(super) async fn insert_allocated(
    tx: &mut EventTx<'_>,
    key: &IdempotencyKey,
    draft: &Draft,
    allocation: Allocation,
) -> Result<bool> {
    let earlier = earlier_sign_ups(&mut tx.conn, &draft.sign_up).await?;
    let is_simple = matches!(&allocation, Allocation::Whole { waits_for } if waits_for.is_empty());
    if is_simple && earlier.is_empty() {
        return insert(tx, key, draft).await;
    }
    let (mut first, mut others) = (draft.clone(), None);
    match allocation {
        Allocation::Whole { waits_for } => first.wait_for(waits_for, tx.version),
        Allocation::Partial { now, waits_for } => {
            others = Some(first.split(&tx.ctx, now));
            first.wait_for(waits_for, tx.version);
        }
        Allocation::Waiting => first.wait(tx.version),
    }
    rewrite_message(tx, &mut first, &earlier).await?;
    if !insert(tx, key, &first).await? {
        return Ok(false);
    }
    if let Some(mut others) = others {
        others.wait(tx.version);
        rewrite_message(tx, &mut others, &[]).await?;
        while !insert(tx, &IdempotencyKey::for_part(&others.sign_up), &others).await? {
            others.sign_up.reference = tx.ctx.random.reference();
            rewrite_message(tx, &mut others, &[]).await?;
        }
    }
    Ok(true)
}

/// The other sign-ups that the contact's mailbox has for the event, the newest first. A split party is one.
pub(super) async fn earlier_sign_ups(c: &mut Conn<'_>, sign_up: &SignUp) -> Result<Vec<EarlierSignUp>> {
    let Some(email) = &sign_up.request.contact.email else { return Ok(Vec::new()) };
    let mut earlier = store::with_mailbox(c, &sign_up.event, email).await?;
    earlier.retain(|other| other.id != sign_up.party());
    Ok(earlier)
}

/// Writes the message of a draft again, as it is placed now: a waiting party learns its position, and a contact with `earlier`
/// sign-ups that there are several.
async fn rewrite_message(tx: &mut EventTx<'_>, draft: &mut Draft, earlier: &[EarlierSignUp]) -> Result<()> {
    let position = match draft.sign_up.placement {
        Placement::Waiting { .. } => Some(waiting_list::length(&mut tx.conn, &tx.listing.event.slug).await? + 1),
        _ => None,
    };
    draft.rewrite_message(&tx.ctx, tx.words, tx.actor, &tx.listing, position, earlier);
    Ok(())
}

async fn insert(tx: &mut EventTx<'_>, key: &IdempotencyKey, draft: &Draft) -> Result<bool> {
    let sign_up = &draft.sign_up;
    let record = store::IdempotencyRecord {
        form_id: &key.form_id,
        request_hash: &draft.request_hash.current,
        notice_version: super::NOTICE_VERSION,
    };
    if !store::insert(&mut tx.conn, sign_up, &record, tx.listing.event.ends().at).await? {
        return Ok(false);
    }
    let id = sign_up.id.to_text();
    let (action, is_held) = match sign_up.placement {
        Placement::Waiting { .. } => (AuditAction::Wait, false),
        Placement::Held { .. } => (AuditAction::Hold, true),
        _ => (AuditAction::SignUp, false),
    };
    audit_log::record(&mut tx.conn, &tx.ctx, tx.actor.principal, action, &id).await?;
    match &draft.message {
        Some(message) => messages::enqueue_first(&mut tx.conn, &tx.ctx, message).await?,
        // Without a mailbox the contact cannot confirm, so an organizer calls.
        None if is_held => {
            let kind = SignUpMessage::Hold.kind().into();
            messages::open_call_task(&mut tx.conn, &tx.ctx, &id, kind, CallReason::NotConfirmed).await?;
        }
        None => {}
    }
    Ok(true)
}
