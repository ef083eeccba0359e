//! The database: the only module that knows that there are two kinds of it. Use cases call [`Db::read`] and [`Db::write`],
//! stores the macros `rows!`, `row!`, `run!`, `record!`, `select!` and `sql!`. It must not know a table or a use case.

mod argument;
mod binder;
mod column;
mod conn;
mod data_version;
mod error;
mod limits;
mod migrate;
mod postgres;
mod record;
mod row;
#[doc(hidden)]
pub mod sql;
mod sqlite;
mod statement;
mod table;
mod url;
mod values;
mod write;

use limits::SQLITE_LOCK_TIMEOUT;
#[cfg(feature = "testing")]
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use url::EngineUrl;

pub use argument::{Argument, Arguments};
pub use binder::Binder;
pub(crate) use column::columns;
pub use column::{Column, Json};
pub use conn::{Conn, PgConn, SqliteConn, query};
pub use data_version::DataVersion;
pub(crate) use error::OTHER_FILE;
pub use error::{Error, Result};
pub use futures_core::future::BoxFuture;
pub use row::{Field, Record, Row};
pub use table::{KeyedTable, Table};
pub use url::{DatabaseUrl, InvalidDatabaseUrl};
pub use write::{insert, insert_if_new, update, upsert};

/// An open database. Cheap to clone; SQLite's threads end when the last clone is dropped.
#[derive(Clone)]
pub struct Db(Engine);

#[derive(Clone)]
enum Engine {
    Sqlite(Arc<sqlite::Threads>),
    Pg(Arc<postgres::Server>),
}

impl Db {
    /// Opens the database at an address that has not been read yet, see [`Self::open_url`].
    ///
    /// # Errors
    /// [`Error::Unavailable`], also if the address is not a [`DatabaseUrl`].
    pub async fn open(url: &str) -> Result<Self> {
        Self::open_url(url.parse::<DatabaseUrl>()?).await
    }

    /// Opens a database. Creates a SQLite file and its folder if they are missing.
    ///
    /// # Errors
    /// [`Error::Unavailable`] if the file or the server cannot be reached.
    pub async fn open_url(url: DatabaseUrl) -> Result<Self> {
        match url.engine {
            EngineUrl::Sqlite(path) => Self::open_file(path, sqlite::CHECKPOINT_INTERVAL).await,
            EngineUrl::Pg(options) => Ok(Self(Engine::Pg(Arc::new(postgres::Server::open(*options).await?)))),
        }
    }

    /// Opens a SQLite file whose writer, when it has no work, checkpoints every `checkpoint_interval`.
    async fn open_file(path: PathBuf, checkpoint_interval: Duration) -> Result<Self> {
        Ok(Self(Engine::Sqlite(Arc::new(sqlite::Threads::open(path, checkpoint_interval).await?))))
    }

    /// Opens a SQLite file whose writer, when it has no work, checkpoints that often: for tests.
    ///
    /// # Errors
    /// As [`Self::open_url`].
    #[cfg(feature = "testing")]
    pub async fn open_file_for_test(path: &Path, checkpoint_interval: Duration) -> Result<Self> {
        Self::open_file(path.to_owned(), checkpoint_interval).await
    }

    /// Migrates the schema to this version, under a lock. Running it again changes nothing.
    ///
    /// # Errors
    /// [`Error::Busy`] if another process holds the lock of a SQLite file; [`Error::Migration`].
    pub async fn migrate(&self) -> Result<()> {
        match &self.0 {
            Engine::Sqlite(threads) => migrate::sqlite(threads.path(), SQLITE_LOCK_TIMEOUT).await,
            Engine::Pg(server) => migrate::postgres(server.pool()).await,
        }
    }

    /// Runs `work` on one snapshot of the database. `work` can't write.
    ///
    /// # Errors
    /// The error of `work`, or [`Error`] from the database.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.0 {
            Engine::Sqlite(threads) => threads.read(work).await,
            // Boxed: otherwise every future around it would grow by PostgreSQL's four kilobytes.
            Engine::Pg(server) => Box::pin(server.read(work)).await,
        }
    }

    /// Runs `work` in one transaction: an `Err` rolls it back, and it returns only once the commit is durable. `work` awaits
    /// nothing but its connection. Dropping the future before `work` has begun cancels it; once begun, it is completed.
    ///
    /// # Errors
    /// The error of `work`, or [`Error`] from the database.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.0 {
            Engine::Sqlite(threads) => threads.write(work).await,
            Engine::Pg(server) => Box::pin(server.write(work)).await,
        }
    }

    /// What changes with each commit of any process. None if that cannot be told now.
    pub async fn data_version(&self) -> Option<DataVersion> {
        match &self.0 {
            Engine::Sqlite(threads) => threads.data_version(),
            Engine::Pg(server) => Box::pin(server.data_version()).await,
        }
    }

    /// Like [`Self::write`], for a use case that locks one event: however many of them wait, they hold up no other event and
    /// no read. SQLite has one writer, whose queue is short.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub async fn write_event<T, E, F>(&self, event: &str, work: F) -> Result<T, E>
    where
        F: for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.0 {
            Engine::Sqlite(threads) => threads.write(work).await,
            Engine::Pg(server) => Box::pin(server.write_event(event, work)).await,
        }
    }

    /// Completes the queued use cases, checkpoints SQLite's log into the main file, and closes the database. Later calls
    /// return [`Error::Unavailable`].
    pub async fn close(&self) {
        match &self.0 {
            Engine::Sqlite(threads) => threads.close().await,
            Engine::Pg(server) => server.pool().close().await,
        }
    }
}
