//! The names of parties, guests and workshops on the check-in pages.

use domain::attendance::{Guest, Party};
use text::{Words, say};

/// The name of the party's contact, or a placeholder for a walk-in who gave none.
pub(super) fn party_name(words: Words, party: &Party) -> String {
    let contact = party.contact.as_str();
    if contact.is_empty() { say!(words, "check-in-nameless") } else { contact.to_owned() }
}

/// The name of a guest, or a placeholder that names the contact.
pub(super) fn guest_name(words: Words, party: &Party, guest: &Guest) -> String {
    let contact = party.contact.as_str();
    match &guest.name {
        Some(name) => name.to_string(),
        None if !contact.is_empty() => say!(words, "check-in-companion", name = contact.to_owned()),
        None if guest.person.position == 1 => say!(words, "check-in-nameless"),
        None => say!(words, "check-in-companion-nameless"),
    }
}

/// A length as the type that wording and attributes take.
pub(super) fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
