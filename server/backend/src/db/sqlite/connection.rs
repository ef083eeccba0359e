//! Opens a SQLite file, for the writer or for a reader. It must not know what is done with the connection.

use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt as _, path::Path};

use rusqlite::{Connection, OpenFlags};

use crate::db::error::{Error, Result};
use crate::db::limits::SQLITE_LOCK_TIMEOUT;

/// More than the number of statements in all stores together.
const STATEMENT_CACHE_SIZE: usize = 512;

/// Opens the writer's connection. Creates the file and its folder if they are missing.
pub(super) fn open_for_writing(file: &Path) -> Result<Connection> {
    if let Some(folder) = file.parent() {
        // A new folder is readable by its owner only, as it will hold personal data.
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(|error| Error::Unavailable(format!("no folder {}: {error}", folder.display())))?;
    }
    let connection = open(file, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(Error::Unavailable(format!("{} can't have a write-ahead log", file.display())));
    }
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;")?;
    // In pages of 4 KB, and in KB: under load, changed pages are not written into the main file after every few commits.
    connection.execute_batch("PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -8000;")?;
    Ok(connection)
}

/// Opens a read-only connection; the file must exist.
pub(super) fn open_for_reading(file: &Path) -> Result<Connection> {
    let connection = open(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.execute_batch("PRAGMA query_only = ON;")?;
    Ok(connection)
}

fn open(file: &Path, flags: OpenFlags) -> Result<Connection> {
    // Each connection stays on one thread, so it needs no mutex of SQLite.
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(SQLITE_LOCK_TIMEOUT)?;
    connection.set_prepared_statement_cache_capacity(STATEMENT_CACHE_SIZE);
    Ok(connection)
}

/// Runs a transaction control statement, such as BEGIN, SAVEPOINT or COMMIT.
pub(super) fn control(connection: &Connection, sql: &'static str) -> Result<()> {
    connection.prepare_cached(sql)?.execute([])?;
    Ok(())
}
