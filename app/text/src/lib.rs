//! All wording: a Fluent file per room and language in `words/`, taken by pages and letters alike.
//! A language is a folder there; adding one needs no code. It knows no page and no database.
#![forbid(unsafe_code)]

mod dates;
mod language;
mod outcomes;

pub use language::{Value, Words};

/// Says a message: `say!(words, "availability-free", free = 7)`. A test holds that each key exists,
/// that its placeables are the ones given, and that no wording is left unsaid.
#[macro_export]
macro_rules! say {
    ($words:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say($key, &[$((stringify!($name), $crate::Value::from($value))),*])
    };
}
