//! Facts about an event that visitors need and that nobody has given yet.

use super::Listing;

/// A fact that can be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingFact {
    /// What the venue has for people with disabilities.
    Accessibility,
    Image,
    /// The description in Leichte Sprache (easy-to-read German).
    EasyText,
}

impl Listing {
    /// Whether a fact is missing. Accessibility is not missing where there is no venue.
    pub fn lacks(&self, fact: MissingFact) -> bool {
        match fact {
            MissingFact::Accessibility => self.venue.is_some() && self.accessibility().is_empty(),
            MissingFact::Image => self.event.image.is_none(),
            MissingFact::EasyText => self.event.easy_text.is_none(),
        }
    }
}
