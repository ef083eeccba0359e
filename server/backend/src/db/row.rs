//! Rows of results, and the records that are read from them: a tuple by the index of the columns, a struct by their names.

use super::column::Column;
use super::error::{Error, Result};
use sqlx::{Row as _, postgres::PgRow};

/// One row of a result, from either database.
pub enum Row<'r> {
    /// A row of SQLite, valid until the next one is fetched.
    Sqlite(&'r rusqlite::Row<'r>),
    /// A row of PostgreSQL.
    Pg(&'r PgRow),
}

impl Row<'_> {
    /// Reads a column by its name in the statement (the one after `AS`, if any).
    pub fn named<T: Column>(&self, name: &str) -> Result<T> {
        let raw: T::Raw = match self {
            Row::Sqlite(row) => row.get(name)?,
            Row::Pg(row) => row.try_get(name)?,
        };
        T::from_raw(raw).ok_or_else(|| Error::Unreadable(name.to_owned()))
    }

    /// Reads a column by its index, from 0.
    pub fn nth<T: Column>(&self, index: usize) -> Result<T> {
        let raw: T::Raw = match self {
            Row::Sqlite(row) => row.get(index)?,
            Row::Pg(row) => row.try_get(index)?,
        };
        T::from_raw(raw).ok_or_else(|| Error::Unreadable(format!("value in column {index}")))
    }
}

/// A type that is read from a row.
pub trait Record: Sized {
    /// Reads every column.
    ///
    /// # Errors
    /// [`Error::Statement`] or [`Error::Unreadable`]; both name the column that does not fit.
    fn from_row(row: &Row<'_>) -> Result<Self>;
}

/// A field of a record: a column with the field's name, or a record with columns of its own.
pub trait Field: Sized {
    /// Reads it from a row.
    ///
    /// # Errors
    /// As [`Record::from_row`].
    fn read(row: &Row<'_>, name: &str) -> Result<Self>;
}

impl<T: Column> Field for T {
    fn read(row: &Row<'_>, name: &str) -> Result<Self> {
        row.named(name)
    }
}

macro_rules! tuples {
    ($(($($column:ident $index:tt),+))+) => { $(
        impl<$($column: Column),+> Record for ($($column,)+) {
            fn from_row(row: &Row<'_>) -> Result<Self> {
                Ok(($(row.nth::<$column>($index)?,)+))
            }
        }
    )+ };
}

tuples! {
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
}
