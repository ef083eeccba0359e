//! The database as use cases see it: the same tests on SQLite and PostgreSQL (`DABEI_TEST_DATABASE`).
#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

mod callers;
mod event_queues;
mod generations;
mod log_size;
mod records;
mod several_writers;
mod sqlite;
mod statements;
mod transactions;

use std::{
    pin::Pin,
    sync::mpsc::{Receiver, Sender, channel},
    task::{Context, Poll, Waker},
};

use backend::{
    db::{Conn, Db, Error, Result},
    row, run,
    testing::database::{Fresh, fresh},
};
use tokio::task::block_in_place;

/// A fresh database with one counter, `c`, at 0.
async fn counter() -> (Db, Fresh) {
    let (url, fresh) = fresh().await;
    let db = Db::open(&url).await.expect("opens");
    let made: Result<()> = db
        .write(|mut tx| {
            Box::pin(async move {
                run!(tx, "CREATE TABLE counters (name TEXT PRIMARY KEY, n BIGINT NOT NULL)")?;
                run!(tx, "INSERT INTO counters (name, n) VALUES ('c', 0)")?;
                Ok(())
            })
        })
        .await;
    made.expect("a counter");
    (db, fresh)
}

/// Increments the counter under the row's lock, as a store does, and returns its value.
async fn count(c: &mut Conn<'_>) -> Result<i64> {
    let now: Option<(i64,)> = row!(c, "UPDATE counters SET n = n + 1 WHERE name = $1 RETURNING n", "c")?;
    Ok(now.expect("the counter").0)
}

async fn count_one(db: &Db) -> Result<i64> {
    db.write(|mut tx| Box::pin(async move { count(&mut tx).await })).await
}

async fn counted(db: &Db) -> i64 {
    let now: Result<Option<(i64,)>> =
        db.read(|mut c| Box::pin(async move { row!(c, "SELECT n FROM counters WHERE name = 'c'") })).await;
    now.expect("readable").expect("the counter").0
}

/// Polls a call once, as if its caller had just begun to wait.
fn begin<F: Future>(call: &mut Pin<Box<F>>) -> Poll<F::Output> {
    call.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}

/// A use case that increments `counter`, if it exists, signals that it has begun, and ends when it is released.
fn held_up(db: &Db, counter: &'static str) -> (tokio::task::JoinHandle<Result<()>>, Receiver<()>, Sender<()>) {
    let ((signal, begun), (release, released)) = (channel(), channel::<()>());
    let db = db.clone();
    let call = tokio::spawn(async move {
        db.write(move |mut tx| {
            Box::pin(async move {
                run!(tx, "UPDATE counters SET n = n + 1 WHERE name = $1", counter)?;
                signal.send(()).expect("the test waits");
                block_in_place(|| released.recv()).expect("the test releases it");
                Ok(())
            })
        })
        .await
    });
    (call, begun, release)
}

/// The error of a use case: a refusal of its own, or the database's error.
#[derive(Debug)]
enum Refusal {
    Full,
    Database(Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Refusal::Database(error)
    }
}
