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

/// The size from which the log is checkpointed while the writer is busy: 4,000 pages.
const MAX_SIZE: u64 = 4_000 * 4_120;
/// How much the log grows before a checkpoint that was not complete is tried again.
const RETRY_AFTER: u64 = 1 << 20;
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
    /// The size from which the next checkpoint is due.
    due_size: u64,
}

impl Log {
    pub(super) fn new(watch: Watch, readers: Arc<Queue>, interval: Duration) -> Self {
        Self { watch, readers, interval, checkpointed_at: Instant::now(), is_dirty: true, due_size: MAX_SIZE }
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

    /// Checkpoints if the log is large.
    pub(super) fn checkpoint_if_large(&mut self, connection: &Connection) {
        let size = self.watch.log_size;
        if size >= self.due_size {
            let is_complete = self.checkpoint(connection);
            self.due_size = if is_complete { MAX_SIZE } else { size + RETRY_AFTER };
        }
    }

    /// Checkpoints and begins a generation. Returns whether the log is empty; if not, it is tried again later.
    pub(super) fn checkpoint(&mut self, connection: &Connection) -> bool {
        self.checkpointed_at = Instant::now();
        if fs::metadata(&self.watch.log).is_ok_and(|log| log.len() == 0) {
            self.is_dirty = false;
            return true;
        }
        // A reader, or another process, makes a checkpoint incomplete; waiting for it would hold up every write.
        let outcome = connection.busy_timeout(Duration::ZERO).map_err(Into::into);
        let outcome = outcome.and_then(|()| self.begin_generation(connection));
        let restored = connection.busy_timeout(SQLITE_LOCK_TIMEOUT).map_err(Into::into);
        let checkpointed = self.watch.checkpointed(connection);
        let outcome = outcome.and_then(|is_complete| restored.and(checkpointed).map(|()| is_complete));
        self.is_dirty = !matches!(outcome, Ok(true));
        match outcome {
            Ok(is_complete) => is_complete,
            Err(error) if matches!(error, Error::Busy) || error.is_other_file() => false,
            Err(error) => {
                tracing::warn!(%error, "the write-ahead log could not be checkpointed; it is tried again");
                false
            }
        }
    }

    /// The steps that [`generation`] describes.
    fn begin_generation(&mut self, connection: &Connection) -> Result<bool> {
        // Never into a file that is not ours.
        in_transaction(connection, || self.watch.check(connection))?;
        if !self.truncate(connection)? {
            return Ok(false);
        }
        let nonce = in_transaction(connection, || {
            self.watch.check(connection)?;
            // Another process may have written since.
            if self.watch.log_size == 0 { generation::set_fresh_nonce(connection).map(Some) } else { Ok(None) }
        })?;
        if let Some(nonce) = nonce {
            self.watch.began_generation(nonce);
        }
        self.truncate(connection)
    }

    /// Truncates the log; a second time with the readers of this process paused.
    fn truncate(&self, connection: &Connection) -> Result<bool> {
        if generation::truncate_log(connection)? {
            return Ok(true);
        }
        let _paused = self.readers.pause(READERS_PAUSE);
        generation::truncate_log(connection)
    }

    /// Checkpoints for the last time. A file that is not ours stays as it is.
    pub(super) fn finish(&mut self, connection: &Connection) {
        self.checkpoint(connection);
        if self.watch.has_fault()
            && let Err(error) = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        {
            tracing::error!(%error, "the write-ahead log may be written into a file that is not its own");
        }
    }
}
