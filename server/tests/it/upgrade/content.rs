//! Compares the content of a migrated database with the description of the fixture, and with the fixture itself.

use super::fixture::{list, migrate, object, text, texts};
use super::{COUNTS, Count, Fixture, Renames};
use backend::db::Record;
use backend::rows;
use backend::signups::SignUpMessage;
use backend::testing::TestApp;
use domain::time::Millis;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Numbers of rows by the value of a column.
type Counts = BTreeMap<String, i64>;

pub async fn assert_nothing_is_lost(fixture: &Fixture) {
    let (app, description, renames) = (fixture.load().await, fixture.description(), fixture.renames);
    let before = count_by_value(&app, renames).await;
    migrate(&app).await;
    let mut differences = compare_by_value(&app, renames, &before).await;
    differences.extend(compare_tables(&app, renames, &description["tables"]).await);
    differences.extend(compare_counts(&app, renames, &description["counts"]).await);
    for (table, exact) in object(&description["exact"]) {
        differences.extend(compare_rows(&app, renames, table, exact).await);
    }
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
    let sent = app.deliver_mail().await;
    assert_eq!(sent.len().to_string(), description["counts"]["letters"]["queued"].to_string());
    assert!(sent.iter().all(|message| message.text().is_some() && message.html().is_some()));
}

/// Migrations 0011 and 0016 derive how the queue treats a message from its kind; new messages get it from their [`SignUpMessage`].
pub async fn assert_queued_messages_are_treated_as_new_ones(fixture: &Fixture) {
    let app = fixture.load().await;
    migrate(&app).await;
    let sql = "SELECT kind, is_question, is_replaceable, needs_call, expires_at - enqueued_at FROM messages";
    let messages: Vec<(String, i64, i64, i64, i64)> = query(&app, sql).await;
    let kinds: BTreeSet<&str> = messages.iter().map(|(kind, ..)| kind.as_str()).collect();
    assert!(kinds.len() > 8, "{kinds:?}");
    for (kind, is_question, is_replaceable, needs_call, lifetime) in &messages {
        let Some(expected) = SignUpMessage::from_code(kind).map(SignUpMessage::kind) else {
            assert_eq!((kind.as_str(), *lifetime), ("login", Millis::minutes(15).0));
            continue;
        };
        assert_eq!(*is_question == 1, expected.is_question, "{kind}");
        assert_eq!(*is_replaceable == 1, expected.is_replaceable, "{kind}");
        assert_eq!(*needs_call == 1, expected.needs_call_on_failure, "{kind}");
        assert_eq!(*lifetime, expected.expires_after.0, "{kind}");
    }
    let call_tasks: Vec<(String, i64)> = query(&app, "SELECT kind, is_question FROM call_tasks").await;
    for (kind, is_question) in &call_tasks {
        let is_expected = SignUpMessage::from_code(kind).is_some_and(|message| message.kind().is_question);
        assert_eq!(*is_question == 1, is_expected, "{kind}");
    }
    app.deliver_mail().await;
}

/// The counts of the fixture before it is migrated, in the order of [`Renames::counted`].
async fn count_by_value(app: &TestApp, renames: &Renames) -> Vec<Counts> {
    let mut counts = Vec::new();
    for column in renames.counted {
        let (table, column) = column.split_once('.').expect("table.column");
        counts.push(counts_of(app, table, column).await);
    }
    counts
}

/// Compares them with the counts of the migrated database.
async fn compare_by_value(app: &TestApp, renames: &Renames, before: &[Counts]) -> Vec<String> {
    let mut differences = Vec::new();
    for (name, before) in renames.counted.iter().zip(before) {
        let (old_table, old_column) = name.split_once('.').expect("table.column");
        let table = renames.table(old_table);
        let Some(column) = renames.column(old_table, old_column) else { continue };
        let mut expected = Counts::new();
        for (value, count) in before {
            *expected.entry(renames.value(&format!("{table}.{column}"), value)).or_default() += count;
        }
        let found = counts_of(app, table, column).await;
        if expected != found {
            differences.push(format!("{table}.{column}: {found:?}, and it was {expected:?}"));
        }
    }
    differences
}

async fn counts_of(app: &TestApp, table: &str, column: &str) -> Counts {
    let sql = format!("SELECT COALESCE(CAST({column} AS TEXT), '-'), COUNT(*) FROM {table} GROUP BY {column}");
    query::<(String, i64)>(app, sql.leak()).await.into_iter().collect()
}

