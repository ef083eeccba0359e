//! Statements on a PostgreSQL connection, behind `rows!`, `row!` and `run!`. It must not know a table.

use sqlx::{
    PgConnection, Postgres,
    postgres::{PgArguments, PgRow},
    query::Query,
};

use crate::db::error::Result;
use crate::db::record::{Record, Row};

/// A statement to which the macros bind the arguments.
#[doc(hidden)]
pub fn query(sql: &'static str) -> Query<'static, Postgres, PgArguments> {
    sqlx::query(sql)
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
    pub async fn rows<T: Record>(self, query: Query<'static, Postgres, PgArguments>) -> Result<Vec<T>> {
        let found = query.fetch_all(self.connection).await;
        let outcome = found.map_err(Into::into).and_then(|rows| rows.iter().map(record).collect());
        track_failure(self.has_failed, outcome)
    }

    /// Returns the first row; see [`row!`](crate::row).
    pub async fn row<T: Record>(self, query: Query<'static, Postgres, PgArguments>) -> Result<Option<T>> {
        let found = query.fetch_optional(self.connection).await;
        let outcome = found.map_err(Into::into).and_then(|row| row.as_ref().map(record).transpose());
        track_failure(self.has_failed, outcome)
    }

    /// Returns the number of affected rows; see [`run!`](crate::run).
    pub async fn run(self, query: Query<'static, Postgres, PgArguments>) -> Result<u64> {
        let done = query.execute(self.connection).await;
        let outcome = done.map(|done| done.rows_affected()).map_err(Into::into);
        track_failure(self.has_failed, outcome)
    }
}

fn record<T: Record>(row: &PgRow) -> Result<T> {
    T::from_row(&Row::Pg(row))
}

fn track_failure<T>(has_failed: &mut bool, outcome: Result<T>) -> Result<T> {
    *has_failed |= outcome.is_err();
    outcome
}
