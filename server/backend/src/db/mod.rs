//! The only place that knows that there are two databases. Use cases call [`Db::read`] and [`Db::write`], stores the
//! macros `rows!`, `row!`, `run!` and `record!`. It must not know a table, nor why anyone asks.

mod conn;
mod error;
mod lite;
mod migrate;
mod postgres;
mod record;
mod statement;

use std::{path::PathBuf, sync::Arc, time::Duration};

use sqlx::PgPool;

pub use conn::Conn;
pub use error::{Error, Result};
pub use futures_core::future::BoxFuture;
pub use lite::Lite;
pub use postgres::{Pg, query};
pub use record::{Column, Record, Row};
#[doc(hidden)]
pub use rusqlite::ToSql;

/// How long a statement waits for another's lock before the answer is [`Error::Busy`].
const PATIENCE: Duration = Duration::from_secs(5);
/// A probe that takes longer than this has given its answer.
const READY_WITHIN: Duration = Duration::from_secs(2);

/// A database that is open. Cheap to clone; SQLite's threads end when the last clone is dropped.
#[derive(Clone)]
pub struct Db(Engine);

#[derive(Clone)]
enum Engine {
    Lite(Arc<lite::Threads>),
    Pg(PgPool),
}

impl Db {
    /// Opens `sqlite://path/file.db` (relative or absolute; the file and its folder are made) or `postgres://…`.
    pub async fn open(url: &str) -> Result<Self> {
        if let Some(file) = url.strip_prefix("sqlite://") {
            let threads = lite::Threads::open(PathBuf::from(file)).await?;
            Ok(Self(Engine::Lite(Arc::new(threads))))
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Ok(Self(Engine::Pg(postgres::open(url).await?)))
        } else {
            // Not quoted: an address may carry a password.
            Err(Error::Unavailable("its address must begin with sqlite:// or postgres://".to_owned()))
        }
    }

    /// Brings the schema to this version, under a lock. Doing it again changes nothing.
    pub async fn migrate(&self) -> Result<()> {
        match &self.0 {
            Engine::Lite(threads) => migrate::lite(threads.file(), PATIENCE).await,
            Engine::Pg(pool) => migrate::postgres(pool).await,
        }
    }

    /// One snapshot for all that `work` reads. `work` can't write.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.0 {
            Engine::Lite(threads) => threads.read(work).await,
            // In a box: else every future around it would carry PostgreSQL's four kilobytes along.
            Engine::Pg(pool) => Box::pin(postgres::read(pool, work)).await,
        }
    }

    /// One transaction: an `Err` undoes it, and the answer comes only once it is durable. `work` awaits nothing but its
    /// connection. Whoever stops waiting before `work` began takes it back; once begun, it is completed.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.0 {
            Engine::Lite(threads) => threads.write(work).await,
            Engine::Pg(pool) => Box::pin(postgres::write(pool, work)).await,
        }
    }

    /// Finishes what waits, puts everything into the main file and lets go. Later calls answer [`Error::Unavailable`].
    pub async fn close(&self) {
        match &self.0 {
            Engine::Lite(threads) => threads.close().await,
            Engine::Pg(pool) => pool.close().await,
        }
    }

    /// Whether a page could be served now: the database answers and has been migrated. Takes no lock that a write would
    /// wait for.
    pub async fn is_ready(&self) -> bool {
        let probe = self.read::<_, Error, _>(|mut c| {
            Box::pin(async move { crate::row!(c, "SELECT CAST(COUNT(*) AS BIGINT) FROM _sqlx_migrations") })
        });
        let answer: Option<Result<Option<(i64,)>>> = tokio::time::timeout(READY_WITHIN, probe).await.ok();
        matches!(answer, Some(Ok(Some(_))))
    }
}
