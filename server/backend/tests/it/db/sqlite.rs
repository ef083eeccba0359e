//! The threads of SQLite. On PostgreSQL these tests do nothing.

use std::{fs, path::Path, time::Duration};

use backend::{
    db::{Db, Error, Result},
    testing::database::{fresh, is_postgres},
};

use super::{begin, count, count_one, counted, counter, held_up};

#[tokio::test(flavor = "multi_thread")]
async fn a_use_case_that_awaits_a_timer_is_refused() {
    if is_postgres() {
        return;
    }
    let (db, _fresh) = counter().await;
    let waited: Result<i64> = db
        .write(|mut tx| {
            Box::pin(async move {
                let n = count(&mut tx).await?;
                tokio::time::sleep(Duration::MAX).await;
                Ok(n)
            })
        })
        .await;
    assert!(matches!(waited, Err(Error::AwaitedOther)), "{waited:?}");
    assert_eq!(counted(&db).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_queue_refuses_at_once_and_loses_no_queued_call() {
    if is_postgres() {
        return;
    }
    let (db, _fresh) = counter().await;
    let (first, begun, release) = held_up(&db, "c");
    begun.recv().expect("begun");
    let mut waiting = Vec::new();
    let refused = loop {
        let mut call = Box::pin(count_one(&db));
        match begin(&mut call) {
            std::task::Poll::Pending => waiting.push(call),
            std::task::Poll::Ready(answer) => break answer,
        }
        assert!(waiting.len() < 100_000, "the queue is bounded");
    };
    assert!(matches!(refused, Err(Error::Busy)), "{refused:?}");
    release.send(()).expect("held up");
    first.await.expect("no panic").expect("counted");
    let expected = i64::try_from(waiting.len()).expect("few") + 1;
    for call in waiting {
        call.await.expect("counted");
    }
    assert_eq!(counted(&db).await, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn close_runs_the_queued_calls_and_leaves_one_file() {
    if is_postgres() {
        return;
    }
    let (url, _fresh) = fresh().await;
    let file = Path::new(url.strip_prefix("sqlite://").expect("a file")).with_file_name("new/folder/closed.db");
    let db = Db::open(&format!("sqlite://{}", file.display())).await.expect("makes its folder");
    db.migrate().await.expect("migrated");
    let (made, closed) = tokio::join!(
        db.write(|mut tx| Box::pin(async move { backend::run!(tx, "CREATE TABLE last (n BIGINT)") })),
        db.close()
    );
    let made: Result<u64> = made;
    made.expect("it was queued before the end");
    let () = closed;
    let left: Vec<_> = fs::read_dir(file.parent().expect("a folder")).expect("readable").flatten().collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lock_of_another_process_is_an_error_busy_and_the_writer_goes_on() {
    if is_postgres() {
        return;
    }
    let (url, _fresh) = fresh().await;
    let (db, other) = (Db::open(&url).await.expect("opens"), Db::open(&url).await.expect("opens twice"));
    let made: Result<u64> = db
        .write(|mut tx| {
            Box::pin(async move {
                backend::run!(tx, "CREATE TABLE counters (name TEXT PRIMARY KEY, n BIGINT NOT NULL)")?;
                backend::run!(tx, "INSERT INTO counters (name, n) VALUES ('c', 0)")
            })
        })
        .await;
    made.expect("a counter");
    let (first, begun, release) = held_up(&db, "c");
    begun.recv().expect("begun");
    let mut waiting: Vec<_> = (0..3).map(|_| Box::pin(count_one(&other))).collect();
    assert!(waiting.iter_mut().all(|call| begin(call).is_pending()));
    for call in waiting {
        let answer = call.await;
        assert!(matches!(answer, Err(Error::Busy)), "{answer:?}");
    }
    release.send(()).expect("held up");
    first.await.expect("no panic").expect("counted");
    assert_eq!(count_one(&other).await.expect("goes on"), 2);
}
