//! The words for the facts that an event lacks.

use domain::events::MissingFact;
use text::{Words, say};

pub fn missing_fact(words: Words, fact: MissingFact) -> String {
    match fact {
        MissingFact::Accessibility => say!(words, "missing-accessibility"),
        MissingFact::Image => say!(words, "missing-image"),
        MissingFact::EasyText => say!(words, "missing-easy-text"),
    }
}
