//! What the page hands to the door's list: people, words and where to press. It travels as JSON in the page, so people are
//! short there: a list of values, not of fields.

use serde::{Deserialize, Serialize};

/// Stands in a sentence where a name or a number comes in.
pub const HERE: &str = "\u{fffc}";

/// Somebody who is expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Short", from = "Short")]
pub struct Person {
    /// What a press names.
    pub id: String,
    pub name: String,
    /// Whom they belong to and where they go, as it is read in the row.
    pub about: String,
    /// All that a search finds them by, folded as `domain::folding` does.
    pub folded: String,
    /// The instant at which they came, in milliseconds; none while they have not.
    pub since: Option<i64>,
}

type Short = (String, String, String, String, Option<i64>);

impl From<Person> for Short {
    fn from(person: Person) -> Self {
        (person.id, person.name, person.about, person.folded, person.since)
    }
}

impl From<Short> for Person {
    fn from((id, name, about, folded, since): Short) -> Self {
        Self { id, name, about, folded, since }
    }
}

/// Where the list stands, and how the house stood when the page was written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Door {
    /// Takes the presses; below it `/stand` says what others pressed.
    pub address: String,
    /// The number that says that the form was shown to whoever sends it.
    pub form_id: String,
    /// Begins the number of every press, so that one sent twice counts once.
    pub nonce: String,
    /// What was pressed until here stands in the list already.
    pub turn: i64,
    pub present: i64,
    pub expected: i64,
    /// What was searched for before the page was written.
    pub search: String,
    /// From UTC to the clock on the wall, in minutes.
    pub offset: i64,
}

/// Every word of the list. Those with a [`HERE`] get a name or a number.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DoorWords {
    pub search: String,
    pub find: String,
    pub come: String,
    pub undo: String,
    pub since: String,
    pub present: String,
    /// What the live region says.
    pub came: String,
    pub undone: String,
    pub found: String,
    pub unsent: String,
    pub refused: String,
    pub outdated: String,
}

/// A sentence with what belongs into it.
pub fn fill(sentence: &str, what: impl ToString) -> String {
    sentence.replacen(HERE, &what.to_string(), 1)
}
