//! Search that forgives spelling: of events, of the sign-ups of an event, and of guests at check-in.
//!
//! A text becomes words, each with what a search compares: its spelling without case, accents and script, its
//! stem, and its sound. A [search](Search) finds words [exactly](Closeness::Exact), which ignores case, accents, scripts
//! and German endings, or as [similar](Closeness::Similar), by their sound or with one typing error. Lists show what is
//! similar only if nothing is exact.

mod closest;
mod folding;
mod function_words;
mod letters;
mod query;
mod query_word;
mod row_keys;
mod sound;
mod stem;
mod typing_error;
mod word;
mod word_index;

pub use closest::{Closeness, Found};
pub use folding::fold;
pub use letters::{Letters, latin};
pub use query::Search;
pub use row_keys::RowKeys;
pub use word::TextKind;
pub use word_index::{Hits, WordIndex};
