//! One attempt of an import at a transaction, and why it ended without a commit.

use super::request::ImportError;
use crate::context::AppContext;
use crate::db::{self, BoxFuture, Conn};
use crate::error::{Error, Result};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long a transaction of an import waits for a lock before it gives up.
const PATIENCE: Duration = Duration::from_mins(1);

/// Most causes of [`Error::Busy`] have waited already.
const RETRY_DELAY: Duration = Duration::from_millis(50);

/// Why a transaction ended without a commit.
#[derive(Debug)]
pub enum Stop {
    /// The programme is no longer the one for which the import was prepared.
    Outdated,
    /// Another transaction held a lock for too long.
    Busy,
    Failed(ImportError),
}

/// Why an attempt at a transaction failed.
pub trait Attempt: From<db::Error> + Send + 'static {
    fn is_busy(&self) -> bool;
}

impl Attempt for Stop {
    fn is_busy(&self) -> bool {
        matches!(self, Self::Busy)
    }
}

impl From<db::Error> for Stop {
    fn from(error: db::Error) -> Self {
        if matches!(error, db::Error::Busy) { Self::Busy } else { Self::Failed(error.into()) }
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        if matches!(error, Error::Busy) { Self::Busy } else { Self::Failed(error.into()) }
    }
}

impl From<ImportError> for Stop {
    fn from(error: ImportError) -> Self {
        Self::Failed(error)
    }
}

impl From<Stop> for ImportError {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Failed(error) => error,
            Stop::Outdated | Stop::Busy => db::Error::Busy.into(),
        }
    }
}

/// Runs `work` in one transaction, again while others hold the lock: an import can wait, unlike a visitor.
pub async fn write_patiently<T, E, F>(ctx: &AppContext, work: F) -> Result<T, E>
where
    T: Send + 'static,
    E: Attempt,
    F: for<'c> Fn(Conn<'c>, AppContext) -> BoxFuture<'c, Result<T, E>> + Clone + Send + 'static,
{
    let deadline = Instant::now() + PATIENCE;
    loop {
        let work = work.clone();
        match ctx.write_with_error(move |tx, ctx| work(tx, ctx)).await {
            Err(error) if error.is_busy() && Instant::now() < deadline => sleep(RETRY_DELAY).await,
            outcome => return outcome,
        }
    }
}
