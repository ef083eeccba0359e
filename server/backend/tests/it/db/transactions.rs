//! Transactions: all of a use case is committed or nothing, and a failed one affects no other.

use backend::{
    db::{Db, Error, Result},
    row, rows, run,
    testing::database::fresh,
};
use tokio::task::{JoinSet, block_in_place};

use super::{Refusal, begin, count, count_one, counted, counter, held_up};

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_undoes_what_came_before_it() {
    let (db, _fresh) = counter().await;
    let refused: Result<(), Refusal> = db
        .write(|mut tx| {
            Box::pin(async move {
                count(&mut tx).await?;
                Err(Refusal::Full)
            })
        })
        .await;
    assert!(matches!(refused, Err(Refusal::Full)));
    assert_eq!(counted(&db).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_concurrent_increments_are_all_counted() {
    let (db, _fresh) = counter().await;
    let mut calls = JoinSet::new();
    for _ in 0..200 {
        let db = db.clone();
        calls.spawn(async move { count_one(&db).await });
    }
    let mut seen: Vec<i64> = calls.join_all().await.into_iter().map(|n| n.expect("counted")).collect();
    seen.sort_unstable();
    assert_eq!(seen, (1..=200).collect::<Vec<i64>>(), "each got a value of its own");
    assert_eq!(counted(&db).await, 200);
}

/// Ten use cases wait together; every second one fails in its own way.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn failed_use_cases_do_not_affect_the_others_of_their_group() {
    let (db, _fresh) = counter().await;
    let (first, begun, release) = held_up(&db, "c");
    begun.recv().expect("begun");
    let mut group: Vec<_> = (0..10)
        .map(|member| {
            Box::pin(db.write(move |mut tx| {
                Box::pin(async move {
                    let n = count(&mut tx).await?;
                    match member {
                        1 => panic!("on purpose: a use case panics"),
                        3 => Err(Refusal::Full),
                        5 => run!(tx, "INSERT INTO counters (name, n) VALUES ('c', 0)").map(|_| n).map_err(Into::into),
                        7 => Err(run!(tx, "not SQL").err().map_or(Refusal::Full, Into::into)),
                        9 => Ok(run!(tx, "INSERT INTO counters (name, n) VALUES ('c', 0)").map_or(n, |_| n)),
                        _ => Ok(n),
                    }
                })
            }))
        })
        .collect();
    assert!(group.iter_mut().all(|member| begin(member).is_pending()));
    release.send(()).expect("held up");
    first.await.expect("no panic").expect("counted");
    let mut answers = Vec::new();
    for member in group {
        answers.push(member.await);
    }
    assert!(answers.iter().step_by(2).all(Result::is_ok), "{answers:?}");
    assert!(matches!(answers[1], Err(Refusal::Database(Error::Panicked))), "{answers:?}");
    assert!(matches!(answers[3], Err(Refusal::Full)), "{answers:?}");
    assert!(matches!(answers[5], Err(Refusal::Database(Error::Statement { .. }))), "{answers:?}");
    assert!(matches!(answers[7], Err(Refusal::Database(Error::Statement { .. }))), "{answers:?}");
    assert!(matches!(answers[9], Err(Refusal::Database(Error::IgnoredFailure))), "{answers:?}");
    assert_eq!(counted(&db).await, 6, "the held-up one and the five that succeeded");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_key_is_checked_even_where_only_the_first_row_is_read() {
    let (db, _fresh) = counter().await;
    let orphan: Result<Option<(String,)>> = db
        .write(|mut tx| {
            Box::pin(async move {
                run!(tx, "CREATE TABLE parts (name TEXT, counter TEXT NOT NULL REFERENCES counters (name))")?;
                row!(tx, "INSERT INTO parts (name, counter) VALUES ('a', 'missing') RETURNING name")
            })
        })
        .await;
    assert!(matches!(orphan, Err(Error::Statement { .. })), "{orphan:?}");
}

/// Only COMMIT checks a deferred constraint; the migrations have none.
#[tokio::test(flavor = "multi_thread")]
async fn a_failed_commit_is_an_error_and_the_next_one_works() {
    let (db, _fresh) = counter().await;
    let orphan: Result<u64> = db
        .write(|mut tx| {
            Box::pin(async move {
                run!(tx, "CREATE TABLE parts (counter TEXT REFERENCES counters (name) DEFERRABLE INITIALLY DEFERRED)")?;
                run!(tx, "INSERT INTO parts (counter) VALUES ('missing')")
            })
        })
        .await;
    assert!(orphan.is_err());
    assert_eq!(count_one(&db).await.expect("counted"), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_read_sees_one_snapshot() {
    let (db, _fresh) = counter().await;
    let ((signal, begun), (release, released)) = (std::sync::mpsc::channel(), std::sync::mpsc::channel::<()>());
    let reader = db.clone();
    let page = tokio::spawn(async move {
        reader
            .read(move |mut c| {
                Box::pin(async move {
                    let before: Vec<(i64,)> = rows!(c, "SELECT n FROM counters")?;
                    signal.send(()).expect("the test waits");
                    block_in_place(|| released.recv()).expect("the test releases it");
                    let after: Vec<(i64,)> = rows!(c, "SELECT n FROM counters")?;
                    Ok::<_, Error>((before, after))
                })
            })
            .await
    });
    begun.recv().expect("begun");
    count_one(&db).await.expect("a write does not wait for a reader");
    release.send(()).expect("held up");
    assert_eq!(page.await.expect("no panic").expect("read"), (vec![(0,)], vec![(0,)]));
    assert_eq!(counted(&db).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_cannot_write() {
    let (db, _fresh) = counter().await;
    let written: Result<i64> = db.read(|mut c| Box::pin(async move { count(&mut c).await })).await;
    assert!(matches!(written, Err(Error::Statement { .. })), "{written:?}");
    let panicked: Result<()> = db.read(|_| Box::pin(async { panic!("on purpose: a read panics") })).await;
    assert!(matches!(panicked, Err(Error::Panicked)), "{panicked:?}");
    assert_eq!(counted(&db).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn migrating_again_changes_nothing() {
    let (url, _fresh) = fresh().await;
    let db = Db::open(&url).await.expect("opens");
    let applied = || async {
        let all: Result<Vec<(i64, String, String)>> = db
            .read(|mut c| {
                Box::pin(async move {
                    let sql =
                        "SELECT version, description, CAST(installed_on AS TEXT) FROM _sqlx_migrations ORDER BY 1";
                    rows!(c, sql)
                })
            })
            .await;
        all.expect("migrated")
    };
    db.migrate().await.expect("once");
    let once = applied().await;
    assert!(!once.is_empty());
    db.migrate().await.expect("twice");
    assert_eq!(applied().await, once);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_that_start_together_migrate_once() {
    let (url, _fresh) = empty().await;
    let (one, two) = (Db::open(&url).await.expect("opens"), Db::open(&url).await.expect("opens"));
    assert!(!is_migrated(&one).await);
    let (first, second) = tokio::join!(one.migrate(), two.migrate());
    first.expect("migrated");
    second.expect("waited, and found the migrations applied");
    assert!(is_migrated(&one).await && is_migrated(&two).await);
}

async fn is_migrated(db: &Db) -> bool {
    let found: Result<Option<(i64,)>> =
        db.read(|mut c| Box::pin(async move { row!(c, "SELECT COUNT(*) FROM sign_ups") })).await;
    found.is_ok()
}

/// An empty database, without the migrations.
async fn empty() -> (String, impl Drop) {
    let (url, fresh) = fresh().await;
    if let Some(file) = url.strip_prefix("sqlite://") {
        std::fs::remove_file(file).expect("the migrated file");
    } else {
        let db = Db::open(&url).await.expect("opens");
        let emptied: Result<()> = db
            .write(|mut tx| {
                Box::pin(async move {
                    run!(tx, "DROP SCHEMA public CASCADE")?;
                    run!(tx, "CREATE SCHEMA public")?;
                    Ok(())
                })
            })
            .await;
        emptied.expect("emptied");
        db.close().await;
    }
    (url, fresh)
}
