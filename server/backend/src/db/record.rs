//! Rows as Rust values, for stores: `record!` declares a struct whose fields are read by column name, tuples are read by
//! index. Columns are `String`, `i64`, `f64`, newtypes of these, and `Option` of all.

use domain::events::EventVersion;
use domain::time::Instant;
use rusqlite::types::FromSql;
use sqlx::{Decode, Postgres, Row as _, Type, postgres::PgRow};

use super::error::Result;
use std::convert::identity;

/// A type that is read from a column.
pub trait Column: Sized {
    /// The type that both databases return for it.
    type Raw: FromSql + for<'r> Decode<'r, Postgres> + Type<Postgres>;

    fn from_raw(raw: Self::Raw) -> Self;
}

/// Implements [`Column`] for a type and its `Option`, made from a raw value by a function.
macro_rules! columns {
    ($($column:ty: $raw:ty = $from_raw:expr),+ $(,)?) => { $(
        impl Column for $column {
            type Raw = $raw;

            fn from_raw(raw: $raw) -> Self {
                ($from_raw)(raw)
            }
        }

        impl Column for Option<$column> {
            type Raw = Option<$raw>;

            fn from_raw(raw: Option<$raw>) -> Self {
                raw.map($from_raw)
            }
        }
    )+ };
}

columns! {
    String: String = identity,
    i64: i64 = identity,
    f64: f64 = identity,
    bool: i64 = |flag: i64| flag != 0,
    Instant: i64 = Instant,
    EventVersion: i64 = EventVersion,
}

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
        Ok(T::from_raw(raw))
    }

    /// Reads a column by its index, from 0.
    pub fn nth<T: Column>(&self, index: usize) -> Result<T> {
        let raw: T::Raw = match self {
            Row::Sqlite(row) => row.get(index)?,
            Row::Pg(row) => row.try_get(index)?,
        };
        Ok(T::from_raw(raw))
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
