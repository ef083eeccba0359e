//! The name of who did what the audit log says.

use backend::Principal;
use domain::organizers::Organizer;
use text::{Words, say};

/// The name of an organizer, or words for who has no name.
pub fn principal_name(words: Words, principal: Principal, organizers: &[Organizer]) -> String {
    match principal {
        Principal::Public => say!(words, "history-contact"),
        Principal::CommandLine => say!(words, "history-command-line"),
        Principal::System => say!(words, "history-system"),
        Principal::Organizer(id) => organizers
            .iter()
            .find(|organizer| organizer.id == id)
            .map_or_else(|| say!(words, "history-former"), |organizer| organizer.name.to_string()),
    }
}
