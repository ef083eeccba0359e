//! The database as use cases see it: the same stories on SQLite and PostgreSQL (`DABEI_TEST_DATABASE`).
#![expect(clippy::expect_used, reason = "a test that can not go on says why")]

mod callers;
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

/// A fresh database with one counter, `c`, at nought.
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

/// Counts one, under the row's lock; the way a store is written.
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

/// Takes the first step of a call, as if its caller had only just begun to wait.
fn begin<F: Future>(call: &mut Pin<Box<F>>) -> Poll<F::Output> {
    call.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}

/// A use case that counts one on `counter` if there is such a one, says that it has begun, and ends when it is let go.
fn held_up(db: &Db, counter: &'static str) -> (tokio::task::JoinHandle<Result<()>>, Receiver<()>, Sender<()>) {
    let ((tell, begun), (let_go, wait)) = (channel(), channel::<()>());
    let db = db.clone();
    let call = tokio::spawn(async move {
        db.write(move |mut tx| {
            Box::pin(async move {
                run!(tx, "UPDATE counters SET n = n + 1 WHERE name = $1", counter)?;
                tell.send(()).expect("the test waits");
                block_in_place(|| wait.recv()).expect("the test lets go");
                Ok(())
            })
        })
        .await
    });
    (call, begun, let_go)
}

/// What a use case may fail with that is not the database's fault.
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
