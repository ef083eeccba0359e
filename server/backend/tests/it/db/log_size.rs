//! The size of SQLite's write-ahead log. On PostgreSQL these tests do nothing.

use super::counter;
use backend::db::{Db, Result};
use backend::testing::database::{Fresh, is_postgres};
use backend::{row, run};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};
use tokio::task::{block_in_place, yield_now};

/// The size from which the log is checkpointed, and what one write may add.
const BOUND: u64 = 4_000 * 4_120 + 2_000_000;
const NEVER: Duration = Duration::from_hours(1);

/// A database with a table to fill, and the path of its log.
async fn open(checkpoint_interval: Duration) -> (Db, PathBuf, Fresh) {
    let (db, fresh) = counter().await;
    db.close().await;
    let Fresh::Folder(folder) = &fresh else { panic!("a file") };
    let (file, log) = (folder.join("test.db"), folder.join("test.db-wal"));
    let db = Db::open_file_for_test(&file, checkpoint_interval).await.expect("opens");
    let made: Result<u64> =
        db.write(|mut tx| Box::pin(async move { run!(tx, "CREATE TABLE filling (id BIGINT, text TEXT)") })).await;
    made.expect("a table");
    (db, log, fresh)
}

/// Replaces the row by another of 400 KB.
async fn write(db: &Db) {
    let text = "x".repeat(400_000);
    let written: Result<u64> = db
        .write(|mut tx| {
            Box::pin(async move {
                run!(tx, "DELETE FROM filling")?;
                run!(tx, "INSERT INTO filling (id, text) VALUES (1, $1)", text)
            })
        })
        .await;
    written.expect("written");
}

async fn read(db: &Db) -> i64 {
    let found: Result<Option<(i64,)>> =
        db.read(|mut c| Box::pin(async move { row!(c, "SELECT LENGTH(text) FROM filling") })).await;
    found.expect("readable").map_or(0, |(length,)| length)
}

fn size(log: &PathBuf) -> u64 {
    fs::metadata(log).map_or(0, |log| log.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_stays_bounded_while_readers_are_busy_all_the_time() {
    if is_postgres() {
        return;
    }
    let (db, log, _fresh) = open(NEVER).await;
    write(&db).await;
    let is_over = Arc::new(AtomicBool::new(false));
    let readers: Vec<_> = (0..4)
        .map(|_| {
            let (db, is_over) = (db.clone(), Arc::clone(&is_over));
            tokio::spawn(async move {
                while !is_over.load(Ordering::SeqCst) {
                    assert_eq!(read(&db).await, 400_000);
                }
            })
        })
        .collect();
    let mut largest = 0;
    for _ in 0..150 {
        write(&db).await;
        largest = largest.max(size(&log));
    }
    is_over.store(true, Ordering::SeqCst);
    for reader in readers {
        reader.await.expect("each read found the row");
    }
    assert!(largest > 8_000_000 && largest < BOUND, "{largest}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_read_lets_the_log_grow_only_until_it_ends() {
    if is_postgres() {
        return;
    }
    let (db, log, _fresh) = open(NEVER).await;
    write(&db).await;
    let (begun, has_begun) = channel();
    let (release, released) = channel::<()>();
    let reader = db.clone();
    let long_read = tokio::spawn(async move {
        let read: Result<Option<(i64,)>> = reader
            .read(move |mut c| {
                Box::pin(async move {
                    let found = row!(c, "SELECT LENGTH(text) FROM filling")?;
                    begun.send(()).expect("the test waits");
                    block_in_place(|| released.recv()).expect("the test releases");
                    Ok(found)
                })
            })
            .await;
        read.expect("readable")
    });
    block_in_place(|| has_begun.recv()).expect("begun");
    let slowest = {
        let mut slowest = Duration::ZERO;
        for _ in 0..60 {
            let started = Instant::now();
            write(&db).await;
            slowest = slowest.max(started.elapsed());
        }
        slowest
    };
    assert!(size(&log) > BOUND, "the reader's pages are in the log");
    assert!(slowest < Duration::from_secs(4), "a write waited {slowest:?} for the reader");
    release.send(()).expect("it waits");
    assert_eq!(long_read.await.expect("no panic"), Some((400_000,)), "the snapshot stayed");
    for _ in 0..20 {
        write(&db).await;
    }
    assert!(size(&log) < BOUND, "{}", size(&log));
}

/// A log that grows anew each time makes a commit slower: the file system records its size.
#[tokio::test(flavor = "multi_thread")]
async fn a_busy_writer_writes_over_its_log_instead_of_truncating_it() {
    if is_postgres() {
        return;
    }
    let (db, log, _fresh) = open(NEVER).await;
    let mut smallest = u64::MAX;
    for round in 0..150 {
        write(&db).await;
        if round >= 50 {
            smallest = smallest.min(size(&log));
        }
    }
    assert!(smallest > 16_000_000 && smallest < BOUND, "{smallest}");
    assert_eq!(read(&db).await, 400_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idle_writer_truncates_the_log() {
    if is_postgres() {
        return;
    }
    let (db, log, _fresh) = open(Duration::from_millis(20)).await;
    for _ in 0..3 {
        write(&db).await;
        let started = Instant::now();
        while size(&log) > 0 {
            assert!(started.elapsed() < Duration::from_secs(20), "the log still has {} bytes", size(&log));
            yield_now().await;
        }
        assert_eq!(read(&db).await, 400_000);
    }
}
