//! All rows of all tables, for tests that assert that nothing changed. The tables are read from the database's
//! catalogue, so that new tables are included.

use backend::testing::database::is_postgres;
use backend::{AppContext, read_tx, rows};

/// The table of the migrator; its checksums are not text.
const MIGRATIONS: &str = "_sqlx_migrations";
/// The version of an event, which each lock increments. A request that is refused after the lock may have incremented
/// it.
const VERSION: (&str, &str) = ("event_versions", "version");

/// All stored rows, sorted.
pub async fn all(ctx: &AppContext) -> Vec<String> {
    dump(ctx, false).await
}

/// All stored rows without the versions of events, sorted.
pub async fn all_except_versions(ctx: &AppContext) -> Vec<String> {
    dump(ctx, true).await
}

async fn dump(ctx: &AppContext, without_versions: bool) -> Vec<String> {
    let columns = if is_postgres() {
        "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
         WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"
    } else {
        "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c \
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid"
    };
    let columns: Vec<(String, String)> = query(ctx, columns).await;
    let columns = columns.into_iter().filter(|(table, column)| {
        table != MIGRATIONS && !(without_versions && (table.as_str(), column.as_str()) == VERSION)
    });
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
    let found: Vec<(String,)> = query(ctx, selects.collect::<Vec<_>>().join(" UNION ALL ").leak()).await;
    let mut found: Vec<String> = found.into_iter().map(|(row,)| row).collect();
    found.sort();
    found
}

async fn query<T: backend::db::Record + Send + 'static>(ctx: &AppContext, sql: &'static str) -> Vec<T> {
    read_tx!(ctx, |c, _| { Ok(rows!(c, sql)?) }).expect("the tables can be read")
}
