//! The write-ahead log of the writer: when it is checkpointed, and how a generation begins.

use super::generation;
use super::queue::Queue;
use super::transaction::in_transaction;
use super::watch::Watch;
use crate::db::error::{Error, Result};
use crate::db::limits::SQLITE_LOCK_TIMEOUT;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The number of pages from which the log is checkpointed while the writer is busy.
const MAX_LENGTH: u32 = 4_000;
/// How many pages the log grows before a checkpoint that was not complete is tried again.
const RETRY_AFTER: u32 = 250;
/// The size in bytes from which a busy writer truncates the log: with its headers, a page takes 4,120.
const MAX_SIZE: u64 = (MAX_LENGTH as u64 + RETRY_AFTER as u64) * 4_120;
/// How long a writer has no work before it counts as idle.
const IDLE: Duration = Duration::from_millis(100);
/// How long a checkpoint waits for the readers of this process to pause, if it is not complete without.
const READERS_PAUSE: Duration = Duration::from_millis(20);

pub(super) struct Log {
    pub watch: Watch,
    readers: Arc<Queue>,
    /// How long after a checkpoint an idle writer makes the next.
    interval: Duration,
    checkpointed_at: Instant,
    /// Whether something may have been written since the last complete checkpoint.
    is_dirty: bool,
    /// The number of pages from which the next checkpoint is due.
    due_length: u32,
}

impl Log {
    pub(super) fn new(watch: Watch, readers: Arc<Queue>, interval: Duration) -> Self {
        Self { watch, readers, interval, checkpointed_at: Instant::now(), is_dirty: true, due_length: MAX_LENGTH }
    }

    /// A transaction has been committed after [`Watch::check`].
    pub(super) fn committed(&mut self) {
        self.watch.committed();
        self.is_dirty = true;
    }

    /// How long a writer without work waits before it checkpoints; none if there is nothing to checkpoint.
    pub(super) fn idle_wait(&self) -> Option<Duration> {
        let rest = self.interval.saturating_sub(self.checkpointed_at.elapsed());
        (self.is_dirty && !self.watch.has_fault()).then(|| rest.max(self.interval.min(IDLE)))
    }

    /// Checkpoints if the log is large. The next transaction writes over it, unless it has grown beyond that.
    pub(super) fn checkpoint_if_large(&mut self, connection: &Connection) {
        let length = self.watch.log_length();
        if length >= self.due_length {
            let mode = if self.size() > MAX_SIZE { Checkpoint::Truncate } else { Checkpoint::Restart };
            let is_complete = self.checkpoint(connection, mode);
            self.due_length = if is_complete { MAX_LENGTH } else { length + RETRY_AFTER };
            // The log still has its size.
            self.is_dirty = true;
        }
    }

    /// Checkpoints while there is no work, and truncates the log.
    pub(super) fn checkpoint_idle(&mut self, connection: &Connection) {
        if self.size() == 0 {
            self.checkpointed_at = Instant::now();
            self.is_dirty = false;
        } else {
            self.checkpoint(connection, Checkpoint::Truncate);
        }
    }

    /// Checkpoints and begins a generation. Returns whether the log is empty; if not, it is tried again later.
    fn checkpoint(&mut self, connection: &Connection, mode: Checkpoint) -> bool {
        self.checkpointed_at = Instant::now();
        // A reader, or another process, makes a checkpoint incomplete; waiting for it would hold up every write.
        let outcome = connection.busy_timeout(Duration::ZERO).map_err(Into::into);
        let outcome = outcome.and_then(|()| self.begin_generation(connection, mode));
        let restored = connection.busy_timeout(SQLITE_LOCK_TIMEOUT).map_err(Into::into);
        let checkpointed = self.watch.checkpointed(connection);
        let outcome = outcome.and_then(|is_complete| restored.and(checkpointed).map(|()| is_complete));
        self.is_dirty = !matches!(outcome, Ok(true));
        match outcome {
            Ok(is_complete) => is_complete,
            Err(Error::Busy | Error::OtherFile) => false,
            Err(error) => {
                tracing::warn!(%error, "the write-ahead log could not be checkpointed; it is tried again");
                false
            }
        }
    }

    /// The steps that [`generation`] describes.
    fn begin_generation(&mut self, connection: &Connection, mode: Checkpoint) -> Result<bool> {
        // Never into a file that is not ours.
        in_transaction(connection, || self.watch.check(connection))?;
        if !self.empty(connection, mode)? {
            return Ok(false);
        }
        let nonce = in_transaction(connection, || {
            self.watch.check(connection)?;
            // Another process may have written since.
            if self.watch.is_log_empty { generation::set_fresh_nonce(connection).map(Some) } else { Ok(None) }
        })?;
        if let Some(nonce) = nonce {
            self.watch.began_generation(nonce);
        }
        let is_complete = self.empty(connection, mode)?;
        if is_complete && matches!(mode, Checkpoint::Restart) {
            // The log still has what it had, until something is written over it.
            in_transaction(connection, || self.watch.check(connection))?;
        }
        Ok(is_complete)
    }

    /// Writes the log into the file; a second time with the readers of this process paused. Returns whether that was complete.
    fn empty(&self, connection: &Connection, mode: Checkpoint) -> Result<bool> {
        if mode.run(connection)? {
            return Ok(true);
        }
        let _paused = self.readers.pause(READERS_PAUSE);
        mode.run(connection)
    }

    fn size(&self) -> u64 {
        fs::metadata(&self.watch.log).map_or(0, |log| log.len())
    }

    /// Checkpoints for the last time. A file that is not ours stays as it is.
    pub(super) fn finish(&mut self, connection: &Connection) {
        self.checkpoint_idle(connection);
        if self.watch.has_fault()
            && let Err(error) = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        {
            tracing::error!(%error, "the write-ahead log may be written into a file that is not its own");
        }
    }
}

/// The kinds of checkpoint that leave an empty log. They wait for nobody.
#[derive(Clone, Copy)]
enum Checkpoint {
    /// The next transaction writes over the log.
    Restart,
    Truncate,
}

impl Checkpoint {
    /// Returns whether it was complete.
    fn run(self, connection: &Connection) -> Result<bool> {
        let sql = match self {
            Self::Restart => "PRAGMA wal_checkpoint(RESTART)",
            Self::Truncate => "PRAGMA wal_checkpoint(TRUNCATE)",
        };
        Ok(connection.query_row(sql, [], |row| row.get::<_, i64>(0))? == 0)
    }
}
