//! How a SQLite file is opened, for the writer and for readers. It must not know what is done with it.

use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt as _, path::Path};

use rusqlite::{Connection, OpenFlags};

use crate::db::{Error, PATIENCE, Result};

/// More than there are statements in all stores together.
const STATEMENTS_KEPT: usize = 512;

/// The connection that writes. Makes the file and its folder.
pub(super) fn to_write(file: &Path) -> Result<Connection> {
    if let Some(folder) = file.parent() {
        // A folder that we make is ours alone: personal data will lie in it.
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
    // In pages of 4 KB and in KB: a crowd's pages are written into the main file once, not after every few commits.
    connection.execute_batch("PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -8000;")?;
    Ok(connection)
}

/// A connection that can't write; the file must exist.
pub(super) fn to_read(file: &Path) -> Result<Connection> {
    let connection = open(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.execute_batch("PRAGMA query_only = ON;")?;
    Ok(connection)
}

fn open(file: &Path, flags: OpenFlags) -> Result<Connection> {
    // Each connection stays on one thread, so SQLite need not guard it.
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    Ok(connection)
}

/// Runs one of the statements around a use case: BEGIN, SAVEPOINT, COMMIT and the like.
pub(super) fn control(connection: &Connection, sql: &'static str) -> Result<()> {
    connection.prepare_cached(sql)?.execute([])?;
    Ok(())
}
