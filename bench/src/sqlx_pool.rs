//! What the SQLite threads of `backend` are measured against: a transaction of a dozen rows through sqlx's pool, which sends
//! each statement to the connection's thread and waits for it.

use crate::commit_baseline::ENTRY;
use crate::statistics::float;
use anyhow::Result;
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// About as many as a sign-up writes.
const ROWS: usize = 12;

/// The pool, with the one connection that can write at a time.
pub struct SqlxPool(SqlitePool);

impl SqlxPool {
    pub async fn open(file: &Path) -> Result<Self> {
        let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
        let options = options.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
        sqlx::query("CREATE TABLE entries (id INTEGER PRIMARY KEY, entry TEXT NOT NULL)").execute(&pool).await?;
        Ok(Self(pool))
    }

    /// Returns the transactions per second of `callers` tasks.
    pub async fn run(&self, callers: usize, duration: Duration) -> Result<f64> {
        let mut tasks: JoinSet<Result<u64>> = JoinSet::new();
        let started = Instant::now();
        for _ in 0..callers {
            let pool = self.0.clone();
            tasks.spawn(async move {
                let mut commits = 0;
                while started.elapsed() < duration {
                    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
                    for _ in 0..ROWS {
                        let insert = sqlx::query("INSERT INTO entries (entry) VALUES (?1)").bind(ENTRY);
                        insert.execute(&mut *transaction).await?;
                    }
                    transaction.commit().await?;
                    commits += 1;
                }
                Ok(commits)
            });
        }
        let commits: Vec<u64> = tasks.join_all().await.into_iter().collect::<Result<_>>()?;
        Ok(float(commits.iter().sum()) / started.elapsed().as_secs_f64())
    }
}
