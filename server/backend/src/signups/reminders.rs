//! Reminders on the day before the event: each confirmed sign-up gets one, unless it was confirmed within the last day.

use super::notifications::{self, MessageContext, Unsaid};
use super::queue_position::message_context;
use super::store;
use crate::context::{Actor, AppContext};
use crate::error::{Error, Result};
use crate::events::{EventTx, programme_snapshot};
use crate::messages::{self, Message};
use crate::{event_tx, read_tx};
use domain::events::{Event, SignUpMode};
use domain::ids::SignUpId;
use domain::signups::reminder_due_at;
use domain::time::{DAY, Instant, Millis};
use text::Words;

/// The time from when reminders are due until midnight; later ones are not sent.
const LATEST: Millis = Millis::hours(14);

/// Enqueues the reminders that are due. Any number of processes may run it, as often as they like.
pub async fn send_reminders(ctx: &AppContext) -> Result<()> {
    let now = ctx.clock.now();
    let known = read_tx!(ctx, |c, ctx| { programme_snapshot(&mut c, &ctx).await })?;
    for listing in known.index.all().filter(|listing| due_at(&listing.event, now).is_some()) {
        let event = listing.event.slug.clone();
        match event_tx!(ctx, Words::german(), Actor::SYSTEM, event, |tx| { send_reminders_for(tx).await }) {
            // The event was removed meanwhile.
            Err(Error::NotFound) => {}
            sent => sent?,
        }
    }
    Ok(())
}

/// When the reminders became due that are to be sent now; none where there are none.
fn due_at(event: &Event, now: Instant) -> Option<Instant> {
    let may_remind = event.cancelled.is_none() && event.sign_up.mode == SignUpMode::Here;
    reminder_due_at(event).filter(|at| may_remind && *at <= now && now < at.plus(LATEST))
}

/// Enqueues the reminders of a locked event, which may have changed since it was found.
async fn send_reminders_for(tx: &mut EventTx<'_>) -> Result<()> {
    let (event, now) = (tx.event().slug.clone(), tx.now());
    let Some(at) = due_at(tx.event(), now) else { return Ok(()) };
    for id in store::mark_reminded(&mut tx.conn, &event, at.plus(-DAY), now).await? {
        enqueue_for(tx, id, notifications::reminder).await?;
    }
    Ok(())
}

/// Enqueues the thanks to the contact of a sign-up that attended.
pub(crate) async fn send_thanks_to(tx: &mut EventTx<'_>, id: SignUpId) -> Result<()> {
    enqueue_for(tx, id, notifications::thanks).await
}

async fn enqueue_for(
    tx: &mut EventTx<'_>,
    id: SignUpId,
    write: fn(MessageContext<'_>) -> Option<Message>,
) -> Result<()> {
    let sign_up = store::load_existing(&mut tx.conn, id).await?;
    if sign_up.declines_reminders {
        return Ok(());
    }
    match write(message_context(tx, &sign_up, Unsaid::default()).await?) {
        Some(message) => messages::enqueue(&mut tx.conn, &tx.ctx, &message).await,
        None => Ok(()),
    }
}
