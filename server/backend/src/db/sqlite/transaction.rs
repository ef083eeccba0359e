//! Transaction control on a SQLite connection.

use crate::db::error::{Error, Result};
use rusqlite::{Connection, ffi};

/// Runs a transaction control statement, such as BEGIN, SAVEPOINT or COMMIT.
pub(super) fn control(connection: &Connection, sql: &'static str) -> Result<()> {
    connection.prepare_cached(sql)?.execute([])?;
    Ok(())
}

/// Begins a transaction that writes.
pub(super) fn begin_write(connection: &Connection) -> Result<()> {
    control(connection, "BEGIN IMMEDIATE").map_err(|error| match error {
        // Elsewhere this is the error of a reader that tries to write.
        Error::Statement { code, message } if code == ffi::SQLITE_READONLY.to_string() => Error::ReadOnly(message),
        other => other,
    })
}

/// Runs `work` in a transaction that writes; an `Err` rolls it back.
pub(super) fn in_transaction<T>(connection: &Connection, work: impl FnOnce() -> Result<T>) -> Result<T> {
    begin_write(connection)?;
    let outcome = work().and_then(|value| control(connection, "COMMIT").map(|()| value));
    if outcome.is_err() {
        // Fails if SQLite has already rolled back.
        control(connection, "ROLLBACK").ok();
    }
    outcome
}
