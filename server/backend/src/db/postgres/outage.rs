//! Whether the server is known to be away, so that a request does not wait for what cannot come.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use sqlx::{Connection as _, PgConnection, postgres::PgConnectOptions};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::{Instant, timeout};

use crate::db::error::{Error, Result};
use crate::db::limits::{PROBE_TIMEOUT, RETRY_INTERVAL};

/// The outage of the server, if there is one.
#[derive(Default)]
pub(super) struct Outage(Mutex<Option<Instant>>);

impl Outage {
    /// # Errors
    /// [`Error::Unavailable`] while the server is known to be away.
    pub(super) fn check(&self) -> Result<()> {
        if self.retry_at().is_some_and(|retry_at| Instant::now() < retry_at) { Err(away()) } else { Ok(()) }
    }

    /// Like [`Self::check`], but lets one caller in each [`RETRY_INTERVAL`] try whether the server is back.
    pub(super) fn try_again(&self) -> Result<()> {
        let (mut retry_at, now) = (self.retry_at(), Instant::now());
        match *retry_at {
            None => Ok(()),
            Some(at) if now < at => Err(away()),
            Some(_) => {
                *retry_at = Some(now + RETRY_INTERVAL);
                Ok(())
            }
        }
    }

    /// Ends the outage: the server has given a connection.
    pub(super) fn end(&self) {
        *self.retry_at() = None;
    }

    /// Begins an outage, and returns its error.
    pub(super) fn begin(&self) -> Error {
        *self.retry_at() = Some(Instant::now() + RETRY_INTERVAL);
        away()
    }

    /// Finds out why a connection does not come. A server that refuses a new one, or cannot be reached, is away; one that
    /// accepts it, or is only slow to do so, is busy.
    ///
    /// # Errors
    /// [`Error::Unavailable`] if an outage begins.
    pub(super) async fn find(&self, options: &PgConnectOptions) -> Result<()> {
        let is_reached = AtomicBool::new(false);
        match timeout(PROBE_TIMEOUT, connect(options, &is_reached)).await {
            Ok(Ok(())) => Ok(()),
            Err(_) if is_reached.load(Ordering::Relaxed) => Ok(()),
            Ok(Err(cause)) => Err(match (self.begin(), cause.into()) {
                (_, cause @ Error::Unavailable(_)) => cause,
                (away, _) => away,
            }),
            Err(_) => Err(self.begin()),
        }
    }

    fn retry_at(&self) -> MutexGuard<'_, Option<Instant>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn away() -> Error {
    Error::Unavailable("the PostgreSQL server does not answer".to_owned())
}

async fn connect(options: &PgConnectOptions, is_reached: &AtomicBool) -> Result<(), sqlx::Error> {
    let (host, port) = (options.get_host(), options.get_port());
    let folder =
        options.get_socket().and_then(|folder| folder.to_str()).or_else(|| host.starts_with('/').then_some(host));
    match folder {
        Some(folder) => drop(UnixStream::connect(format!("{folder}/.s.PGSQL.{port}")).await?),
        None => drop(TcpStream::connect((host, port)).await?),
    }
    is_reached.store(true, Ordering::Relaxed);
    PgConnection::connect_with(options).await?.close().await
}
