//! The lock of an event, and the transaction that holds it.

use super::queries::{count_taken, programme_version};
use super::store;
use crate::context::{Actor, AppContext};
use crate::db::{BoxFuture, Conn};
use crate::error::{Error, Result};
use domain::events::{Event, EventVersion, Listing};
use domain::ids::EventSlug;
use domain::time::Instant;
use std::sync::Arc;
use text::Words;

/// A transaction that holds the lock of one event: no other transaction takes or frees its seats until it ends.
///
/// Open one with [`event_tx!`](crate::event_tx).
pub(crate) struct EventTx<'c> {
    pub conn: Conn<'c>,
    pub ctx: AppContext,
    /// The wording of messages that this transaction enqueues.
    pub words: Words,
    pub actor: Actor,
    /// The event and its taken seats when the lock was taken.
    pub listing: Listing,
    /// Higher than in every earlier transaction at this event.
    pub version: EventVersion,
}

impl<'c> EventTx<'c> {
    /// Locks an event inside a transaction that has begun, and counts its taken seats.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no such event.
    pub async fn lock(conn: Conn<'c>, ctx: AppContext, words: Words, actor: Actor, event: &EventSlug) -> Result<Self> {
        let mut tx = Self::lock_uncounted(conn, ctx, words, actor, event).await?;
        count_taken(&mut tx.conn, [&mut tx.listing]).await?;
        Ok(tx)
    }

    /// Locks an event without counting its taken seats, which `listing.taken` then does not hold.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no such event.
    pub async fn lock_uncounted(
        mut conn: Conn<'c>,
        ctx: AppContext,
        words: Words,
        actor: Actor,
        event: &EventSlug,
    ) -> Result<Self> {
        let (listing, version) = lock_event(&mut conn, &ctx, event).await?;
        Ok(Self { conn, ctx, words, actor, listing, version })
    }

    pub fn event(&self) -> &Arc<Event> {
        &self.listing.event
    }

    pub fn now(&self) -> Instant {
        self.ctx.clock.now()
    }

    /// When the event's last date ends.
    pub fn ends(&self) -> Instant {
        self.listing.event.ends().at
    }
}

/// Runs `work` in a transaction that holds the lock of `event`.
///
/// Use [`event_tx!`](crate::event_tx), which spells out the closure.
///
/// # Errors
/// [`Error::NotFound`] if there is no such event; the error of `work`.
pub(crate) async fn with_event_locked<T, F>(
    ctx: &AppContext,
    words: Words,
    actor: Actor,
    event: EventSlug,
    work: F,
) -> Result<T>
where
    T: Send + 'static,
    F: for<'t, 'c> FnOnce(&'t mut EventTx<'c>) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    crate::write_tx!(ctx, event.clone(), |conn, ctx| {
        let mut tx = EventTx::lock(conn.reborrow(), ctx, words, actor, &event).await?;
        work(&mut tx).await
    })
}

/// Runs a use case that holds an event's lock: `event_tx!(ctx, words, actor, event, |tx| { … Ok(value) })`.
///
/// `tx` becomes a `&mut EventTx`. The block moves what it uses, awaits nothing but `tx`, and ends in a `Result`; an `Err`
/// rolls back.
#[macro_export]
macro_rules! event_tx {
    ($ctx:expr, $words:expr, $actor:expr, $event:expr, |$tx:ident| $work:block) => {
        $crate::events::with_event_locked($ctx, $words, $actor, $event, move |$tx| Box::pin(async move { $work })).await
    };
}

/// Locks an event by an UPDATE of its version row, which locks alike on both databases. Its taken seats are not counted.
///
/// # Errors
/// [`Error::NotFound`] if there is no such event.
pub(crate) async fn lock_event(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    slug: &EventSlug,
) -> Result<(Listing, EventVersion)> {
    let version = store::lock_event(c, slug).await?.ok_or(Error::NotFound)?;
    // Read after the lock was taken: an earlier transaction that changed the event has renewed this version by then.
    let programme_version = programme_version(c, ctx).await?;
    let cached = ctx.programme_cache.get().filter(|cached| *cached.version == programme_version);
    let listing = cached.and_then(|cached| cached.index.event(slug).cloned());
    // Other transactions wait for this lock, so only this one event is read.
    let listing = match listing {
        Some(listing) => listing,
        None => store::event(c, slug).await?.ok_or(Error::NotFound)?,
    };
    Ok((listing, version))
}
