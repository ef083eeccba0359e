//! The baseline of writes: one caller inserts one row per durable commit. The pragmas are those of `backend::db::sqlite`.

use crate::statistics::float;
use anyhow::Result;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::{Duration, Instant};

/// As long as an entry of the audit log.
pub const ENTRY: &str = "2026-03-02T09:00:00Z public sign_up 019cad5c-1c00-7000-8000-000000000000";

pub struct CommitBaseline(Connection);

impl CommitBaseline {
    pub fn open(file: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        connection.execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
             PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -8000;
             CREATE TABLE entries (id INTEGER PRIMARY KEY, entry TEXT NOT NULL);",
        )?;
        Ok(Self(connection))
    }

    /// Returns the commits per second.
    pub fn run(&self, duration: Duration) -> Result<f64> {
        let mut insert = self.0.prepare("INSERT INTO entries (entry) VALUES (?1)")?;
        let started = Instant::now();
        let mut commits = 0;
        while started.elapsed() < duration {
            insert.execute([ENTRY])?;
            commits += 1;
        }
        Ok(float(commits) / started.elapsed().as_secs_f64())
    }
}
