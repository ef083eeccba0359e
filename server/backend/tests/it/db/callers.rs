//! Callers that abort, that call after the end, or that are in two processes.

use backend::{
    db::{Db, Error, Result},
    testing::database::{fresh, is_postgres},
};
use tokio::task::JoinSet;

use super::{begin, count_one, counted, counter, held_up};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_call_that_is_aborted_before_its_start_is_skipped() {
    let (db, _fresh) = counter().await;
    // Occupies every connection for writes, so that the next call can't start.
    let connections = if is_postgres() { 10 } else { 1 };
    let held: Vec<_> = (0..connections).map(|_| held_up(&db, "missing")).collect();
    for (_, begun, _) in &held {
        begun.recv().expect("begun");
    }
    let mut aborted = Box::pin(count_one(&db));
    assert!(begin(&mut aborted).is_pending());
    drop(aborted);
    for (call, _, release) in held {
        release.send(()).expect("held up");
        call.await.expect("no panic").expect("done");
    }
    assert_eq!(count_one(&db).await.expect("counted"), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_call_that_is_aborted_after_its_start_is_completed() {
    let (db, _fresh) = counter().await;
    let (first, begun, release) = held_up(&db, "c");
    begun.recv().expect("begun");
    first.abort();
    assert!(first.await.expect_err("it is aborted").is_cancelled());
    release.send(()).expect("still running");
    assert_eq!(count_one(&db).await.expect("counted"), 2, "it waits for the row of the aborted call");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_on_one_database_both_count() {
    let (db, _fresh, other) = two_handles().await;
    let mut calls = JoinSet::new();
    for index in 0..200 {
        let db = if index % 2 == 0 { db.clone() } else { other.clone() };
        calls.spawn(async move { count_one(&db).await });
    }
    for answer in calls.join_all().await {
        answer.expect("counted");
    }
    assert_eq!((counted(&db).await, counted(&other).await), (200, 200));
}

async fn two_handles() -> (Db, impl Drop, Db) {
    let (url, fresh) = fresh().await;
    let (db, other) = (Db::open(&url).await.expect("opens"), Db::open(&url).await.expect("opens twice"));
    let made: Result<()> = db
        .write(|mut tx| {
            Box::pin(async move {
                backend::run!(tx, "CREATE TABLE counters (name TEXT PRIMARY KEY, n BIGINT NOT NULL)")?;
                backend::run!(tx, "INSERT INTO counters (name, n) VALUES ('c', 0)")?;
                Ok(())
            })
        })
        .await;
    made.expect("a counter");
    (db, fresh, other)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_database_is_unavailable() {
    let (db, _fresh) = counter().await;
    count_one(&db).await.expect("counted");
    db.close().await;
    db.close().await;
    let late = count_one(&db).await;
    assert!(matches!(late, Err(Error::Unavailable(_))), "{late:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_error_of_a_wrong_address_does_not_contain_its_password() {
    for url in ["mysql://u:geheim@host/db", "postgres://u:geheim@127.0.0.1:notaport/db", "sqlite:///proc/no/such.db"] {
        let error = Db::open(url).await.err().expect("can't be opened");
        assert!(matches!(error, Error::Unavailable(_)), "{error:?}");
        assert!(!format!("{error} {error:?}").contains("geheim"), "{error}");
    }
}

/// Axum requires it of a handler's future.
#[test]
fn a_call_may_move_between_threads() {
    fn may_move<T: Send>(_: T) {}
    fn check(db: &Db) {
        may_move(count_one(db));
        may_move(counted(db));
        may_move(db.migrate());
        may_move(db.close());
    }
    let _: fn(&Db) = check;
}
