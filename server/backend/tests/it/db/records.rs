//! A record is written and read by the names of its fields, with the same values on both databases.

use backend::db::{self, Db, Error, Json, Result};
use backend::testing::database::{Fresh, fresh};
use backend::{record, row, rows, run, select, sql};
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{Channel, Name};
use domain::time::{Instant, Moment};

record! {
    /// Neighbouring columns of one type: a swap would be seen.
    #[derive(Clone, Debug, PartialEq)]
    struct Visit in "visits" key(event, position) {
        event: EventSlug,
        position: i64,
        guest: Guest,
        is_new: bool,
        channel: Channel,
        came_at: Instant,
        left_at: Option<Instant>,
        local: Moment,
        topics: Json<Vec<String>>,
        first: Option<String>,
        second: Option<String>,
        third: Option<String>,
    }
}

record! {
    #[derive(Clone, Debug, PartialEq)]
    struct Guest { sign_up: SignUpId, name: Name, host: Option<Name> }
}

record! {
    #[derive(Debug, PartialEq)]
    struct Departure in "visits" key(event, position) {
        left_at: Option<Instant>,
        event: EventSlug,
        second: Option<String>,
        position: i64,
    }
}

record! {
    struct NewVisit<'a> in "visits" { visit: &'a Visit }
}

const CREATE: &str = "CREATE TABLE visits (third TEXT, second TEXT, first TEXT, topics TEXT NOT NULL, local TEXT NOT NULL, \
    left_at BIGINT, came_at BIGINT NOT NULL, channel TEXT NOT NULL, is_new BIGINT NOT NULL, host TEXT, name TEXT NOT NULL, \
    sign_up TEXT NOT NULL, position BIGINT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (event, position))";

async fn visits() -> (Db, Fresh) {
    let (url, fresh) = fresh().await;
    let db = Db::open(&url).await.expect("opens");
    let made: Result<u64> = db.write(|mut tx| Box::pin(async move { run!(tx, CREATE) })).await;
    made.expect("a table");
    (db, fresh)
}

fn visit(position: i64) -> Visit {
    let text = |text: &str| Some(text.to_owned());
    let name = |name| Name::parse(name).expect("a name").expect("not empty");
    Visit {
        event: EventSlug::try_from("netzwerk").expect("a slug"),
        position,
        guest: Guest { sign_up: SignUpId([3; 16]), name: name("Олена"), host: Some(name("Weiß")) },
        is_new: true,
        channel: Channel::WalkIn,
        came_at: Instant(1_000),
        left_at: None,
        local: Moment::parse("2026-03-02T09:00").expect("a time"),
        topics: Json(vec!["Musik".to_owned(), "Kunst".to_owned()]),
        first: text("1"),
        second: None,
        third: text("3"),
    }
}

async fn all(db: &Db) -> Result<Vec<Visit>> {
    db.read(|mut c| Box::pin(async move { rows!(c, select!(Visit, "ORDER BY position")) })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_inserted_record_is_read_back_whatever_the_order_of_the_columns() {
    let (db, _fresh) = visits().await;
    let written: Result<(bool, bool)> = db
        .write(|mut tx| {
            Box::pin(async move {
                db::insert(&mut tx, &visit(1)).await?;
                let is_new = db::insert_if_new(&mut tx, &NewVisit { visit: &visit(2) }).await?;
                let other = Visit { third: Some("4".to_owned()), ..visit(2) };
                Ok((is_new, db::insert_if_new(&mut tx, &other).await?))
            })
        })
        .await;
    assert_eq!(written.expect("written"), (true, false));
    assert_eq!(all(&db).await.expect("read"), [visit(1), visit(2)]);
    let twice: Result<()> = db.write(|mut tx| Box::pin(async move { db::insert(&mut tx, &visit(1)).await })).await;
    assert!(twice.is_err(), "the key is taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_sets_the_columns_of_its_record_in_the_row_with_its_key() {
    let (db, _fresh) = visits().await;
    let written: Result<()> = db
        .write(|mut tx| {
            Box::pin(async move {
                db::insert(&mut tx, &visit(1)).await?;
                db::insert(&mut tx, &visit(2)).await?;
                let (event, second) = (visit(1).event, Some("2".to_owned()));
                db::update(&mut tx, &Departure { left_at: Some(Instant(9)), event, second, position: 2 }).await
            })
        })
        .await;
    written.expect("written");
    let updated = Visit { left_at: Some(Instant(9)), second: Some("2".to_owned()), ..visit(2) };
    assert_eq!(all(&db).await.expect("read"), [visit(1), updated]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upsert_inserts_a_row_or_replaces_the_columns_of_the_one_with_its_key() {
    let (db, _fresh) = visits().await;
    let other = Visit { is_new: false, first: None, third: Some("4".to_owned()), ..visit(1) };
    let replacing = other.clone();
    let written: Result<()> = db
        .write(|mut tx| {
            Box::pin(async move {
                db::upsert(&mut tx, &visit(1)).await?;
                db::upsert(&mut tx, &visit(2)).await?;
                db::upsert(&mut tx, &replacing).await
            })
        })
        .await;
    written.expect("written");
    assert_eq!(all(&db).await.expect("read"), [other, visit(2)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_read_from_a_join_by_the_alias_of_its_table() {
    let (db, _fresh) = visits().await;
    let found: Result<Option<Departure>> = db
        .write(|mut tx| {
            Box::pin(async move {
                db::insert(&mut tx, &visit(1)).await?;
                db::insert(&mut tx, &Visit { second: Some("2".to_owned()), ..visit(2) }).await?;
                let sql = sql!(
                    "SELECT {} FROM visits v JOIN visits w ON w.event = v.event WHERE v.position = $1 AND w.position = 1",
                    Departure as "v."
                );
                row!(tx, sql, 2_i64)
            })
        })
        .await;
    let expected = Departure { left_at: None, event: visit(2).event, second: Some("2".to_owned()), position: 2 };
    assert_eq!(found.expect("read"), Some(expected));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_value_that_its_type_does_not_have_is_an_error_that_names_the_column_and_not_the_value() {
    for (column, value) in
        [("channel", "by pigeon"), ("event", "Kein Slug"), ("sign_up", "12"), ("topics", "[1]"), ("local", "gestern")]
    {
        let (db, _fresh) = visits().await;
        let sql: &'static str = format!("UPDATE visits SET {column} = $1").leak();
        let written: Result<()> = db
            .write(move |mut tx| {
                Box::pin(async move {
                    db::insert(&mut tx, &visit(1)).await?;
                    run!(tx, sql, value)?;
                    Ok(())
                })
            })
            .await;
        written.expect("written");
        let error = all(&db).await.expect_err("it cannot be read");
        assert!(matches!(&error, Error::Unreadable(name) if name == column), "{error:?}");
        assert!(!format!("{error} {error:?}").contains(value), "{error:?}");
    }
}
