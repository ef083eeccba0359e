//! A use case that is sent to a database thread: it is run once and replied to once. For the writer and the readers.
//! It must not know how a transaction ends.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    task::{Context, Poll, Waker},
};

use rusqlite::Connection;
use tokio::sync::oneshot::Sender;

use crate::db::conn::{Conn, SqliteConn, UseCase};
use crate::db::error::{Error, Result};

/// A queued use case, with its types erased.
pub(super) trait Job: Send {
    /// Whether the caller still waits for the result.
    fn is_wanted(&self) -> bool;
    /// Runs the use case; `false` if its writes must be rolled back.
    fn run(&mut self, connection: &mut Connection) -> bool;
    /// Sends the outcome to the caller, or the error of the transaction around it.
    fn reply(self: Box<Self>, committed: Result<()>);
}

/// A use case with the channel to its caller.
pub(super) struct QueuedUseCase<F, T, E> {
    work: Option<F>,
    outcome: Option<Result<T, E>>,
    reply: Sender<Result<T, E>>,
}

impl<F, T, E> QueuedUseCase<F, T, E> {
    pub(super) fn new(work: F, reply: Sender<Result<T, E>>) -> Self {
        Self { work: Some(work), outcome: None, reply }
    }
}

impl<F, T, E> Job for QueuedUseCase<F, T, E>
where
    F: UseCase<T, E>,
    T: Send,
    E: From<Error> + Send,
{
    fn is_wanted(&self) -> bool {
        !self.reply.is_closed()
    }

    fn run(&mut self, connection: &mut Connection) -> bool {
        let outcome = self.work.take().map(|work| {
            // Unwind safe: what a panic leaves half done on the connection is rolled back.
            catch_unwind(AssertUnwindSafe(|| poll_once(work, connection)))
                .unwrap_or_else(|_panic| Err(Error::Panicked.into()))
        });
        self.outcome = outcome;
        matches!(self.outcome, Some(Ok(_)))
    }

    fn reply(self: Box<Self>, committed: Result<()>) {
        let outcome = match committed {
            Ok(()) => self.outcome,
            Err(error) => Some(Err(error.into())),
        };
        if let Some(outcome) = outcome {
            // The caller may no longer wait.
            self.reply.send(outcome).ok();
        }
    }
}

/// Polls a use case once. SQLite's statements complete at once, so a pending future awaits something else.
fn poll_once<T, E: From<Error>>(work: impl UseCase<T, E>, connection: &mut Connection) -> Result<T, E> {
    let mut has_failed = false;
    let conn = Conn::Sqlite(SqliteConn::new(connection, &mut has_failed));
    let polled = work(conn).as_mut().poll(&mut Context::from_waker(Waker::noop()));
    match polled {
        Poll::Pending => Err(Error::AwaitedOther.into()),
        Poll::Ready(Ok(_)) if has_failed => Err(Error::IgnoredFailure.into()),
        Poll::Ready(outcome) => outcome,
    }
}
