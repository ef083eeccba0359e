//! Statements, arguments and rows mean the same on both databases.

use backend::{
    db::{Db, Error, Result},
    record, row, rows, run,
    testing::database::{fresh, is_postgres},
};

use super::counter;

record! {
    /// A row with every type that both databases have.
    #[derive(Debug, PartialEq)]
    struct Thing {
        name: String,
        seats: Option<i64>,
        /// Degrees north.
        lat: Option<f64>,
        note: Option<String>,
    }
}

async fn things() -> (Db, impl Drop) {
    let (url, fresh) = fresh().await;
    let db = Db::open(&url).await.expect("opens");
    let made: Result<u64> = db
        .write(|mut tx| {
            Box::pin(async move {
                run!(tx, "CREATE TABLE things (name TEXT PRIMARY KEY, seats BIGINT, lat DOUBLE PRECISION, note TEXT)")
            })
        })
        .await;
    made.expect("a table");
    (db, fresh)
}

#[tokio::test(flavor = "multi_thread")]
async fn written_rows_can_be_read_back() {
    let (db, _fresh) = things().await;
    let name = String::from("Café für alle 🎉");
    let written: Result<(u64, u64)> = db
        .write(move |mut tx| {
            Box::pin(async move {
                let note = String::from("a note");
                let insert = "INSERT INTO things (name, seats, lat, note) VALUES ($1, $2, $3, $4)";
                let first = run!(tx, insert, name, Some(19_i64), 50.13_f64, Some(&note))?;
                run!(tx, insert, &name[..3], 7_i64, Some(8.9_f64), &note)?;
                let both = run!(tx, "UPDATE things SET seats = seats + 1")?;
                Ok((first, both))
            })
        })
        .await;
    assert_eq!(written.expect("written"), (1, 2));
    let found: Result<Vec<Thing>> =
        db.read(|mut c| Box::pin(async move { rows!(c, "SELECT * FROM things ORDER BY seats DESC") })).await;
    let thing = |name: &str, seats, lat| Thing {
        name: name.to_owned(),
        seats: Some(seats),
        lat: Some(lat),
        note: Some("a note".to_owned()),
    };
    assert_eq!(found.expect("read"), [thing("Café für alle 🎉", 20, 50.13), thing("Caf", 8, 8.9)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn null_is_none_in_every_type() {
    let (db, _fresh) = things().await;
    let found: Result<Option<Thing>> = db
        .write(|mut tx| {
            Box::pin(async move {
                let (seats, lat, note): (Option<i64>, Option<f64>, Option<&str>) = (None, None, None);
                let insert = "INSERT INTO things (name, seats, lat, note) VALUES ($1, $2, $3, $4)";
                run!(tx, insert, "empty", seats, lat, note)?;
                // A NULL argument works, too; PostgreSQL needs to know its type.
                let unnamed: Option<String> = None;
                row!(tx, "SELECT * FROM things WHERE CAST($1 AS TEXT) IS NULL AND seats IS NULL", unnamed)
            })
        })
        .await;
    let nothing = Thing { name: "empty".to_owned(), seats: None, lat: None, note: None };
    assert_eq!(found.expect("written"), Some(nothing));
}

#[tokio::test(flavor = "multi_thread")]
async fn arguments_are_bound_by_number_and_not_by_order() {
    let (db, _fresh) = things().await;
    let found: Result<Option<(String, String, i64)>> = db
        .write(|mut tx| {
            Box::pin(async move {
                run!(tx, "INSERT INTO things (note, name) VALUES ($2, $1)", "first", "second")?;
                run!(tx, "UPDATE things SET seats = $2 WHERE name = $1 AND note <> $1", "first", 3_i64)?;
                row!(tx, "SELECT name, note, seats FROM things WHERE note = '$1 second' OR name = $1", "first")
            })
        })
        .await;
    assert_eq!(found.expect("written"), Some(("first".to_owned(), "second".to_owned(), 3)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_row_is_none_and_of_many_rows_the_first_is_returned() {
    let (db, _fresh) = counter().await;
    let none: Result<Option<(i64,)>> =
        db.read(|mut c| Box::pin(async move { row!(c, "SELECT n FROM counters WHERE name = $1", "missing") })).await;
    assert_eq!(none.expect("read"), None);
    let first: Result<Option<(i64,)>> = db
        .read(|mut c| Box::pin(async move { row!(c, "SELECT CAST(2 AS BIGINT) UNION ALL SELECT 3 ORDER BY 1") }))
        .await;
    assert_eq!(first.expect("read"), Some((2,)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nul_character_is_an_error_and_not_a_crash() {
    let (db, _fresh) = counter().await;
    let written: Result<u64> =
        db.write(|mut tx| Box::pin(async move { run!(tx, "UPDATE counters SET name = $1", Some("a\0b")) })).await;
    assert!(matches!(written, Err(Error::Nul)), "{written:?}");
    assert_eq!(super::count_one(&db).await.expect("still there"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_arguments_and_columns_are_errors() {
    let (db, _fresh) = counter().await;
    let short: Result<u64> =
        db.write(|mut tx| Box::pin(async move { run!(tx, "UPDATE counters SET n = $2 WHERE name = $1", "c") })).await;
    assert!(short.is_err(), "one argument for two parameters");
    let long: Result<u64> =
        db.write(|mut tx| Box::pin(async move { run!(tx, "UPDATE counters SET n = $1", 1_i64, 2_i64) })).await;
    // PostgreSQL accepts it; one of the two runs is enough to find the mistake.
    assert!(long.is_err() || is_postgres(), "two arguments for one parameter");
    let other: Result<Option<(String,)>> =
        db.read(|mut c| Box::pin(async move { row!(c, "SELECT n FROM counters") })).await;
    assert!(matches!(other, Err(Error::Statement { .. })), "a number is no text: {other:?}");
    let missing: Result<Option<Thing>> =
        db.read(|mut c| Box::pin(async move { row!(c, "SELECT name FROM counters") })).await;
    assert!(matches!(missing, Err(Error::Statement { .. })), "{missing:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_does_not_quote_arguments() {
    let (db, _fresh) = counter().await;
    let secret = "erika@example.org";
    let twice: Result<u64> = db
        .write(move |mut tx| {
            Box::pin(async move {
                run!(tx, "INSERT INTO counters (name, n) VALUES ($1, 0)", secret)?;
                run!(tx, "INSERT INTO counters (name, n) VALUES ($1, 0)", secret)
            })
        })
        .await;
    let cast: Result<Option<(i64,)>> = db
        .write(move |mut tx| {
            Box::pin(async move { row!(tx, "UPDATE counters SET n = CAST($1 AS BIGINT) / 0 RETURNING n", secret) })
        })
        .await;
    for error in [twice.err(), cast.err()].into_iter().flatten() {
        assert!(!format!("{error} {error:?}").contains("erika"), "{error:?}");
    }
}
