//! The floor of writing: one row, one durable commit, and again, by one who does nothing else. The pragmas are `db/lite`'s.

use crate::figures::float;
use anyhow::Result;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::{Duration, Instant};

/// As wide as a line of the journal.
const WORDS: &str = "2026-03-02T09:00:00Z public sign_up 019cad5c-1c00-7000-8000-000000000000";

pub struct Commits(Connection);

impl Commits {
    pub fn to(file: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        connection.execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
             PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -8000;
             CREATE TABLE lines (id INTEGER PRIMARY KEY, words TEXT NOT NULL);",
        )?;
        Ok(Self(connection))
    }

    /// Commits a second.
    pub fn run(&self, duration: Duration) -> Result<f64> {
        let mut insert = self.0.prepare("INSERT INTO lines (words) VALUES (?1)")?;
        let began = Instant::now();
        let mut commits = 0;
        while began.elapsed() < duration {
            insert.execute([WORDS])?;
            commits += 1;
        }
        Ok(float(commits) / began.elapsed().as_secs_f64())
    }
}
