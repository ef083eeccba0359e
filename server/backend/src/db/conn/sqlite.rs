//! Statements on a SQLite connection, behind `rows!`, `row!` and `run!`. It must not know a table.

use rusqlite::{
    CachedStatement, Connection, ToSql,
    types::{ToSqlOutput, Value, ValueRef},
};

use crate::db::error::{Error, Result};
use crate::db::record::{Record, Row};

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
    pub fn rows<T: Record>(self, sql: &'static str, arguments: &[&dyn ToSql]) -> Result<Vec<T>> {
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
    pub fn row<T: Record>(self, sql: &'static str, arguments: &[&dyn ToSql]) -> Result<Option<T>> {
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
    pub fn run(self, sql: &'static str, arguments: &[&dyn ToSql]) -> Result<u64> {
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

fn prepare<'c>(connection: &'c Connection, sql: &'static str, arguments: &[&dyn ToSql]) -> Result<CachedStatement<'c>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut used = 0;
    for position in 1..=statement.parameter_count() {
        // SQLite takes `$2` as a name and numbers names by first appearance; here it means the second argument.
        let number = statement
            .parameter_name(position)
            .and_then(|name| name.strip_prefix('$')?.parse::<usize>().ok())
            .unwrap_or(0);
        let argument = number
            .checked_sub(1)
            .and_then(|index| arguments.get(index))
            .ok_or_else(|| Error::statement("arguments", "a parameter without an argument"))?;
        let value = argument.to_sql()?;
        if contains_nul(&value) {
            return Err(Error::Nul);
        }
        statement.raw_bind_parameter(position, value)?;
        used = used.max(number);
    }
    if used < arguments.len() {
        return Err(Error::statement("arguments", "an argument without a parameter"));
    }
    Ok(statement)
}

/// Whether a value is a text that contains NUL. SQLite would store it, PostgreSQL can't, and stored values must fit both.
fn contains_nul(value: &ToSqlOutput<'_>) -> bool {
    match value {
        ToSqlOutput::Borrowed(ValueRef::Text(text)) => text.contains(&0),
        ToSqlOutput::Owned(Value::Text(text)) => text.contains('\0'),
        _ => false,
    }
}
