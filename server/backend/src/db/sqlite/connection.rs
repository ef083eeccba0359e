//! Opens a SQLite file, for the writer or for a reader. It must not know what is done with the connection.

use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt as _, path::Path};

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use super::generation;
use super::held_file::HeldFile;
use crate::db::error::{Error, Result};
use crate::db::limits::SQLITE_LOCK_TIMEOUT;

/// More than the number of statements in all stores together.
const STATEMENT_CACHE_SIZE: usize = 512;

/// Opens the main file. Creates it and its folder if they are missing.
///
/// # Errors
/// [`Error::Unavailable`], also if there is a log without its file.
pub(super) fn open_file(path: &Path) -> Result<HeldFile> {
    if let Some(folder) = path.parent() {
        // A new folder is readable by its owner only, as it will hold personal data.
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(|error| Error::Unavailable(format!("no folder {}: {error}", folder.display())))?;
    }
    generation::check_log_has_file(path)?;
    HeldFile::open_or_create(path)
}

/// Opens the writer's connection.
///
/// # Errors
/// [`Error::Unavailable`], also if the log belongs to another file. Then neither is changed.
pub(super) fn open_for_writing(file: &HeldFile) -> Result<Connection> {
    let connection = open(&file.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    generation::check_log_belongs(&connection, file)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(Error::Unavailable(format!("{} can't have a write-ahead log", file.path.display())));
    }
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;")?;
    // In KB. Only `Log` checkpoints.
    connection.execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -8000;")?;
    // The last connection that closes removes the log.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(connection)
}

/// Opens a read-only connection; the file must exist.
pub(super) fn open_for_reading(file: &HeldFile) -> Result<Connection> {
    let connection = open(&file.path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.execute_batch("PRAGMA query_only = ON;")?;
    Ok(connection)
}

fn open(file: &Path, flags: OpenFlags) -> Result<Connection> {
    // Each connection stays on one thread, so it needs no mutex of SQLite.
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(SQLITE_LOCK_TIMEOUT)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.set_prepared_statement_cache_capacity(STATEMENT_CACHE_SIZE);
    Ok(connection)
}
