//! Several writers of one SQLite file, each of which checkpoints whenever it has no work. On PostgreSQL these tests do nothing.

use super::generations::Files;
use super::{count_one, counted};
use backend::db::{Db, Error};
use backend::testing::database::is_postgres;
use std::path::PathBuf;
use std::time::{Duration, Instant};

async fn open(path: PathBuf) -> Db {
    Db::open_file_for_test(&path, Duration::from_millis(1)).await.expect("opens")
}

/// The files of a database, the path of its main file, and a writer that has it open.
async fn first_writer() -> (Files, PathBuf, Db) {
    let files = Files::create().await;
    let path = files.path("test.db");
    let one = open(path.clone()).await;
    (files, path, one)
}

/// Counts one, as often as the other process has the lock for too long.
async fn count_when_free(db: &Db) -> i64 {
    loop {
        match count_one(db).await {
            Err(Error::Busy) => {}
            counted => break counted.expect("counted"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_at_any_time_between_checkpoints_of_several_writers_are_never_refused() {
    if is_postgres() {
        return;
    }
    let (files, path, one) = first_writer().await;
    let two = open(path.clone()).await;
    let (started, mut copies) = (Instant::now(), 0);
    while copies < 60 {
        assert!(started.elapsed() < Duration::from_mins(1), "only {copies} copies");
        let before = count_when_free(&one).await;
        count_when_free(&two).await;
        let path = path.clone();
        let third = tokio::spawn(async move {
            let third = open(path).await;
            count_when_free(&third).await;
            third.close().await;
        });
        let name = format!("copy-{copies}.db");
        let headers = || ["test.db", "test.db-wal"].map(|file| files.header_of(file));
        let before_copy = headers();
        files.copy_file(&name);
        files.copy_log(&name);
        // A file or a log that changed in between is not what a kill leaves behind.
        if before_copy.iter().all(Option::is_some) && before_copy == headers() {
            assert!(files.counter_of(&name).await.expect("a log and its file") > before);
            copies += 1;
        }
        third.await.expect("no panic");
    }
    assert_eq!(counted(&one).await, counted(&two).await);
    one.close().await;
    two.close().await;
}

/// The number of transactions that fit between two checkpoints is left to chance.
#[tokio::test(flavor = "multi_thread")]
async fn checkpoints_of_two_writers_lose_nothing() {
    if is_postgres() {
        return;
    }
    let (files, path, one) = first_writer().await;
    let two = open(path.clone()).await;
    let counting = |db: Db| async move {
        for _ in 0..150 {
            count_when_free(&db).await;
            tokio::task::yield_now().await;
        }
    };
    tokio::join!(tokio::spawn(counting(one.clone())), tokio::spawn(counting(two.clone()))).0.expect("no panic");
    one.close().await;
    two.close().await;
    assert_eq!(files.counter_of("test.db").await.expect("opens"), 300);
}

/// A process that starts while another one begins a generation knows one of the two, and accepts the other.
#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_starts_during_a_checkpoint_of_another_accepts_the_file() {
    if is_postgres() {
        return;
    }
    let (_files, path, one) = first_writer().await;
    for _ in 0..100 {
        let two = tokio::spawn(open(path.clone()));
        count_when_free(&one).await;
        let two = two.await.expect("no panic");
        count_when_free(&one).await;
        count_when_free(&two).await;
        two.close().await;
    }
    assert_eq!(counted(&one).await, 300);
    one.close().await;
}
