//! How SQLite runs a statement; `rows!`, `row!` and `run!` call it. It must not know a table.

use rusqlite::{
    CachedStatement, Connection, ToSql,
    types::{ToSqlOutput, Value, ValueRef},
};

use crate::db::{Error, Record, Result, Row};

/// A SQLite connection inside a transaction.
pub struct Lite<'c> {
    connection: &'c mut Connection,
    has_failed: &'c mut bool,
}

impl<'c> Lite<'c> {
    /// `has_failed` is set by a statement that fails: on PostgreSQL the transaction would be lost with it, so it is here.
    pub(super) fn new(connection: &'c mut Connection, has_failed: &'c mut bool) -> Self {
        Self { connection, has_failed }
    }

    pub(in crate::db) fn on(&mut self) -> Lite<'_> {
        Lite::new(self.connection, self.has_failed)
    }

    /// All rows; see [`rows!`](crate::rows).
    pub fn rows<T: Record>(self, sql: &'static str, arguments: &[&dyn ToSql]) -> Result<Vec<T>> {
        self.noting_failure(|connection| {
            let mut statement = prepare(connection, sql, arguments)?;
            let mut found = statement.raw_query();
            let mut all = Vec::new();
            while let Some(row) = found.next()? {
                all.push(T::from_row(&Row::Lite(row))?);
            }
            Ok(all)
        })
    }

    /// The first row; see [`row!`](crate::row).
    pub fn row<T: Record>(self, sql: &'static str, arguments: &[&dyn ToSql]) -> Result<Option<T>> {
        self.noting_failure(|connection| {
            let mut statement = prepare(connection, sql, arguments)?;
            let mut found = statement.raw_query();
            let first = match found.next()? {
                Some(row) => Some(T::from_row(&Row::Lite(row))?),
                None => None,
            };
            // To the end: foreign keys are checked after the last row, and skipped if it is never asked for.
            while found.next()?.is_some() {}
            Ok(first)
        })
    }

    /// Rows touched; see [`run!`](crate::run).
    pub fn run(self, sql: &'static str, arguments: &[&dyn ToSql]) -> Result<u64> {
        self.noting_failure(|connection| {
            let touched = prepare(connection, sql, arguments)?.raw_execute()?;
            Ok(touched as u64)
        })
    }

    fn noting_failure<T>(self, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        let outcome = work(self.connection);
        *self.has_failed |= outcome.is_err();
        outcome
    }
}

fn prepare<'c>(connection: &'c Connection, sql: &'static str, arguments: &[&dyn ToSql]) -> Result<CachedStatement<'c>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut used = 0;
    for place in 1..=statement.parameter_count() {
        // To SQLite `$2` is only a name, numbered by first appearance; what was meant is the second argument.
        let number =
            statement.parameter_name(place).and_then(|name| name.strip_prefix('$')?.parse::<usize>().ok()).unwrap_or(0);
        let argument = number
            .checked_sub(1)
            .and_then(|index| arguments.get(index))
            .ok_or_else(|| Error::broken("arguments", "a parameter without an argument"))?;
        let value = argument.to_sql()?;
        if holds_nul(&value) {
            return Err(Error::Nul);
        }
        statement.raw_bind_parameter(place, value)?;
        used = used.max(number);
    }
    if used < arguments.len() {
        return Err(Error::broken("arguments", "an argument without a parameter"));
    }
    Ok(statement)
}

/// SQLite would keep it; PostgreSQL can't, and what is stored must fit both.
fn holds_nul(value: &ToSqlOutput<'_>) -> bool {
    match value {
        ToSqlOutput::Borrowed(ValueRef::Text(text)) => text.contains(&0),
        ToSqlOutput::Owned(Value::Text(text)) => text.contains('\0'),
        _ => false,
    }
}
