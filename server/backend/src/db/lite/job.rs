//! A use case on its way to a thread and back: run once, answered once. For the writer and the readers.
//! It must not know how a transaction ends.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    task::{Context, Poll, Waker},
};

use rusqlite::Connection;
use tokio::sync::oneshot::Sender;

use super::Lite;
use crate::db::{Conn, Error, Result, conn::UseCase};

/// A use case without its types.
pub(super) trait Job: Send {
    /// Whether someone still waits for the answer.
    fn is_wanted(&self) -> bool;
    /// Does the work; `false` when it is to be undone.
    fn run(&mut self, connection: &mut Connection) -> bool;
    /// Gives the outcome, or instead of it the reason why the transaction around it failed.
    fn answer(self: Box<Self>, end: Result<()>);
}

/// A use case and who asked for it.
pub(super) struct Asked<F, T, E> {
    work: Option<F>,
    outcome: Option<Result<T, E>>,
    tell: Sender<Result<T, E>>,
}

impl<F, T, E> Asked<F, T, E> {
    pub(super) fn new(work: F, tell: Sender<Result<T, E>>) -> Self {
        Self { work: Some(work), outcome: None, tell }
    }
}

impl<F, T, E> Job for Asked<F, T, E>
where
    F: UseCase<T, E>,
    T: Send,
    E: From<Error> + Send,
{
    fn is_wanted(&self) -> bool {
        !self.tell.is_closed()
    }

    fn run(&mut self, connection: &mut Connection) -> bool {
        let outcome = self.work.take().map(|work| {
            // Unwind safe: whatever a panic leaves half done in the connection is rolled back.
            catch_unwind(AssertUnwindSafe(|| decide(work, connection)))
                .unwrap_or_else(|_panic| Err(Error::Panicked.into()))
        });
        self.outcome = outcome;
        matches!(self.outcome, Some(Ok(_)))
    }

    fn answer(self: Box<Self>, end: Result<()>) {
        let outcome = match end {
            Ok(()) => self.outcome,
            Err(error) => Some(Err(error.into())),
        };
        if let Some(outcome) = outcome {
            // Whoever asked may have gone.
            self.tell.send(outcome).ok();
        }
    }
}

/// SQLite's statements answer at once, so a future that is not ready waits for something it must not wait for.
fn decide<T, E: From<Error>>(work: impl UseCase<T, E>, connection: &mut Connection) -> Result<T, E> {
    let mut has_failed = false;
    let conn = Conn::Lite(Lite::new(connection, &mut has_failed));
    let polled = work(conn).as_mut().poll(&mut Context::from_waker(Waker::noop()));
    match polled {
        Poll::Pending => Err(Error::Awaited.into()),
        Poll::Ready(Ok(_)) if has_failed => Err(Error::Overlooked.into()),
        Poll::Ready(outcome) => outcome,
    }
}
