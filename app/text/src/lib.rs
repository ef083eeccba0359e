//! All wording: one Fluent file per feature and language in `words/`, used by pages and by messages.
//!
//! Each language is a folder there; adding one needs no code. The crate knows neither pages nor the database.
//!
//! Order: `language · dates · outcomes · fields`.
//! A module uses only modules to its left.
#![forbid(unsafe_code)]

mod dates;
mod fields;
mod language;
mod outcomes;

pub use language::{Value, Words};

/// Formats a message: `say!(words, "availability-free", free = 7)`.
///
/// A test checks that each key exists, that its placeables are the arguments given, and that every message is used.
#[macro_export]
macro_rules! say {
    ($words:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say($key, &[$((stringify!($name), $crate::Value::from($value))),*])
    };
}
