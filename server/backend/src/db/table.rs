//! Records that are rows of a table, or some columns of it.

use super::argument::Argument;

/// A record with the columns of a table, or some of them.
pub trait Table: Argument {
    const NAME: &'static str;

    /// The statement that inserts a row.
    fn insert_sql() -> &'static str;

    /// The same, where a row that is there already stays as it is.
    fn insert_if_new_sql() -> &'static str;
}

/// A record that contains the key of its table.
pub trait KeyedTable: Table {
    const KEY: &'static [&'static str];

    /// The statement that sets the record's columns of the row with its key.
    fn update_sql() -> &'static str;

    /// The statement that inserts a row, or updates the one with its key.
    fn upsert_sql() -> &'static str;
}