/// Compares the number of rows of each table, and for each column the number of rows in which it is filled.
async fn compare_tables(app: &TestApp, renames: &Renames, tables: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    for (table, expected) in object(tables) {
        let today = renames.table(table);
        let filled = object(&expected["filled"]).iter();
        let columns: Vec<(String, String)> = filled
            .filter_map(|(column, count)| {
                let today = renames.column(table, column)?;
                // A flag counts as filled where it is set.
                let filled =
                    if renames.is_flag(table, column) { format!("NULLIF({today}, 0)") } else { today.to_owned() };
                Some((filled, count.to_string()))
            })
            .chain([("*".to_owned(), expected["rows"].to_string())])
            .collect();
        let counts: Vec<String> = columns.iter().map(|(column, _)| format!("CAST(COUNT({column}) AS TEXT)")).collect();
        let sql = format!("SELECT {} FROM {today}", counts.join(" || ' ' || "));
        let found = query::<(String,)>(app, sql.leak()).await;
        for ((column, expected), found) in columns.iter().zip(found[0].0.split(' ')) {
            if expected != found {
                differences.push(format!("{today}.{column}: {found} are filled, and {expected} were"));
            }
        }
    }
    differences
}

/// Compares the counts of the description.
async fn compare_counts(app: &TestApp, renames: &Renames, counts: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    for (path, count) in COUNTS {
        let expected = counts.pointer(path).unwrap_or_else(|| panic!("the fixture has no count {path}"));
        let (expected, found): (Counts, Counts) = match count {
            Count::Total(sql) => {
                let found = query::<(i64,)>(app, sql).await;
                let expected = expected.as_i64().expect("a number");
                ([(String::new(), expected)].into(), [(String::new(), found[0].0)].into())
            }
            Count::ByValue(column, sql) => {
                let expected = object(expected).iter();
                let expected =
                    expected.map(|(value, count)| (renames.value(column, value), count.as_i64().expect("a number")));
                (expected.collect(), query::<(String, i64)>(app, sql).await.into_iter().collect())
            }
        };
        if expected != found {
            differences.push(format!("{path}: {found:?}, and it was {expected:?}"));
        }
    }
    differences
}

/// Separates the columns of a row that is read as one text; no stored text contains it.
const SEPARATOR: &str = "\u{1f}";

/// Compares all values of the rows that the description has completely.
async fn compare_rows(app: &TestApp, renames: &Renames, table: &str, exact: &Value) -> Vec<String> {
    let (today, key) = (renames.table(table), texts(&exact["key"]));
    let mut differences = Vec::new();
    for row in list(&exact["rows"]) {
        let value_today = |column: &str, value: &str| renames.value(&format!("{today}.{column}"), value);
        let columns: Vec<(&str, Option<String>)> = object(row)
            .iter()
            .filter_map(|(old, value)| renames.column(table, old).map(|column| (old, column, value.as_str())))
            .map(|(old, column, value)| match value {
                _ if renames.is_flag(table, old) => (column, Some(i64::from(value.is_some()).to_string())),
                value => (column, value.map(|value| value_today(column, value))),
            })
            .collect();
        let conditions = key.iter().map(|old| {
            let column = renames.column(table, old).unwrap_or_else(|| panic!("{table} has no {old} any more"));
            format!("{column} = '{}'", value_today(column, text(&row[old])).replace('\'', "''"))
        });
        let condition = conditions.collect::<Vec<_>>().join(" AND ");
        let values: Vec<String> = columns.iter().map(|(column, _)| text_of(column)).collect();
        let sql = format!("SELECT {} FROM {today} WHERE {condition}", values.join(&format!(" || '{SEPARATOR}' || ")));
        let found = query::<(String,)>(app, sql.leak()).await;
        let [(found,)] = found.as_slice() else {
            differences.push(format!("{today}: {} rows where {condition}", found.len()));
            continue;
        };
        for ((column, expected), found) in columns.iter().zip(found.split(SEPARATOR)) {
            let expected = expected.as_ref().map_or_else(|| "-".to_owned(), |value| format!("={value}"));
            if expected != found {
                differences.push(format!("{today}.{column} where {condition}: {found:?}, and it was {expected:?}"));
            }
        }
    }
    differences
}

/// An expression for the value of a column as text, which distinguishes NULL.
fn text_of(column: &str) -> String {
    format!("COALESCE('=' || CAST({column} AS TEXT), '-')")
}

async fn query<T: Record + Send + 'static>(app: &TestApp, sql: &'static str) -> Vec<T> {
    let found: backend::Result<Vec<T>> = app.read(move |mut c, _| Box::pin(async move { Ok(rows!(c, sql)?) })).await;
    found.unwrap_or_else(|error| panic!("{sql}: {error}"))
}
