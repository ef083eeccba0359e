//! Rows as Rust values, for stores: `record!` declares a struct whose fields are read by column name, tuples are read by
//! index. Columns are `String`, `i64`, `f64` and `Option` of these, which both databases share.

use rusqlite::types::FromSql;
use sqlx::{Decode, Postgres, Row as _, Type, postgres::PgRow};

use super::error::Result;

/// A column type that both databases can return.
pub trait Column: FromSql + for<'r> Decode<'r, Postgres> + Type<Postgres> {}

impl<T> Column for T where T: FromSql + for<'r> Decode<'r, Postgres> + Type<Postgres> {}

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
        Ok(match self {
            Row::Sqlite(row) => row.get(name)?,
            Row::Pg(row) => row.try_get(name)?,
        })
    }

    /// Reads a column by its index, from 0.
    pub fn nth<T: Column>(&self, index: usize) -> Result<T> {
        Ok(match self {
            Row::Sqlite(row) => row.get(index)?,
            Row::Pg(row) => row.try_get(index)?,
        })
    }
}

/// A type that is read from a row.
pub trait Record: Sized {
    /// Reads every column.
    ///
    /// # Errors
    /// [`Error::Statement`](super::Error::Statement), which names the column that does not fit.
    fn from_row(row: &Row<'_>) -> Result<Self>;
}

/// Declares a struct that is read from a row by the names of its fields:
/// `record! { pub(super) struct EventRow { slug: String, seats: Option<i64> } }`.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident {
        $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $kind:ty),* $(,)?
    }) => {
        $(#[$meta])*
        $vis struct $name {
            $($(#[$field_meta])* $field_vis $field: $kind,)*
        }

        impl $crate::db::Record for $name {
            fn from_row(row: &$crate::db::Row<'_>) -> $crate::db::Result<Self> {
                Ok(Self { $($field: row.named(stringify!($field))?,)* })
            }
        }
    };
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
