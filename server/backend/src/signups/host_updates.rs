//! Updates for the host of an event: how many sign-ups and cancellations there were, at each of them or in the morning, as the
//! event says.

use super::host_message::{host_message, related_id};
use super::store;
use crate::context::{Actor, AppContext};
use crate::error::{Error, Result};
use crate::events::{EventTx, count_taken};
use crate::messages;
use crate::{event_tx, read_tx};
use domain::events::{HostNotice, Status};
use domain::signups::{Channel, host_update_due_at};
use domain::time::Instant;
use text::Words;

/// A change that hosts hear of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HostNews {
    SignUp,
    Cancellation,
}

/// Notes a change at a locked event for its host, or enqueues the message about it. Walk-ins are no news.
pub(super) async fn tell_host(tx: &mut EventTx<'_>, news: HostNews) -> Result<()> {
    let (notify, event, now) = (tx.event().notify, tx.event().slug.clone(), tx.now());
    if notify == HostNotice::Off || tx.actor.channel == Channel::WalkIn || !is_ahead(tx) {
        return Ok(());
    }
    // What a message that has not left would have said, the next one says too.
    if notify == HostNotice::Each && !messages::withdraw_unclaimed(&mut tx.conn, &tx.ctx, &related_id(&event)).await? {
        store::clear_host_update(&mut tx.conn, &event).await?;
    }
    let count = |counted| i64::from(news == counted);
    let (sign_ups, cancellations) = (count(HostNews::SignUp), count(HostNews::Cancellation));
    store::add_host_update(&mut tx.conn, &event, sign_ups, cancellations, now).await?;
    if notify == HostNotice::Each { enqueue_update(tx).await } else { Ok(()) }
}

/// Enqueues the daily messages that are due. Any number of processes may run it, as often as they like.
pub async fn send_host_updates(ctx: &AppContext) -> Result<()> {
    let Some(due_at) = host_update_due_at(ctx.clock.now()) else { return Ok(()) };
    let events = read_tx!(ctx, |c, _| { Ok(store::events_with_host_update(&mut c, due_at).await?) })?;
    for event in events {
        match event_tx!(ctx, Words::german(), Actor::SYSTEM, event, |tx| { send_daily_update(tx, due_at).await }) {
            // The event was removed meanwhile.
            Err(Error::NotFound) => {}
            sent => sent?,
        }
    }
    Ok(())
}

/// Enqueues the daily message about a locked event, unless another process has done it since the event was found.
async fn send_daily_update(tx: &mut EventTx<'_>, due_at: Instant) -> Result<()> {
    let event = tx.event().slug.clone();
    let is_due = store::host_update(&mut tx.conn, &event).await?.is_some_and(|update| update.since < due_at);
    if tx.event().notify != HostNotice::Daily || !is_due {
        return Ok(());
    }
    if is_ahead(tx) {
        enqueue_update(tx).await?;
    }
    Ok(store::clear_host_update(&mut tx.conn, &event).await?)
}

/// Enqueues the message about what the host has not been told yet.
async fn enqueue_update(tx: &mut EventTx<'_>) -> Result<()> {
    let mut listing = tx.listing.clone();
    let event = listing.event.slug.clone();
    let Some(update) = store::host_update(&mut tx.conn, &event).await? else { return Ok(()) };
    count_taken(&mut tx.conn, [&mut listing]).await?;
    let waiting = store::count_waiting_people(&mut tx.conn, &event).await?;
    match host_message(&tx.ctx, &listing, update, waiting) {
        Some(message) => messages::enqueue(&mut tx.conn, &tx.ctx, &message).await,
        None => Ok(()),
    }
}

fn is_ahead(tx: &EventTx<'_>) -> bool {
    matches!(tx.event().status(tx.now()), Status::Scheduled | Status::Moved)
}
