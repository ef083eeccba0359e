//! Generations: which write-ahead log belongs to which file. SQLite itself cannot tell: a backup that is copied over the file
//! while the log stays gives a malformed database.
//!
//! The header of the main file has two numbers that SQLite keeps for the application. Here `user_version` is the nonce of the
//! file's generation and `application_id` that of the generation before. A generation begins with a complete checkpoint:
//!
//! 1. The log is checkpointed. Only if that was complete: one transaction, the first in the empty log, sets a fresh nonce N2
//!    and the one before it, N1. 2. The log is checkpointed once more. 3. The first transaction of the new generation sets
//!    `application_id` to N2 as well.
//!
//! A log is empty if the file holds all of it: the next transaction writes from its beginning, over what was there. Only an
//! idle writer truncates it as well, since a log that does not have to grow makes a commit cheaper; a busy one does 3 at once.
//!
//! So each log has page 1, and it belongs to a file if the nonce X in the file itself, read past the log, is one of the two
//! that SQLite reads through the log. After a kill during 1, X is N1 and the log has N1 (and the nonce before it). During or
//! before 2, the log has N2 and N1, and X is one of them: page 1 may have been copied already. After 2 the log is empty, and
//! what SQLite reads is X itself. After 3 the log has N2 twice, and X is N2: SQLite syncs the file before the log counts as
//! empty. Where a reader keeps 2 from being complete, the log stays, with N2 and N1, until page 1 has reached the file: then
//! the next transaction does 3. A file that was copied in an earlier generation has an older X than the log: it is refused.
//! One of the same generation has the pages that the log builds upon: it is complete. A copy that was taken during a
//! checkpoint has the nonce of the generation that ended: 2 writes nothing but page 1. A copy by `VACUUM INTO` has its pages
//! in other places; it has raised the schema's version above the one in the log.
//!
//! All connections leave checkpoints to the writers. Several processes may have a writer: under SQLite's lock each compares
//! the nonce in the file with the one that it knows, and accepts another if some other connection has committed since. A
//! transaction that begins an empty log writes step 3, whichever process emptied it, and so does the start of a process
//! before it migrates; the first one after any checkpoint writes page 1 in any case.

use super::held_file::HeldFile;
use super::transaction::in_transaction;
use crate::db::error::{Error, Result};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the header of a file has the version of its schema (fileformat2.html, 1.3).
const SCHEMA_VERSION: u64 = 40;
/// Where it has `user_version`.
const USER_VERSION: u64 = 60;
/// The length of the header.
const HEADER: u64 = 100;

/// What SQLite reads through the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Nonces {
    pub current: i32,
    pub previous: i32,
}

impl Nonces {
    pub(super) fn read(connection: &Connection) -> Result<Self> {
        Ok(Self { current: pragma(connection, "user_version")?, previous: pragma(connection, "application_id")? })
    }

    pub(super) fn contains(self, nonce: i32) -> bool {
        nonce == self.current || nonce == self.previous
    }
}

/// The nonce in the file itself; none where the file is shorter than a header.
pub(super) fn nonce_in_file(file: &HeldFile) -> Option<i32> {
    file.read(USER_VERSION).map(i32::from_be_bytes)
}

/// The version of the schema in the file itself; none where the file is shorter than a header.
pub(super) fn schema_in_file(file: &HeldFile) -> Option<i32> {
    file.read(SCHEMA_VERSION).map(i32::from_be_bytes)
}

/// The version of the schema that SQLite reads through the log.
pub(super) fn schema_version(connection: &Connection) -> Result<i32> {
    pragma(connection, "schema_version")
}

/// The path of the log of a file.
pub(super) fn log_of(file: &Path) -> PathBuf {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

/// Refuses a log whose file is missing or empty, before SQLite would delete the log.
pub(super) fn check_log_has_file(file: &Path) -> Result<()> {
    let length = |path: &Path| fs::metadata(path).map_or(0, |metadata| metadata.len());
    if length(file) < HEADER && length(&log_of(file)) > 0 {
        return Err(Error::Unavailable(format!(
            "{0} is missing or empty, and its write-ahead log {1} is there: put {0} back, or remove {1}, which discards the \
             changes in it",
            file.display(),
            log_of(file).display()
        )));
    }
    Ok(())
}

/// Refuses a log that belongs to another file.
pub(super) fn check_log_belongs(connection: &Connection, file: &HeldFile) -> Result<()> {
    if belongs(connection, file)? {
        return Ok(());
    }
    // Another process may have been checkpointing in between; it does not while this one has the lock.
    if in_transaction(connection, || belongs(connection, file))? {
        return Ok(());
    }
    Err(Error::Unavailable(format!(
        "the write-ahead log {1} does not belong to {0}, as after a backup was copied over {0}: remove {1} to go on with {0} \
         as it is, which discards the changes in the log, or put the file of the log back",
        file.path.display(),
        log_of(&file.path).display()
    )))
}

fn belongs(connection: &Connection, file: &HeldFile) -> Result<bool> {
    let (nonce, schema) = (nonce_in_file(file), schema_in_file(file));
    // A new file is empty until SQLite writes its first page.
    let is_known = Nonces::read(connection)?.contains(nonce.unwrap_or_default());
    let is_older = schema <= Some(schema_version(connection)?);
    Ok(is_known && is_older)
}

/// Writes page 1 into the log, inside a transaction. A file that shows the nonce of the log, and keeps it, is the one that the
/// log builds upon; no other belongs to it.
pub(super) fn mark(connection: &Connection, file: &HeldFile) -> Result<()> {
    let Nonces { current, previous } = Nonces::read(connection)?;
    let is_base = nonce_in_file(file) == Some(current) && file.sync();
    Ok(connection.pragma_update(None, "application_id", if is_base { current } else { previous })?)
}

/// Sets a fresh nonce, inside the first transaction of an empty log. Returns it.
pub(super) fn set_fresh_nonce(connection: &Connection) -> Result<i32> {
    let before = Nonces::read(connection)?;
    let fresh = loop {
        let random: i64 = connection.query_row("SELECT random()", [], |row| row.get(0))?;
        let [a, b, c, d, ..] = random.to_be_bytes();
        let nonce = i32::from_be_bytes([a, b, c, d]);
        if nonce != 0 && nonce != before.current && nonce != before.previous {
            break nonce;
        }
    };
    connection.pragma_update(None, "user_version", fresh)?;
    connection.pragma_update(None, "application_id", before.current)?;
    Ok(fresh)
}

/// A number that changes when another connection has committed.
pub(super) fn data_version(connection: &Connection) -> Result<i64> {
    pragma(connection, "data_version")
}

fn pragma<T: rusqlite::types::FromSql>(connection: &Connection, name: &str) -> Result<T> {
    Ok(connection.pragma_query_value(None, name, |row| row.get(0))?)
}
