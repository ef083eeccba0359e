//! The connection that a use case gets, to either database. Stores take `&mut Conn<'_>`.
//! It must not know how a transaction begins or ends.

mod postgres;
mod sqlite;

use super::error::Result;
use futures_core::future::BoxFuture;

pub(super) use postgres::await_response;
pub use postgres::{PgConn, query};
pub use sqlite::SqliteConn;

/// A connection inside a transaction: all statements that run on it are committed or rolled back together.
pub enum Conn<'c> {
    /// SQLite: statements run synchronously, on the thread that polls.
    Sqlite(SqliteConn<'c>),
    /// PostgreSQL: statements are awaited.
    Pg(PgConn<'c>),
}

impl Conn<'_> {
    /// Reborrows the connection for a shorter lifetime; `rows!`, `row!` and `run!` do so before each statement.
    pub fn reborrow(&mut self) -> Conn<'_> {
        match self {
            Conn::Sqlite(sqlite) => Conn::Sqlite(sqlite.reborrow()),
            Conn::Pg(pg) => Conn::Pg(pg.reborrow()),
        }
    }
}

/// The closure that [`Db::read`](super::Db::read) and [`Db::write`](super::Db::write) take. Its future awaits this
/// connection and nothing else. Both methods spell the bound out, because closures are only inferred from the long form.
pub(super) trait UseCase<T, E>:
    for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static
{
}

impl<T, E, F> UseCase<T, E> for F where F: for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static {}
