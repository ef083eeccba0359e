//! The readiness probe.

use backend::db::Db;
use backend::readiness::{NotReady, Readiness};
use backend::testing::TestApp;
use backend::testing::database::is_postgres;
use backend::{row, run};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

/// Polls a call once, as if its caller had just begun to wait.
fn begin<F: Future>(call: &mut Pin<Box<F>>) -> Poll<F::Output> {
    call.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}

/// The text that the last probe wrote.
async fn payload(app: &TestApp) -> Option<String> {
    let found: backend::Result<Option<(String,)>> = app
        .read(|mut c, _| Box::pin(async move { Ok(row!(c, "SELECT payload FROM readiness_probe WHERE id = 1")?) }))
        .await;
    found.expect("readable").map(|(payload,)| payload)
}

#[tokio::test(flavor = "multi_thread")]
async fn however_often_it_is_asked_it_writes_at_most_once_a_second() {
    let app = TestApp::open().await;
    let readiness = Readiness::default();
    let (started, mut last, mut writes) = (Instant::now(), None, 0);
    for _ in 0..200 {
        assert_eq!(readiness.check(&app).await, Ok(()));
        let payload = payload(&app).await.expect("a probe was stored");
        if last.as_ref() != Some(&payload) {
            (last, writes) = (Some(payload), writes + 1);
        }
    }
    assert!(writes <= 1 + started.elapsed().as_secs(), "{writes} writes in {:?}", started.elapsed());
}

#[tokio::test(flavor = "multi_thread")]
async fn it_answers_within_its_limit_while_another_connection_locks_the_database_and_is_well_again_by_itself() {
    let app = TestApp::open().await;
    let other = Db::open(app.url()).await.expect("a second connection");
    let (locked, is_locked) = tokio::sync::oneshot::channel();
    let (release, released) = std::sync::mpsc::channel::<()>();
    let holder = tokio::spawn(async move {
        let held: backend::db::Result<()> = other
            .write(move |mut tx| {
                Box::pin(async move {
                    if is_postgres() {
                        run!(tx, "LOCK TABLE sign_ups IN SHARE MODE")?;
                    }
                    locked.send(()).expect("the test waits");
                    tokio::task::block_in_place(|| released.recv()).expect("the test releases the lock");
                    Ok(())
                })
            })
            .await;
        held.expect("the lock was held");
        other.close().await;
    });
    is_locked.await.expect("the lock is taken");
    let readiness = Readiness::default();
    let started = Instant::now();
    // PostgreSQL ends a statement that waits for a lock after the same second.
    let found = readiness.check(&app).await;
    assert!(matches!(found, Err(NotReady::TooSlow | NotReady::Busy)), "{found:?}");
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    release.send(()).expect("held");
    holder.await.expect("no panic");
    while readiness.check(&app).await.is_err() {
        assert!(started.elapsed() < Duration::from_secs(20), "it stays not ready");
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_queue_is_not_ready() {
    if is_postgres() {
        return; // It has no queue of its own.
    }
    let app = TestApp::open().await;
    let (begun, has_begun) = std::sync::mpsc::channel();
    let (release, released) = std::sync::mpsc::channel::<()>();
    let db = app.ctx.db.clone();
    let first = tokio::spawn(async move {
        let held: backend::db::Result<()> = db
            .write(move |_| {
                Box::pin(async move {
                    begun.send(()).expect("the test waits");
                    tokio::task::block_in_place(|| released.recv()).expect("the test releases");
                    Ok(())
                })
            })
            .await;
        held.expect("committed");
    });
    tokio::task::block_in_place(|| has_begun.recv()).expect("begun");
    let write = || Box::pin(app.ctx.db.write::<(), backend::db::Error, _>(|_| Box::pin(async { Ok(()) })));
    let mut waiting = Vec::new();
    loop {
        let mut call = write();
        if begin(&mut call).is_ready() {
            break;
        }
        waiting.push(call);
        assert!(waiting.len() < 100_000, "the queue is bounded");
    }
    let readiness = Readiness::default();
    assert_eq!(readiness.check(&app).await, Err(NotReady::Busy));
    release.send(()).expect("it waits");
    first.await.expect("no panic");
    drop(waiting);
    while readiness.check(&app).await.is_err() {
        tokio::task::yield_now().await;
    }
}
