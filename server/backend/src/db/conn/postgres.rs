//! Statements on a PostgreSQL connection, behind `rows!`, `row!` and `run!`. It must not know a table.

use crate::db::argument::Arguments;
use crate::db::binder::Binder;
use crate::db::error::{Error, Result};
use crate::db::limits::RESPONSE_TIMEOUT;
use crate::db::row::{Record, Row};
use sqlx::{
    PgConnection, Postgres,
    postgres::{PgArguments, PgRow},
    query::Query,
};
use tokio::time::timeout;

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
    failure: &'c mut Option<Error>,
}

impl<'c> PgConn<'c> {
    /// `failure` becomes the error of the first statement that fails: PostgreSQL aborts the transaction then.
    pub(in crate::db) fn new(connection: &'c mut PgConnection, failure: &'c mut Option<Error>) -> Self {
        Self { connection, failure }
    }

    pub(in crate::db) fn reborrow(&mut self) -> PgConn<'_> {
        PgConn::new(self.connection, self.failure)
    }

    /// Returns all rows; see [`rows!`](crate::rows).
    pub async fn rows<T: Record>(self, query: BoundQuery) -> Result<Vec<T>> {
        let found = match query {
            Ok(query) => await_response(query.fetch_all(self.connection)).await,
            Err(error) => Err(error),
        };
        track_failure(self.failure, found.and_then(|rows| rows.iter().map(record).collect()))
    }

    /// Returns the first row; see [`row!`](crate::row).
    pub async fn row<T: Record>(self, query: BoundQuery) -> Result<Option<T>> {
        let found = match query {
            Ok(query) => await_response(query.fetch_optional(self.connection)).await,
            Err(error) => Err(error),
        };
        track_failure(self.failure, found.and_then(|row| row.as_ref().map(record).transpose()))
    }

    /// Returns the number of affected rows; see [`run!`](crate::run).
    pub async fn run(self, query: BoundQuery) -> Result<u64> {
        let done = match query {
            Ok(query) => await_response(query.execute(self.connection)).await,
            Err(error) => Err(error),
        };
        track_failure(self.failure, done.map(|done| done.rows_affected()))
    }
}

fn record<T: Record>(row: &PgRow) -> Result<T> {
    T::from_row(&Row::Pg(row))
}

fn track_failure<T>(failure: &mut Option<Error>, outcome: Result<T>) -> Result<T> {
    if let Err(error) = &outcome {
        failure.get_or_insert_with(|| error.clone());
    }
    outcome
}

/// Awaits the server's response, but not for ever.
pub(in crate::db) async fn await_response<T>(response: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T> {
    match timeout(RESPONSE_TIMEOUT, response).await {
        Ok(response) => Ok(response?),
        Err(_) => Err(Error::Unavailable("the PostgreSQL server stopped answering".to_owned())),
    }
}
