//! Every row of every table, to hold that something changed nothing. It asks the database what tables there are,
//! so that a table of tomorrow is looked at too.

use backend::testing::database::is_postgres;
use backend::{House, rows};

/// The migrator's own book; its checksums are no text.
const NOT_OURS: &str = "_sqlx_migrations";
/// Counts how often an event was locked. Whoever is refused after the lock may leave a step here.
const LOCK: (&str, &str) = ("event_revisions", "revision");

/// All that is stored, sorted.
pub async fn all(house: &House) -> Vec<String> {
    dump(house, false).await
}

/// All that is stored but how often an event was locked.
pub async fn all_but_locks(house: &House) -> Vec<String> {
    dump(house, true).await
}

async fn dump(house: &House, leave_out_locks: bool) -> Vec<String> {
    let columns = if is_postgres() {
        "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
         WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"
    } else {
        "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c \
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid"
    };
    let columns: Vec<(String, String)> = ask(house, columns).await;
    let columns = columns
        .into_iter()
        .filter(|(table, column)| table != NOT_OURS && !(leave_out_locks && (table.as_str(), column.as_str()) == LOCK));
    let mut tables: Vec<(String, Vec<String>)> = Vec::new();
    for (table, column) in columns {
        match tables.last_mut() {
            Some((last, columns)) if *last == table => columns.push(column),
            _ => tables.push((table, vec![column])),
        }
    }
    assert!(tables.iter().any(|(table, _)| table == "sign_ups"), "the tables were not found: {tables:?}");
    let selects = tables.iter().map(|(table, columns)| {
        let values = columns.iter().map(|column| format!("COALESCE(CAST({column} AS TEXT), '-')"));
        format!("SELECT '{table}: ' || {} FROM {table}", values.collect::<Vec<_>>().join(" || ' | ' || "))
    });
    let found: Vec<(String,)> = ask(house, selects.collect::<Vec<_>>().join(" UNION ALL ").leak()).await;
    let mut found: Vec<String> = found.into_iter().map(|(row,)| row).collect();
    found.sort();
    found
}

async fn ask<T: backend::db::Record + Send + 'static>(house: &House, sql: &'static str) -> Vec<T> {
    house.read(move |mut c, _| Box::pin(async move { Ok(rows!(c, sql)?) })).await.expect("the tables can be read")
}
