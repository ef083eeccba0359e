//! The texts of statements that follow from a record. Each is made once and then kept.

use super::argument::Argument;
use super::table::{KeyedTable, Table};

/// The names of a record's columns, separated by commas. `alias` is empty, or the alias of their table with its dot: `"s."`.
pub fn columns<T: Argument>(alias: &str) -> String {
    join(names::<T>(), ", ", |_, name| format!("{alias}{name}"))
}

/// `SELECT … FROM …` with the end of the statement.
pub fn select<T: Table>(end: &str) -> String {
    format!("SELECT {} FROM {} {end}", columns::<T>(""), T::NAME)
}

/// `INSERT INTO …`
pub fn insert<T: Table>() -> String {
    let values = join(names::<T>(), ", ", |number, _| format!("${number}"));
    format!("INSERT INTO {} ({}) VALUES ({values})", T::NAME, columns::<T>(""))
}

/// The same, where a row with the same value in a unique column stays as it is.
pub fn insert_if_new<T: Table>() -> String {
    format!("{} ON CONFLICT DO NOTHING", insert::<T>())
}

/// `INSERT INTO …`, or an update of the row with the record's key.
pub fn upsert<T: KeyedTable>() -> String {
    format!("{} {}", insert::<T>(), or_update::<T>())
}

/// The end of a statement that inserts rows: it updates the row with the record's key instead, if there is one.
fn or_update<T: KeyedTable>() -> String {
    let others = names::<T>().into_iter().filter(|name| !T::KEY.contains(name)).collect();
    let columns = join(others, ", ", |_, name| format!("{name} = EXCLUDED.{name}"));
    format!("ON CONFLICT ({}) DO UPDATE SET {columns}", T::KEY.join(", "))
}

/// `INSERT INTO … SELECT … FROM …` of rows with the same columns, or updates of the rows with their keys. `values` are those of
/// columns that are not copied, by name.
pub fn upsert_from<T: KeyedTable>(from: &str, values: &[(&str, &str)]) -> String {
    let value =
        |name: &str| values.iter().find(|(column, _)| *column == name).map_or(name.to_owned(), |it| it.1.to_owned());
    let selected = join(names::<T>(), ", ", |_, name| value(name));
    format!("INSERT INTO {} ({}) SELECT {selected} {from} {}", T::NAME, columns::<T>(""), or_update::<T>())
}

/// `UPDATE …` of the row with the record's key.
pub fn update<T: KeyedTable>() -> String {
    let equations = |is_key: bool, separator: &str| {
        let numbered = (1..).zip(names::<T>()).filter(|(_, name)| T::KEY.contains(name) == is_key);
        numbered.map(|(number, name)| format!("{name} = ${number}")).collect::<Vec<_>>().join(separator)
    };
    format!("UPDATE {} SET {} WHERE {}", T::NAME, equations(false, ", "), equations(true, " AND "))
}

fn names<T: Argument>() -> Vec<&'static str> {
    let mut names = Vec::new();
    T::add_columns("", &mut names);
    names
}

/// Joins what is made of each name and its number, from 1.
fn join(names: Vec<&str>, separator: &str, make: impl Fn(usize, &str) -> String) -> String {
    (1..).zip(names).map(|(number, name)| make(number, name)).collect::<Vec<_>>().join(separator)
}

/// `SELECT` with the columns and the table of a record: `select!(HostRow, "WHERE slug = $1")`, a `&'static str`.
#[macro_export]
macro_rules! select {
    ($record:ty, $end:expr) => {
        $crate::text_once!($crate::db::sql::select::<$record>($end))
    };
}

/// The text of a statement with the columns of a record in place of each `{}`: `sql!("SELECT {} …", CheckInRow as "k.")`, a
/// `&'static str`. The text after `as` stands before the name of each column.
#[macro_export]
macro_rules! sql {
    ($text:expr, $($record:ty as $alias:literal),+ $(,)?) => {
        $crate::text_once!(format!($text, $($crate::db::sql::columns::<$record>($alias)),+))
    };
}

/// A statement that copies rows into the table of a record: `upsert_from!(HostRow, "FROM old WHERE id = $1")`. Pairs behind it
/// name columns with another value: `("updated_at", "$2")`.
#[macro_export]
macro_rules! upsert_from {
    ($record:ty, $from:expr $(, $value:expr)*) => {
        $crate::text_once!($crate::db::sql::upsert_from::<$record>($from, &[$($value),*]))
    };
}

/// A text that is made at its first use, and kept.
#[doc(hidden)]
#[macro_export]
macro_rules! text_once {
    ($text:expr) => {{
        static TEXT: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| $text);
        TEXT.as_str()
    }};
}
