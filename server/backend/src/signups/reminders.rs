//! Reminders on the day before the event: each confirmed sign-up gets one, unless it was confirmed within the last day.

use super::notifications::{self, MessageContext, Unsaid};
use super::store;
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;
use crate::events::programme_snapshot;
use crate::messages::{self, Message};
use crate::{read_tx, write_tx};
use domain::events::{Listing, SignUpMode};
use domain::ids::SignUpId;
use domain::signups::reminder_due_at;
use domain::time::{DAY, Millis};
use text::Words;

/// The time from when reminders are due until midnight; later ones are not sent.
const LATEST: Millis = Millis::hours(14);

/// Enqueues the reminders that are due. Any number of processes may run it, as often as they like.
pub async fn send_reminders(ctx: &AppContext) -> Result<()> {
    let now = ctx.clock.now();
    let known = read_tx!(ctx, |c, ctx| { programme_snapshot(&mut c, &ctx).await })?;
    let is_tomorrow = |listing: &&Listing| {
        let event = &listing.event;
        let is_due = reminder_due_at(event).is_some_and(|at| at <= now && now < at.plus(LATEST));
        is_due && event.cancelled.is_none() && event.sign_up.mode == SignUpMode::Here
    };
    for listing in known.index.all().filter(is_tomorrow) {
        let listing = listing.clone();
        write_tx!(ctx, |tx, ctx| { send_reminders_for(&mut tx, &ctx, &listing).await })?;
    }
    Ok(())
}

async fn send_reminders_for(tx: &mut Conn<'_>, ctx: &AppContext, listing: &Listing) -> Result<()> {
    let Some(at) = reminder_due_at(&listing.event) else { return Ok(()) };
    for id in store::mark_reminded(tx, &listing.event.slug, at.plus(-DAY), ctx.clock.now()).await? {
        enqueue_for(tx, ctx, listing, id, notifications::reminder).await?;
    }
    Ok(())
}

/// Enqueues the thanks to the contact of a sign-up that attended.
pub(crate) async fn send_thanks_to(tx: &mut Conn<'_>, ctx: &AppContext, listing: &Listing, id: SignUpId) -> Result<()> {
    enqueue_for(tx, ctx, listing, id, notifications::thanks).await
}

async fn enqueue_for(
    tx: &mut Conn<'_>,
    ctx: &AppContext,
    listing: &Listing,
    id: SignUpId,
    message: fn(MessageContext<'_>) -> Option<Message>,
) -> Result<()> {
    let sign_up = store::load_existing(tx, id).await?;
    let (words, unsaid) = (Words::german(), Unsaid::default());
    match message(MessageContext { ctx, words, listing, sign_up: &sign_up, position: None, unsaid }) {
        Some(message) => messages::enqueue(tx, ctx, &message).await,
        None => Ok(()),
    }
}
