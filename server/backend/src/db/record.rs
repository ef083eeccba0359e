//! Rows to values: `record!` declares a row by its columns' names, tuples read by position. For stores.
//! It must not know what a row means. Columns are `String`, `i64`, `f64` and `Option` of these: the common tongue.

use rusqlite::types::FromSql;
use sqlx::{Decode, Postgres, Row as _, Type, postgres::PgRow};

use super::Result;

/// A type that both databases can give back.
pub trait Column: FromSql + for<'r> Decode<'r, Postgres> + Type<Postgres> {}

impl<T> Column for T where T: FromSql + for<'r> Decode<'r, Postgres> + Type<Postgres> {}

/// One row of an answer, from either database.
pub enum Row<'r> {
    /// SQLite's, valid until the next one is fetched.
    Lite(&'r rusqlite::Row<'r>),
    /// PostgreSQL's.
    Pg(&'r PgRow),
}

impl Row<'_> {
    /// The column of this name, as written in the statement (or after its `AS`).
    pub fn named<T: Column>(&self, name: &str) -> Result<T> {
        Ok(match self {
            Row::Lite(row) => row.get(name)?,
            Row::Pg(row) => row.try_get(name)?,
        })
    }

    /// The column at this place, from 0.
    pub fn nth<T: Column>(&self, place: usize) -> Result<T> {
        Ok(match self {
            Row::Lite(row) => row.get(place)?,
            Row::Pg(row) => row.try_get(place)?,
        })
    }
}

/// What a row becomes.
pub trait Record: Sized {
    /// Reads every column, or says which one does not fit.
    fn from_row(row: &Row<'_>) -> Result<Self>;
}

/// Declares a struct that is read from a row by its fields' names:
/// `record! { pub(super) struct EventRow { slug: String, seats: Option<i64> } }`.
#[macro_export]
macro_rules! record {
    ($(#[$about:meta])* $seen:vis struct $name:ident {
        $($(#[$field_about:meta])* $field_seen:vis $field:ident: $kind:ty),* $(,)?
    }) => {
        $(#[$about])*
        $seen struct $name {
            $($(#[$field_about])* $field_seen $field: $kind,)*
        }

        impl $crate::db::Record for $name {
            fn from_row(row: &$crate::db::Row<'_>) -> $crate::db::Result<Self> {
                Ok(Self { $($field: row.named(stringify!($field))?,)* })
            }
        }
    };
}

macro_rules! tuples {
    ($(($($column:ident $place:tt),+))+) => { $(
        impl<$($column: Column),+> Record for ($($column,)+) {
            fn from_row(row: &Row<'_>) -> Result<Self> {
                Ok(($(row.nth::<$column>($place)?,)+))
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
