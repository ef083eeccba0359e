//! PostgreSQL through sqlx: a pool, and a transaction for each use case. Called by `Db` alone.
//! It must not know what the use cases do.

mod statement;

use std::{str::FromStr as _, time::Duration};

use sqlx::{
    Connection as _, PgPool, Postgres,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use super::{Conn, Error, PATIENCE, Result, conn::UseCase};

pub use statement::{Pg, query};

const MOST_CONNECTIONS: u32 = 16;
/// How long a use case waits for one of them.
const ACQUIRE_WITHIN: Duration = Duration::from_secs(10);
/// More than there are statements in all stores together; per connection.
const STATEMENTS_KEPT: usize = 512;

const TO_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const TO_WRITE: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

pub(super) async fn open(url: &str) -> Result<PgPool> {
    // Whatever the server's default: an answer is given only when it is durable, and nobody waits for ever.
    let options = PgConnectOptions::from_str(url)?
        .application_name("dabei")
        .statement_cache_capacity(STATEMENTS_KEPT)
        .options([("synchronous_commit", "on".to_owned()), ("lock_timeout", PATIENCE.as_millis().to_string())]);
    let pool = PgPoolOptions::new()
        .max_connections(MOST_CONNECTIONS)
        .acquire_timeout(ACQUIRE_WITHIN)
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
    detached(acquire(pool).await?, TO_READ, work).await
}

pub(super) async fn write<T, E>(pool: &PgPool, work: impl UseCase<T, E>) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    detached(acquire(pool).await?, TO_WRITE, work).await
}

/// The only wait that a caller may break off: a connection that has begun must also end.
async fn acquire(pool: &PgPool) -> Result<PoolConnection<Postgres>> {
    pool.acquire().await.map_err(|error| match error {
        // While there was room for more connections, it was the server that did not let us in.
        sqlx::Error::PoolTimedOut if pool.size() < MOST_CONNECTIONS => {
            Error::Unavailable("the PostgreSQL server does not answer".to_owned())
        }
        other => other.into(),
    })
}

/// In a task of its own, so that work which has begun is completed though its caller leaves, and a panic is an answer.
async fn detached<T, E>(
    connection: PoolConnection<Postgres>,
    begin: &'static str,
    work: impl UseCase<T, E>,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    match tokio::spawn(to_the_end(connection, begin, work)).await {
        Ok(outcome) => outcome,
        Err(error) if error.is_panic() => Err(Error::Panicked.into()),
        Err(_) => Err(Error::Unavailable("the program is ending".to_owned()).into()),
    }
}

async fn to_the_end<T, E: From<Error>>(
    mut connection: PoolConnection<Postgres>,
    begin: &'static str,
    work: impl UseCase<T, E>,
) -> Result<T, E> {
    let mut tx = connection.begin_with(begin).await.map_err(Error::from)?;
    let mut has_failed = false;
    let outcome = match work(Conn::Pg(Pg::new(&mut tx, &mut has_failed))).await {
        // PostgreSQL answers COMMIT with a rollback and no error then.
        Ok(_) if has_failed => Err(Error::Overlooked.into()),
        other => other,
    };
    match outcome {
        Ok(value) => {
            tx.commit().await.map_err(Error::from)?;
            Ok(value)
        }
        Err(error) => {
            // Where even that fails, the connection is lost, and the transaction with it.
            tx.rollback().await.ok();
            Err(error)
        }
    }
}
