//! PostgreSQL through sqlx: a connection pool, and a transaction for each use case. Only `Db` calls it.
//! It must not know what the use cases do.

use std::time::Duration;

use sqlx::{
    Connection as _, PgPool, Postgres,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use super::conn::{Conn, PgConn, UseCase};
use super::error::{Error, Result};
use super::limits::LOCK_TIMEOUT;

const MAX_CONNECTIONS: u32 = 16;
/// How long a use case waits for a connection of the pool.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);
/// More than the number of statements in all stores together; per connection.
const STATEMENT_CACHE_SIZE: usize = 512;

const BEGIN_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const BEGIN_WRITE: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

pub(super) async fn open(options: PgConnectOptions) -> Result<PgPool> {
    // Set explicitly, whatever the server's defaults are: commits are durable, and no statement waits for ever.
    let options = options
        .application_name("dabei")
        .statement_cache_capacity(STATEMENT_CACHE_SIZE)
        .options([("synchronous_commit", "on".to_owned()), ("lock_timeout", LOCK_TIMEOUT.as_millis().to_string())]);
    let pool = PgPoolOptions::new()
        .max_connections(MAX_CONNECTIONS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .connect_with(options)
        .await;
    pool.map_err(|error| match error {
        sqlx::Error::PoolTimedOut => Error::Unavailable("the PostgreSQL server does not answer".to_owned()),
        other => other.into(),
    })
}

pub(super) async fn read<T, E>(pool: &PgPool, work: impl UseCase<T, E>) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    run_detached(acquire(pool).await?, BEGIN_READ, work).await
}

pub(super) async fn write<T, E>(pool: &PgPool, work: impl UseCase<T, E>) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    run_detached(acquire(pool).await?, BEGIN_WRITE, work).await
}

/// Takes a connection from the pool. This is the only wait that the caller may cancel: a transaction that has begun must
/// end.
async fn acquire(pool: &PgPool) -> Result<PoolConnection<Postgres>> {
    pool.acquire().await.map_err(|error| match error {
        // The pool could still grow, so it was the server that accepted no connection.
        sqlx::Error::PoolTimedOut if pool.size() < MAX_CONNECTIONS => {
            Error::Unavailable("the PostgreSQL server does not answer".to_owned())
        }
        other => other.into(),
    })
}

/// Runs a use case in its own task, so that it completes even if its caller is dropped, and a panic becomes an error.
async fn run_detached<T, E>(
    connection: PoolConnection<Postgres>,
    begin: &'static str,
    work: impl UseCase<T, E>,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    match tokio::spawn(run_transaction(connection, begin, work)).await {
        Ok(outcome) => outcome,
        Err(error) if error.is_panic() => Err(Error::Panicked.into()),
        Err(_) => Err(Error::Unavailable("the program is ending".to_owned()).into()),
    }
}

async fn run_transaction<T, E: From<Error>>(
    mut connection: PoolConnection<Postgres>,
    begin: &'static str,
    work: impl UseCase<T, E>,
) -> Result<T, E> {
    let mut tx = connection.begin_with(begin).await.map_err(begin_error)?;
    let mut has_failed = false;
    let outcome = match work(Conn::Pg(PgConn::new(&mut tx, &mut has_failed))).await {
        // PostgreSQL would roll back on COMMIT then, without an error.
        Ok(_) if has_failed => Err(Error::IgnoredFailure.into()),
        other => other,
    };
    match outcome {
        Ok(value) => {
            tx.commit().await.map_err(Error::from)?;
            Ok(value)
        }
        Err(error) => {
            // If even the rollback fails, the connection is lost, and the transaction with it.
            tx.rollback().await.ok();
            Err(error)
        }
    }
}

/// A server that only follows another one refuses to begin a transaction that writes. The code of read-only transactions
/// says so more clearly than its own.
fn begin_error(error: sqlx::Error) -> Error {
    match error.into() {
        Error::Statement { code, message } if code == "0A000" => Error::Unavailable(format!("{message} (25006)")),
        other => other,
    }
}
