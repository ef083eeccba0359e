//! Transactions of use cases. The mailer wakes by itself: a commit that enqueued messages notifies it.

use super::{AppContext, Outbox};
use crate::db::{self, BoxFuture, Conn};
use crate::error::Result;
use domain::ids::EventSlug;
use std::sync::Arc;

impl AppContext {
    /// Runs `work` in one transaction: all of it is committed, or nothing. Wakes the mailer after a commit that enqueued
    /// messages.
    ///
    /// Use [`write_tx!`](crate::write_tx), which spells out the closure.
    ///
    /// # Errors
    /// The error of `work`, or the database's.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(Conn<'c>, AppContext) -> BoxFuture<'c, Result<T>> + Send + 'static,
    {
        self.write_with_error(work).await
    }

    /// [`Self::write`] for use cases that lock this event, so that a rush on it holds up no other.
    ///
    /// Use [`write_tx!`](crate::write_tx) with an event.
    ///
    /// # Errors
    /// The error of `work`, or the database's.
    pub async fn write_event<T, F>(&self, event: EventSlug, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(Conn<'c>, AppContext) -> BoxFuture<'c, Result<T>> + Send + 'static,
    {
        let (ctx, outbox) = self.for_transaction();
        let outcome = self.db.write_event(event.as_str(), move |tx| work(tx, ctx)).await;
        self.wake_mailer(&outbox, outcome.is_ok());
        outcome
    }

    /// [`Self::write`] for use cases with an error type of their own.
    ///
    /// # Errors
    /// The error of `work`, or the database's.
    pub async fn write_with_error<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<db::Error> + Send + 'static,
        F: for<'c> FnOnce(Conn<'c>, AppContext) -> BoxFuture<'c, Result<T, E>> + Send + 'static,
    {
        let (ctx, outbox) = self.for_transaction();
        let outcome = self.db.write(move |tx| work(tx, ctx)).await;
        self.wake_mailer(&outbox, outcome.is_ok());
        outcome
    }

    /// A clone with an outbox of its own, and that outbox.
    fn for_transaction(&self) -> (Self, Arc<Outbox>) {
        let ctx = Self { outbox: Arc::default(), ..self.clone() };
        let outbox = Arc::clone(&ctx.outbox);
        (ctx, outbox)
    }

    fn wake_mailer(&self, outbox: &Outbox, is_committed: bool) {
        if is_committed && outbox.has_message() {
            self.mailer_wakeup.notify_one();
        }
    }

    /// Runs `work` on one snapshot of the database. It cannot write.
    ///
    /// Use [`read_tx!`](crate::read_tx), which spells out the closure.
    ///
    /// # Errors
    /// The error of `work`, or the database's.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(Conn<'c>, AppContext) -> BoxFuture<'c, Result<T>> + Send + 'static,
    {
        let ctx = self.clone();
        self.db.read(move |c| work(c, ctx)).await
    }
}

/// Runs a use case in one transaction: `write_tx!(ctx, |tx, ctx| { … Ok(value) })`.
///
/// `tx` becomes the connection (`Conn<'_>`), `ctx` a clone of the context. The block moves what it uses, awaits nothing but `tx`,
/// and ends in a `Result`; an `Err` rolls back. `write_tx!(ctx, event, |tx, ctx| { … })` is for a use case that locks this event.
#[macro_export]
macro_rules! write_tx {
    ($outer:expr, $event:expr, |$tx:ident, $ctx:pat_param| $work:block) => {
        $outer.write_event($event, $crate::use_case!(|$tx, $ctx| $work)).await
    };
    ($outer:expr, |$tx:ident, $ctx:pat_param| $work:block) => {
        $outer.write($crate::use_case!(|$tx, $ctx| $work)).await
    };
}

/// Runs a use case on one snapshot: `read_tx!(ctx, |c, ctx| { … Ok(value) })`. See [`write_tx!`](crate::write_tx).
#[macro_export]
macro_rules! read_tx {
    ($outer:expr, |$c:ident, $ctx:pat_param| $work:block) => {
        $outer.read($crate::use_case!(|$c, $ctx| $work)).await
    };
}

/// The closure of a use case, for [`write_tx!`](crate::write_tx) and [`read_tx!`](crate::read_tx).
#[doc(hidden)]
#[macro_export]
macro_rules! use_case {
    (|$c:ident, $ctx:pat_param| $work:block) => {
        move |$c, $ctx| {
            Box::pin(async move {
                #[allow(unused_mut, reason = "not every use case needs its connection mutable")]
                let mut $c = $c;
                $work
            })
        }
    };
}
