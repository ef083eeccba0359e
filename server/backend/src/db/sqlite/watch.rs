//! The writer's watch over its files: whether the file and the log are still those that were opened.

use super::generation::{self, Nonces};
use super::held_file::{FileId, HeldFile};
use super::transaction::in_transaction;
use super::wal_index::WalIndex;
use crate::db::error::{Error, Result};
use rusqlite::Connection;
use std::fs::{self, Metadata};
use std::path::PathBuf;

/// What happened to the files under a running server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// There is no file at a path, or another one. The open ones are intact: when they are back, the server goes on.
    Moved,
    /// The content is another one. Readers may have pages of both.
    Overwritten,
}

pub(super) struct Watch {
    file: HeldFile,
    pub log: PathBuf,
    /// The log that SQLite has open.
    log_id: Option<FileId>,
    index: WalIndex,
    /// Whether the log was empty at the last look.
    pub is_log_empty: bool,
    /// The nonce that was last seen in the file, and the one that was last seen through the log.
    in_file: i32,
    in_log: i32,
    data_version: i64,
    /// The version of the schema that was last seen through the log.
    schema: i32,
    /// Whether the next transaction must write page 1.
    needs_mark: bool,
    fault: Option<Fault>,
}

impl Watch {
    pub(super) fn new(connection: &Connection, file: HeldFile, index: WalIndex) -> Result<Self> {
        let log = generation::log_of(&file.path);
        // Before the nonces: what another process commits in between must look like a commit later.
        let data_version = generation::data_version(connection)?;
        Ok(Self {
            log_id: fs::metadata(&log).ok().as_ref().map(FileId::from),
            log,
            index,
            is_log_empty: false,
            in_file: generation::nonce_in_file(&file).unwrap_or_default(),
            in_log: Nonces::read(connection)?.current,
            data_version,
            schema: generation::schema_version(connection)?,
            needs_mark: true,
            fault: None,
            file,
        })
    }

    /// Checks, inside a transaction, that the files are still the open ones, and writes page 1 where the log needs it.
    ///
    /// # Errors
    /// [`Error::OtherFile`] if they are not.
    pub(super) fn check(&mut self, connection: &Connection) -> Result<()> {
        let found = self.find_fault(connection)?;
        if found != self.fault {
            self.report(found);
            self.fault = found;
        }
        if found.is_some() {
            return Err(Error::OtherFile);
        }
        if self.needs_mark || self.is_log_empty {
            generation::mark(connection, &self.file)?;
        }
        Ok(())
    }

    /// Begins an empty log with page 1, before a migration, which does not, can write into it. If that fails, the database
    /// cannot be written now, and the first transaction tries again.
    pub(super) fn begin_empty_log(&mut self, connection: &Connection) {
        if self.index.is_empty() && in_transaction(connection, || self.check(connection)).is_ok() {
            self.committed();
        }
    }

    /// The transaction that [`Self::check`] was part of has been committed.
    pub(super) fn committed(&mut self) {
        self.needs_mark = false;
    }

    /// The transaction has been committed that set this nonce.
    pub(super) fn began_generation(&mut self, nonce: i32) {
        self.in_log = nonce;
    }

    /// This connection has checkpointed, or has tried to, which is no commit of another one. Where another process is
    /// beginning a generation, what is known stays as it was, and the next check compares under SQLite's lock.
    pub(super) fn checkpointed(&mut self, connection: &Connection) -> Result<()> {
        self.needs_mark = true;
        let (data_version, nonces) = (generation::data_version(connection)?, Nonces::read(connection)?);
        if let Some(nonce) = generation::nonce_in_file(&self.file).filter(|nonce| nonces.contains(*nonce)) {
            (self.in_file, self.in_log, self.data_version) = (nonce, nonces.current, data_version);
        }
        Ok(())
    }

    /// The number of pages in the log.
    pub(super) fn log_length(&self) -> u32 {
        self.index.length()
    }

    pub(super) fn has_fault(&self) -> bool {
        self.fault.is_some()
    }

    fn find_fault(&mut self, connection: &Connection) -> Result<Option<Fault>> {
        if self.fault == Some(Fault::Overwritten) {
            return Ok(self.fault);
        }
        let id = |metadata: &Metadata| FileId::from(metadata);
        let (file, log) = (fs::metadata(&self.file.path).ok(), fs::metadata(&self.log).ok());
        let log_id = log.as_ref().map(id);
        if file.as_ref().map(id) != Some(self.file.id) || (self.log_id.is_some() && log_id != self.log_id) {
            return Ok(Some(Fault::Moved));
        }
        self.log_id = log_id;
        self.is_log_empty = self.index.is_empty();
        if self.has_other_schema(connection)? {
            return Ok(Some(Fault::Overwritten));
        }
        match generation::nonce_in_file(&self.file) {
            Some(nonce) if nonce == self.in_file => Ok(None),
            Some(nonce) if nonce == self.in_log => {
                self.in_file = nonce;
                Ok(None)
            }
            Some(nonce) if self.accept_generation(connection, nonce)? => Ok(None),
            _ => Ok(Some(Fault::Overwritten)),
        }
    }

    /// Whether the file has a newer schema than the log, as a copy by `VACUUM INTO` has.
    fn has_other_schema(&mut self, connection: &Connection) -> Result<bool> {
        let in_file = generation::schema_in_file(&self.file);
        if in_file > Some(self.schema) {
            // A migration may have raised it.
            self.schema = generation::schema_version(connection)?;
        }
        Ok(in_file > Some(self.schema))
    }

    /// Whether another process has begun a generation since.
    fn accept_generation(&mut self, connection: &Connection, nonce: i32) -> Result<bool> {
        let (data_version, nonces) = (generation::data_version(connection)?, Nonces::read(connection)?);
        let is_accepted = data_version != self.data_version && nonces.contains(nonce);
        if is_accepted {
            (self.in_file, self.in_log, self.data_version) = (nonce, nonces.current, data_version);
            self.needs_mark = true;
        }
        Ok(is_accepted)
    }

    fn report(&self, found: Option<Fault>) {
        let (file, log) = (self.file.path.display(), self.log.display());
        match found {
            Some(Fault::Moved) => tracing::error!(
                "{file} or {log} was moved, removed or replaced while it was in use: nothing is stored until the files are \
                 back; if they are lost, stop dabei, put a backup there and start it"
            ),
            Some(Fault::Overwritten) => tracing::error!(
                "{file} was overwritten while it was in use: nothing is stored any more; stop dabei, remove {log}, put the \
                 right file there and start it"
            ),
            None => tracing::warn!("{file} is back: sign-ups are stored again"),
        }
    }
}

#[cfg(test)]
mod tests;
