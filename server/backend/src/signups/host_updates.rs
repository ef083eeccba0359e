//! Updates for the host of an event: how many sign-ups and cancellations there were, at each of them or in the morning, as the
//! event says.

use super::host_message::{host_message, related_id};
use super::store::{self, HostUpdate};
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
    if tx.actor.channel == Channel::WalkIn || !is_ahead(tx) {
        return Ok(());
    }
    let count = |counted| i64::from(news == counted);
    let (sign_ups, cancellations) = (count(HostNews::SignUp), count(HostNews::Cancellation));
    let update = HostUpdate { since: tx.now(), sign_ups, cancellations };
    match tx.event().notify {
        HostNotice::Off => Ok(()),
        HostNotice::Daily => {
            let event = tx.event().slug.clone();
            Ok(store::add_host_update(&mut tx.conn, &event, None, update).await?)
        }
        HostNotice::Each => enqueue_update(tx, Some(update)).await,
    }
}

/// Enqueues the messages that are due in the morning. Any number of processes may run it, as often as they like.
pub async fn send_host_updates(ctx: &AppContext) -> Result<()> {
    let Some(due_at) = host_update_due_at(ctx.clock.now()) else { return Ok(()) };
    let events = read_tx!(ctx, |c, _| { Ok(store::events_with_host_update(&mut c, due_at).await?) })?;
    for event in events {
        match event_tx!(ctx, Words::german(), Actor::SYSTEM, event, |tx| { send_due_update(tx, due_at).await }) {
            // The event was removed meanwhile.
            Err(Error::NotFound) => {}
            sent => sent?,
        }
    }
    Ok(())
}

/// Enqueues the message of the morning about a locked event, unless another process has done it since the event was found.
/// What the host no longer wants to hear is forgotten.
async fn send_due_update(tx: &mut EventTx<'_>, due_at: Instant) -> Result<()> {
    let event = tx.event().slug.clone();
    if tx.event().notify == HostNotice::Off || !is_ahead(tx) {
        return Ok(store::forget_host_updates(&mut tx.conn, &event).await?);
    }
    let unsaid = store::unsaid_host_update(&mut tx.conn, &event).await?;
    if unsaid.is_some_and(|update| update.since < due_at) { enqueue_update(tx, None).await } else { Ok(()) }
}

/// Enqueues the message about a change and about all that the host has not been told: it replaces those that have not left.
/// One that a mailer has counts as told until it fails.
async fn enqueue_update(tx: &mut EventTx<'_>, news: Option<HostUpdate>) -> Result<()> {
    let mut listing = tx.listing.clone();
    let event = listing.event.slug.clone();
    let related_id = related_id(&event);
    messages::withdraw_unclaimed(&mut tx.conn, &tx.ctx, &related_id).await?;
    let untold = store::take_untold(&mut tx.conn, &event, &related_id).await?;
    let Some(update) = untold.into_iter().chain(news).reduce(HostUpdate::and) else { return Ok(()) };
    count_taken(&mut tx.conn, [&mut listing]).await?;
    let waiting = store::count_waiting_people(&mut tx.conn, &event).await?;
    let Some(message) = host_message(&tx.ctx, &listing, update, waiting) else { return Ok(()) };
    messages::enqueue(&mut tx.conn, &tx.ctx, &message).await?;
    let sequence = messages::last_sequence(&mut tx.conn, &related_id).await?;
    Ok(store::add_host_update(&mut tx.conn, &event, Some(sequence), update).await?)
}

fn is_ahead(tx: &EventTx<'_>) -> bool {
    matches!(tx.event().status(tx.now()), Status::Scheduled | Status::Moved)
}
