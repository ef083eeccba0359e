//! Statements on a SQLite connection, behind `rows!`, `row!` and `run!`. It must not know a table.

use crate::db::argument::Arguments;
use crate::db::binder::{Binder, SqliteBinder};
use crate::db::error::Result;
use crate::db::row::{Record, Row};
use rusqlite::{CachedStatement, Connection};

/// A SQLite connection inside a transaction.
pub struct SqliteConn<'c> {
    connection: &'c mut Connection,
    has_failed: &'c mut bool,
}

impl<'c> SqliteConn<'c> {
    /// `has_failed` is set by a statement that fails. PostgreSQL aborts the transaction then, so SQLite must do the same.
    pub(in crate::db) fn new(connection: &'c mut Connection, has_failed: &'c mut bool) -> Self {
        Self { connection, has_failed }
    }

    pub(in crate::db) fn reborrow(&mut self) -> SqliteConn<'_> {
        SqliteConn::new(self.connection, self.has_failed)
    }

    /// Returns all rows; see [`rows!`](crate::rows).
    pub fn rows<T: Record>(self, sql: &'static str, arguments: &dyn Arguments) -> Result<Vec<T>> {
        self.track_failure(|connection| {
            let mut statement = prepare(connection, sql, arguments)?;
            let mut rows = statement.raw_query();
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                all.push(T::from_row(&Row::Sqlite(row))?);
            }
            Ok(all)
        })
    }

    /// Returns the first row; see [`row!`](crate::row).
    pub fn row<T: Record>(self, sql: &'static str, arguments: &dyn Arguments) -> Result<Option<T>> {
        self.track_failure(|connection| {
            let mut statement = prepare(connection, sql, arguments)?;
            let mut rows = statement.raw_query();
            let first = match rows.next()? {
                Some(row) => Some(T::from_row(&Row::Sqlite(row))?),
                None => None,
            };
            // Step to the end: SQLite checks foreign keys only after the last row was fetched.
            while rows.next()?.is_some() {}
            Ok(first)
        })
    }

    /// Returns the number of affected rows; see [`run!`](crate::run).
    pub fn run(self, sql: &'static str, arguments: &dyn Arguments) -> Result<u64> {
        self.track_failure(|connection| {
            let affected = prepare(connection, sql, arguments)?.raw_execute()?;
            Ok(affected as u64)
        })
    }

    fn track_failure<T>(self, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        let outcome = work(self.connection);
        *self.has_failed |= outcome.is_err();
        outcome
    }
}

fn prepare<'c>(
    connection: &'c Connection,
    sql: &'static str,
    arguments: &dyn Arguments,
) -> Result<CachedStatement<'c>> {
    let mut binder = Binder::Sqlite(SqliteBinder::new(connection.prepare_cached(sql)?)?);
    arguments.bind_all(&mut binder)?;
    match binder {
        Binder::Sqlite(bound) => bound.finish(),
        Binder::Pg(_) => unreachable!("it was made for SQLite"),
    }
}
