//! The wording that the page passes to the check-in island.

use crate::attendance::islands::{IslandWords, PLACEHOLDER};
use domain::search::Letters;
use text::{Words, say};

pub(super) fn island_words(words: Words) -> IslandWords {
    IslandWords {
        check_in: say!(words, "check-in-present"),
        check_in_name: say!(words, "check-in-present-who", name = PLACEHOLDER),
        undo: say!(words, "check-in-undo"),
        undo_name: say!(words, "check-in-undo-who", name = PLACEHOLDER),
        present: say!(words, "check-in-here"),
        count: say!(words, "check-in-there", present = PLACEHOLDER, expected = PLACEHOLDER),
        found: say!(words, "check-in-found-now", people = PLACEHOLDER),
        similar: say!(words, "check-in-found-similar", people = PLACEHOLDER),
        more: format!(" {}", say!(words, "check-in-found-more", people = PLACEHOLDER)),
        unsent: say!(words, "check-in-unsent", check_ins = PLACEHOLDER),
        outdated: say!(words, "check-in-outdated"),
        letters: Letters::to_text(),
    }
}
