//! The queues of events on PostgreSQL: a rush on one holds up no other, and no read. On SQLite, whose writer is one queue,
//! these tests do nothing.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use backend::{
    db::{Db, Error, Result},
    testing::database::{fresh, is_postgres},
};
use tokio::task::{JoinHandle, block_in_place};

use super::{begin, count, counted, counter, held_up};

/// More than all connections.
const RUSH: usize = 40;

/// A transaction of an event that signals that it runs, and ends when it is released.
fn run_until_released(db: &Db, event: &'static str) -> (JoinHandle<Result<()>>, Receiver<()>, Sender<()>) {
    let ((signal, begun), (release, released)) = (channel(), channel::<()>());
    let db = db.clone();
    let call = tokio::spawn(async move {
        db.write_event(event, move |_| {
            Box::pin(async move {
                signal.send(()).ok();
                block_in_place(|| released.recv()).ok();
                Ok(())
            })
        })
        .await
    });
    (call, begun, release)
}

async fn count_at(db: &Db, event: &str) -> Result<i64> {
    db.write_event(event, |mut tx| Box::pin(async move { count(&mut tx).await })).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn a_rush_on_one_event_holds_up_neither_another_event_nor_a_page() {
    if !is_postgres() {
        return;
    }
    let (db, _fresh) = counter().await;
    let rush: Vec<_> = (0..RUSH).map(|_| run_until_released(&db, "rush")).collect();
    // The first transactions of the rush run and stay; the others wait.
    let running = || rush.iter().filter(|(_, begun, _)| begun.try_recv().is_ok()).count();
    let mut seen = 0;
    while seen < 3 {
        seen += running();
        tokio::task::yield_now().await;
    }
    assert_eq!(count_at(&db, "another").await.expect("another event goes on"), 1);
    assert_eq!(counted(&db).await, 1, "a page goes on");
    assert_eq!(seen + running(), 3, "the rush has a third of the connections");
    // All at once: those that run are not necessarily the first that were spawned.
    let calls: Vec<_> = rush.into_iter().map(|(call, ..)| call).collect();
    for call in calls {
        call.await.expect("no panic").expect("each had its turn");
    }
    assert_eq!(count_at(&db, "rush").await.expect("the event goes on"), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn the_queue_of_an_event_is_bounded_and_refuses_at_once() {
    if !is_postgres() {
        return;
    }
    let (db, _fresh) = counter().await;
    let running: Vec<_> = (0..3).map(|_| run_until_released(&db, "rush")).collect();
    for (_, begun, _) in &running {
        begun.recv().expect("begun");
    }
    let mut waiting = Vec::new();
    let refused = loop {
        let mut call = Box::pin(count_at(&db, "rush"));
        match begin(&mut call) {
            std::task::Poll::Pending => waiting.push(call),
            std::task::Poll::Ready(answer) => break answer,
        }
        assert!(waiting.len() < 10_000, "the queue is bounded");
    };
    assert!(matches!(refused, Err(Error::Busy)), "{refused:?}");
    // Their callers do not wait any longer, and leave no trace.
    drop(waiting);
    for (call, _, release) in running {
        release.send(()).expect("it runs");
        call.await.expect("no panic").expect("done");
    }
    assert_eq!(count_at(&db, "rush").await.expect("the event goes on"), 1);
}

/// Another process holds the lock: those who wait for those who wait for it would only wait longer.
#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn while_the_lock_of_an_event_is_held_everybody_who_waits_is_refused_after_a_second() {
    if !is_postgres() {
        return;
    }
    let (db, _fresh) = counter().await;
    // The connections are there before time counts.
    let running: Vec<_> = ["a", "b", "c", "d"].map(|event| run_until_released(&db, event)).into();
    for (_, begun, _) in &running {
        begun.recv().expect("begun");
    }
    for (call, _, release) in running {
        release.send(()).expect("it runs");
        call.await.expect("no panic").expect("done");
    }
    let (holder, begun, release) = held_up(&db, "c");
    begun.recv().expect("begun");
    let started = Instant::now();
    let mut rush = tokio::task::JoinSet::new();
    for _ in 0..RUSH {
        let db = db.clone();
        rush.spawn(async move { count_at(&db, "c").await });
    }
    for answer in rush.join_all().await {
        assert!(matches!(answer, Err(Error::Busy)), "{answer:?}");
    }
    // One wait for the lock, not one after the other.
    assert!(started.elapsed() < Duration::from_millis(2_900), "refused after {:?}", started.elapsed());
    release.send(()).expect("held up");
    holder.await.expect("no panic").expect("done");
    assert_eq!(count_at(&db, "c").await.expect("the event goes on"), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_of_an_event_that_does_nothing_is_ended_by_the_server() {
    if !is_postgres() {
        return;
    }
    let (url, _fresh) = fresh().await;
    let db = Db::open(&url).await.expect("opens");
    let idle: Result<()> = db
        .write_event("frozen", |mut tx| {
            Box::pin(async move {
                backend::run!(tx, "CREATE TABLE half_done (n BIGINT)")?;
                // What a frozen process does; here only this use case stands still.
                block_in_place(|| std::thread::sleep(Duration::from_secs(3)));
                backend::run!(tx, "CREATE TABLE never_done (n BIGINT)")?;
                Ok(())
            })
        })
        .await;
    assert!(matches!(idle, Err(Error::Busy | Error::Unavailable(_))), "{idle:?}");
    let made: Result<u64> =
        db.write(|mut tx| Box::pin(async move { backend::run!(tx, "CREATE TABLE half_done (n BIGINT)") })).await;
    made.expect("nothing of it was kept, and the next connection is a fresh one");
}
