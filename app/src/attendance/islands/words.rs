//! The wording of the island, which the page passes to it: the island has none of its own.

use serde::{Deserialize, Serialize};

/// Stands in a sentence where a name or a number is filled in.
pub const PLACEHOLDER: &str = "\u{fffc}";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IslandWords {
    /// The labels of the two buttons; the texts with `name` follow them for screen readers.
    pub check_in: String,
    pub check_in_name: String,
    pub undo: String,
    pub undo_name: String,
    /// The text beside the name of a guest who is present, until the server has answered since when.
    pub present: String,
    /// The number of guests present and of guests expected.
    pub count: String,
    /// The number of guests that a search found.
    pub found: String,
    /// Said instead of `found` if the guests that were found are only similar.
    pub similar: String,
    /// Follows `found` if only the first of them are shown.
    pub more: String,
    pub unsent: String,
    pub outdated: String,
    /// See [`domain::search::Letters`].
    pub letters: String,
}

/// The sentence with its first placeholder replaced by `value`.
pub fn fill(sentence: &str, value: impl ToString) -> String {
    sentence.replacen(PLACEHOLDER, &value.to_string(), 1)
}
