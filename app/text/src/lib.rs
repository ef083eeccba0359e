//! All wording: one Fluent file per feature and language, in `words/` for pages and messages, in `command_words/` for
//! commands.
//!
//! Each language is a folder. A new one in `words/` needs no code, and publishes the pages in it. An installation may have
//! a folder of its own, whose messages replace the built-in ones. The crate knows neither pages nor the database.
//!
//! Order: `bundles · language · placeables · words_folder · command_words · dates · foreign · places · outcomes · fields`.
//! A module uses only modules to its left.
#![forbid(unsafe_code)]

mod bundles;
mod command_words;
mod dates;
mod fields;
mod foreign;
mod language;
mod outcomes;
mod placeables;
mod places;
mod words_folder;

pub use bundles::Value;
pub use command_words::CommandWords;
pub use foreign::direction;
pub use language::Words;
pub use words_folder::{WordsFaults, WordsFolder};

/// Formats a message: `say!(words, "availability-free", free = 7)`.
///
/// A test checks that each key exists, that its placeables are the arguments given, and that every message is used.
#[macro_export]
macro_rules! say {
    ($words:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say($key, &[$((stringify!($name), $crate::Value::from($value))),*])
    };
}
