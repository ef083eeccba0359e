//! Whether anything was written since one last looked, for whoever keeps what was made of it. Costs no statement.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::UNIX_EPOCH;

/// Two that differ say that something was written between; two that are the same say so for this process and, on
/// SQLite, for all that share the file. On PostgreSQL another node's writes do not show: keep nothing for long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Version {
    written_here: u64,
    log: Option<(u128, u64)>,
}

/// Counts the commits of this process.
#[derive(Clone, Default)]
pub(super) struct Commits(Arc<AtomicU64>);

impl Commits {
    pub(super) fn count(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }

    /// `file`: SQLite's; every commit, whoever makes it, touches the write-ahead log beside it.
    pub(super) fn version(&self, file: Option<&Path>) -> Version {
        let log = file.and_then(|file| fs::metadata(log_of(file)).ok());
        let log =
            log.and_then(|log| Some((log.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos(), log.len())));
        Version { written_here: self.0.load(Ordering::SeqCst), log }
    }
}

fn log_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}
