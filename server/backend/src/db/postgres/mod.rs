//! PostgreSQL through sqlx: a connection pool that reads and writes share out among them, and a transaction for each use case.
//! Only `Db` calls it. It must not know what the use cases do.

mod event_queues;
mod outage;
mod transaction;

use crate::row;
use event_queues::{EventQueues, Place};
use outage::Outage;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use transaction::{BEGIN_EVENT, BEGIN_READ, BEGIN_WRITE, run_detached};

use sqlx::{
    PgPool, Postgres,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, timeout, timeout_at};

use super::conn::{Conn, UseCase};
use super::data_version::DataVersion;
use super::error::{Error, Result};
use super::limits::{
    ACQUIRE_TIMEOUT, IDLE_LIMIT, OUTAGE_AFTER, PG_LOCK_TIMEOUT, READ_CONNECTIONS, STATEMENT_TIMEOUT, WAIT_TIMEOUT,
    WRITE_CONNECTIONS,
};

/// How long the first connection of a process may take.
const OPEN_TIMEOUT: Duration = Duration::from_secs(10);
/// More than the number of statements in all stores together; per connection.
const STATEMENT_CACHE_SIZE: usize = 512;

/// The connections to a server. A rush of writes takes no connection from reads, and a rush on one event none from others.
pub(super) struct Server {
    pool: PgPool,
    outage: Outage,
    reads: Arc<Semaphore>,
    writes: Arc<Semaphore>,
    events: EventQueues,
}

/// What a running transaction occupies.
struct Turn {
    _permit: OwnedSemaphorePermit,
    /// In the queue of the event that it locks.
    place: Option<Place>,
}

impl Server {
    pub(super) async fn open(options: PgConnectOptions) -> Result<Self> {
        let pool = PgPoolOptions::new()
            .max_connections(READ_CONNECTIONS + WRITE_CONNECTIONS)
            .acquire_timeout(OPEN_TIMEOUT)
            .connect_with(with_limits(options))
            .await;
        let pool = pool.map_err(|error| match error {
            sqlx::Error::PoolTimedOut => Error::Unavailable("the PostgreSQL server does not answer".to_owned()),
            other => other.into(),
        })?;
        Ok(Self {
            pool,
            outage: Outage::default(),
            reads: Arc::new(Semaphore::new(READ_CONNECTIONS as usize)),
            writes: Arc::new(Semaphore::new(WRITE_CONNECTIONS as usize)),
            events: EventQueues::default(),
        })
    }

    pub(super) fn pool(&self) -> &PgPool {
        &self.pool
    }

    pub(super) async fn read<T, E>(&self, work: impl UseCase<T, E>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.run(&self.reads, None, BEGIN_READ, work).await
    }

    /// The snapshot names every transaction that has ended (functions-info.html).
    pub(super) async fn data_version(&self) -> Option<DataVersion> {
        let snapshot: Result<Option<(String,)>> =
            self.read(|mut c: Conn<'_>| Box::pin(async move { row!(c, "SELECT pg_current_snapshot()::text") })).await;
        snapshot.ok().flatten().map(|(snapshot,)| DataVersion::new(snapshot))
    }

    pub(super) async fn write<T, E>(&self, work: impl UseCase<T, E>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.run(&self.writes, None, BEGIN_WRITE, work).await
    }

    /// Like [`Self::write`], for a transaction that locks this event.
    pub(super) async fn write_event<T, E>(&self, event: &str, work: impl UseCase<T, E>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.run(&self.writes, Some(event), BEGIN_EVENT, work).await
    }

    /// Runs a transaction when it has its turn: in the queue of the event that it locks, and then among all of its kind.
    async fn run<T, E>(
        &self,
        permits: &Arc<Semaphore>,
        event: Option<&str>,
        begin: &'static str,
        work: impl UseCase<T, E>,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.outage.check()?;
        let deadline = Instant::now() + WAIT_TIMEOUT;
        let place = match event {
            Some(event) => Some(self.events.enter(event, deadline).await?),
            None => None,
        };
        let turn = Turn { _permit: permit(permits, deadline).await?, place };
        run_detached(self.connection(deadline).await?, begin, work, turn).await
    }

    /// Takes a connection. Waiting for it, as for the turn before, is what a caller may cancel: a transaction that has begun
    /// must end. The turn guarantees that the pool has room, so a connection that does not come soon may tell of the server.
    async fn connection(&self, deadline: Instant) -> Result<PoolConnection<Postgres>> {
        self.outage.try_again()?;
        let started = Instant::now();
        let mut acquire = pin!(self.pool.acquire());
        let mut acquired = timeout(ACQUIRE_TIMEOUT, &mut acquire).await;
        if acquired.is_err() {
            self.outage.find(&self.pool.connect_options()).await?;
            acquired = timeout_at(deadline, acquire).await;
        }
        match acquired {
            Ok(Ok(connection)) => {
                self.outage.end();
                Ok(connection)
            }
            Ok(Err(error)) if !matches!(error, sqlx::Error::PoolTimedOut) => Err(error.into()),
            // The deadline was near, as the turn came late: that is load.
            _ if started.elapsed() < OUTAGE_AFTER => Err(Error::Busy),
            _ => Err(self.outage.begin()),
        }
    }
}

/// Waits for a permit, first come, first served.
async fn permit(permits: &Arc<Semaphore>, deadline: Instant) -> Result<OwnedSemaphorePermit> {
    let permit = timeout_at(deadline, Arc::clone(permits).acquire_owned()).await;
    permit.map_err(|_| Error::Busy)?.map_err(|_| Error::Unavailable("it was closed".to_owned()))
}

/// The settings of each session, whatever the server's defaults are: commits are durable, nothing waits for ever, and a
/// client whose machine has vanished is given up.
fn with_limits(options: PgConnectOptions) -> PgConnectOptions {
    let milliseconds = |limit: Duration| limit.as_millis().to_string();
    options.application_name("dabei").statement_cache_capacity(STATEMENT_CACHE_SIZE).options([
        ("synchronous_commit", "on".to_owned()),
        ("lock_timeout", milliseconds(PG_LOCK_TIMEOUT)),
        ("statement_timeout", milliseconds(STATEMENT_TIMEOUT)),
        ("idle_in_transaction_session_timeout", milliseconds(IDLE_LIMIT)),
        ("tcp_keepalives_idle", "10".to_owned()),
        ("tcp_keepalives_interval", "5".to_owned()),
        ("tcp_keepalives_count", "3".to_owned()),
        ("tcp_user_timeout", "15000".to_owned()),
    ])
}
