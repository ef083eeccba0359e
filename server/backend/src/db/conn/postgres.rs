//! Statements on a PostgreSQL connection, behind `rows!`, `row!` and `run!`. It must not know a table.

use crate::db::argument::Arguments;
use crate::db::binder::Binder;
use crate::db::error::Result;
use crate::db::row::{Record, Row};
use sqlx::{
    PgConnection, Postgres,
    postgres::{PgArguments, PgRow},
    query::Query,
};

/// A statement with its arguments, or why they cannot be bound.
type BoundQuery = Result<Query<'static, Postgres, PgArguments>>;

/// Binds the arguments of a statement.
#[doc(hidden)]
pub fn query(sql: &'static str, arguments: &dyn Arguments) -> BoundQuery {
    let mut binder = Binder::Pg(PgArguments::default());
    arguments.bind_all(&mut binder)?;
    match binder {
        Binder::Pg(bound) => Ok(sqlx::query_with(sql, bound)),
        Binder::Sqlite(_) => unreachable!("it was made for PostgreSQL"),
    }
}

/// A PostgreSQL connection inside a transaction.
pub struct PgConn<'c> {
    connection: &'c mut PgConnection,
    has_failed: &'c mut bool,
}

impl<'c> PgConn<'c> {
    /// `has_failed` is set by a statement that fails: PostgreSQL aborts the transaction then.
    pub(in crate::db) fn new(connection: &'c mut PgConnection, has_failed: &'c mut bool) -> Self {
        Self { connection, has_failed }
    }

    pub(in crate::db) fn reborrow(&mut self) -> PgConn<'_> {
        PgConn::new(self.connection, self.has_failed)
    }

    /// Returns all rows; see [`rows!`](crate::rows).
    pub async fn rows<T: Record>(self, query: BoundQuery) -> Result<Vec<T>> {
        let found = match query {
            Ok(query) => query.fetch_all(self.connection).await.map_err(Into::into),
            Err(error) => Err(error),
        };
        track_failure(self.has_failed, found.and_then(|rows| rows.iter().map(record).collect()))
    }

    /// Returns the first row; see [`row!`](crate::row).
    pub async fn row<T: Record>(self, query: BoundQuery) -> Result<Option<T>> {
        let found = match query {
            Ok(query) => query.fetch_optional(self.connection).await.map_err(Into::into),
            Err(error) => Err(error),
        };
        track_failure(self.has_failed, found.and_then(|row| row.as_ref().map(record).transpose()))
    }

    /// Returns the number of affected rows; see [`run!`](crate::run).
    pub async fn run(self, query: BoundQuery) -> Result<u64> {
        let done = match query {
            Ok(query) => query.execute(self.connection).await.map_err(Into::into),
            Err(error) => Err(error),
        };
        track_failure(self.has_failed, done.map(|done| done.rows_affected()))
    }
}

fn record<T: Record>(row: &PgRow) -> Result<T> {
    T::from_row(&Row::Pg(row))
}

fn track_failure<T>(has_failed: &mut bool, outcome: Result<T>) -> Result<T> {
    *has_failed |= outcome.is_err();
    outcome
}
