//! Promotion run: gives freed seats to waiting parties in the transaction that freed them, by the rule of the event, and
//! logs it.

use super::promotion::{promote_into_workshop, promote_party};
use crate::error::Result;
use crate::events::{EventTx, count_taken};
use crate::waiting_list::{self, PromotionLogEntry, WaitingList, next_candidate};
use domain::events::{Event, Taken, Workshop};
use std::sync::Arc;

/// Promotes waiting parties to the free seats of the locked event and of its workshops.
pub(crate) async fn promote_waiting(tx: &mut EventTx<'_>) -> Result<()> {
    let before = Arc::clone(tx.event());
    promote_waiting_since(tx, &before).await.map(drop)
}

/// Promotes waiting parties after the event itself has changed; `before` is the event as it was when the lock was taken, and
/// `tx.listing.taken` what was taken then. Joining the list frees nothing, and once the event has begun free seats are for
/// walk-ins. Returns the number of promoted parties.
pub(super) async fn promote_waiting_since(tx: &mut EventTx<'_>, before: &Event) -> Result<usize> {
    let event = Arc::clone(tx.event());
    if !event.sign_up.has_waiting_list || event.cancelled.is_some() || event.starts().at <= tx.now() {
        return Ok(0);
    }
    let mut listing = tx.listing.clone();
    count_taken(&mut tx.conn, [&mut listing]).await?;
    let mut taken = listing.taken;
    let mut promoted = promote_to_event(tx, before, &event, &mut taken).await?;
    for workshop in &event.workshops {
        if taken.workshops_with_waiting.contains(&workshop.slug) {
            promoted += promote_to_workshop(tx, before, &event, workshop, &taken).await?;
        }
    }
    Ok(promoted)
}

async fn promote_to_event(tx: &mut EventTx<'_>, before: &Event, event: &Event, taken: &mut Taken) -> Result<usize> {
    let Some(free) = event.free_seats(taken) else { return Ok(0) };
    let mut promoted = 0;
    let list = WaitingList::Event(&event.slug);
    let mut entry = PromotionLogEntry::new(event, None, free);
    let mut left = if taken.has_waiting { free } else { 0 };
    while let Some(next) = next_candidate(&mut tx.conn, list, event.sign_up.order, left).await? {
        let given = next.seats.min(left);
        let awaits_answer = promote_party(tx, taken, next.sign_up, given).await?;
        entry.add_promoted(waiting_list::ahead(&mut tx.conn, list, next.since).await?, given, awaits_answer);
        left -= given;
        promoted += 1;
    }
    let is_freed = free > before.free_seats(&tx.listing.taken).unwrap_or(0);
    entry.save(tx, list, is_freed).await?;
    Ok(promoted)
}

async fn promote_to_workshop(
    tx: &mut EventTx<'_>,
    before: &Event,
    event: &Event,
    workshop: &Workshop,
    taken: &Taken,
) -> Result<usize> {
    let mut promoted = 0;
    let list = WaitingList::Workshop(&event.slug, &workshop.slug);
    let mut left = workshop.free_seats(taken);
    let mut entry = PromotionLogEntry::new(event, Some(workshop), left);
    let had = before.workshop(&workshop.slug).map_or(0, |before| before.free_seats(&tx.listing.taken));
    let is_freed = left > had;
    while let Some(next) = next_candidate(&mut tx.conn, list, event.sign_up.order, left).await? {
        promote_into_workshop(tx, &workshop.slug, next.sign_up).await?;
        entry.add_promoted(waiting_list::ahead(&mut tx.conn, list, next.since).await?, next.seats, false);
        left -= next.seats;
        promoted += 1;
    }
    entry.save(tx, list, is_freed).await?;
    Ok(promoted)
}
