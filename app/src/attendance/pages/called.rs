//! What people, parties and rooms are called at the door.

use domain::attendance::{Guest, Party};
use domain::events::Workshop;
use text::{Words, say};

/// Who signed them up, as far as anybody said.
pub(super) fn contact(words: Words, party: &Party) -> String {
    let name = party.contact.as_str();
    if name.is_empty() { say!(words, "door-nameless") } else { name.to_owned() }
}

pub(super) fn name(words: Words, party: &Party, guest: &Guest) -> String {
    let contact = party.contact.as_str();
    match &guest.name {
        Some(name) => name.to_string(),
        None if !contact.is_empty() => say!(words, "door-companion", name = contact.to_owned()),
        None if guest.person.position == 1 => say!(words, "door-nameless"),
        None => say!(words, "door-companion-nameless"),
    }
}

/// "Wohnen (Raum 2)"
pub(super) fn with_room(words: Words, workshop: &Workshop) -> String {
    let title = workshop.title.clone();
    match workshop.room.clone() {
        Some(room) => say!(words, "door-workshop-room", title = title, room = room),
        None => title,
    }
}

pub(super) fn number(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}
