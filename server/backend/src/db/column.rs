//! Columns: values that are read from a row and bound to a parameter, as a text, a whole number or a number.

use super::argument::Argument;
use super::binder::Binder;
use super::error::{Error, Result};
use rusqlite::types::FromSql;
use serde::{Serialize, de::DeserializeOwned};
use sqlx::{Decode, Postgres, Type};

/// A type whose values are stored in a column.
pub trait Column: Argument + Sized {
    /// The type that both databases return for it.
    type Raw: FromSql + for<'r> Decode<'r, Postgres> + Type<Postgres>;

    /// Reads a stored value; none if it is not one of this type.
    fn from_raw(raw: Self::Raw) -> Option<Self>;
}

impl<T: Column> Column for Option<T> {
    type Raw = Option<T::Raw>;

    fn from_raw(raw: Self::Raw) -> Option<Self> {
        raw.map_or(Some(None), |raw| T::from_raw(raw).map(Some))
    }
}

/// Implements [`Column`] for types, each stored as another: `Type: Raw, |stored| read, |value| written;`.
macro_rules! columns {
    ($($column:ty: $raw:ty, |$stored:ident| $read:expr, |$value:ident| $written:expr;)+) => { $(
        impl $crate::db::Argument for $column {
            fn bind(&self, binder: &mut $crate::db::Binder<'_>) -> $crate::db::Result<()> {
                let $value = self;
                binder.bind($written)
            }

            fn bind_null(binder: &mut $crate::db::Binder<'_>) -> $crate::db::Result<()> {
                binder.bind(None::<$raw>)
            }
        }

        impl $crate::db::Column for $column {
            type Raw = $raw;

            fn from_raw($stored: $raw) -> Option<Self> {
                $read
            }
        }
    )+ };
}

pub(crate) use columns;

columns! {
    String: String, |text| Some(text), |text| text.as_str();
    i64: i64, |number| Some(number), |number| *number;
    f64: f64, |number| Some(number), |number| *number;
    Vec<u8>: Vec<u8>, |bytes| Some(bytes), |bytes| bytes.as_slice();
    bool: i64, |flag| Some(flag != 0), |flag| i64::from(*flag);
}

/// A value that is stored as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Json<T>(pub T);

impl<T: Serialize> Argument for Json<T> {
    fn bind(&self, binder: &mut Binder<'_>) -> Result<()> {
        let text = serde_json::to_string(&self.0);
        binder.bind(text.map_err(|_| Error::statement("json", "a value cannot be written as JSON"))?)
    }

    fn bind_null(binder: &mut Binder<'_>) -> Result<()> {
        binder.bind(None::<String>)
    }
}

impl<T: Serialize + DeserializeOwned> Column for Json<T> {
    type Raw = String;

    fn from_raw(raw: String) -> Option<Self> {
        serde_json::from_str(&raw).ok().map(Self)
    }
}
