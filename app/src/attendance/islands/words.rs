//! The words that the page hands to the island, for it has none of its own.

use serde::{Deserialize, Serialize};

/// Stands in a sentence where a name or a number comes in.
pub const HERE: &str = "\u{fffc}";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DoorWords {
    /// On the buttons, and who it is about, for those who hear them.
    pub come: String,
    pub come_who: String,
    pub undo: String,
    pub undo_who: String,
    /// Beside a name, until the house has said since when.
    pub here: String,
    /// How many of how many are there.
    pub there: String,
    pub found: String,
    /// Follows where only the first of them are shown.
    pub more: String,
    pub unsent: String,
    pub outdated: String,
}

/// A sentence with what belongs into its first empty place.
pub fn fill(sentence: &str, what: impl ToString) -> String {
    sentence.replacen(HERE, &what.to_string(), 1)
}
