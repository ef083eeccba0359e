//! What an organizer types to find a sign-up: names, an organisation, an address, a reference, or a part of a telephone
//! number or of a mail address.

use super::Contact;
use crate::phone::{AreaCode, MARKS, international};
use crate::search::Search;

/// The characters from which a part of a number or of an address is looked for.
const LEAST: usize = 4;

/// A query for sign-ups. Nothing typed finds all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignUpQuery {
    /// `None` if nothing was typed, or a telephone number.
    names: Option<Search>,
    parts: Vec<String>,
}

impl SignUpQuery {
    /// Reads a query.
    pub fn new(typed: &str) -> Self {
        let typed = typed.trim();
        if typed.is_empty() {
            return Self::default();
        }
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        if digits.len() >= LEAST && typed.chars().all(|c| c.is_ascii_digit() || MARKS.contains(c)) {
            return Self { names: None, parts: vec![international(typed, None), digits] };
        }
        let is_of_address = typed.contains(|c: char| c == '@' || c == '.' || c.is_ascii_digit());
        let is_part = is_of_address && typed.len() >= LEAST && !typed.contains(char::is_whitespace);
        Self { names: Some(Search::new(typed)), parts: is_part.then(|| typed.to_lowercase()).into_iter().collect() }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Returns the names that are looked for.
    pub fn names(&self) -> Option<&Search> {
        self.names.as_ref().filter(|names| !names.is_empty())
    }

    /// Returns the parts of a telephone number or of a mail address, one of which must occur in the
    /// [means](Self::contact_means) of a contact.
    pub fn parts(&self) -> &[String] {
        &self.parts
    }

    /// Returns the text of a contact in which parts are looked for: mail address and telephone number.
    pub fn contact_means(contact: &Contact, area_code: Option<&AreaCode>) -> String {
        contact.normalised_means(area_code).collect::<Vec<_>>().join(" ")
    }
}
