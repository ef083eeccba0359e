//! The titles of records, and of the pages of each kind.

use backend::programme::{RecordKind, RecordNames};
use domain::signups::FormData;
use text::{Words, say};

/// The title of the list.
pub fn list_title(words: Words, kind: RecordKind) -> String {
    match kind {
        RecordKind::Host => say!(words, "hosts-title"),
        RecordKind::Venue => say!(words, "venues-title"),
        RecordKind::Programme => say!(words, "programmes-title"),
        RecordKind::Event => say!(words, "office-overview"),
        RecordKind::Partner => say!(words, "partners-title"),
    }
}

/// What an empty list says.
pub fn empty_list(words: Words, kind: RecordKind) -> String {
    match kind {
        RecordKind::Partner => say!(words, "partners-none"),
        _ => say!(words, "records-none"),
    }
}

/// The title of the form for a new record.
pub fn new_title(words: Words, kind: RecordKind) -> String {
    match kind {
        RecordKind::Host => say!(words, "host-new-title"),
        RecordKind::Venue => say!(words, "venue-new-title"),
        RecordKind::Programme => say!(words, "programme-new-title"),
        RecordKind::Event => say!(words, "edit-new-title"),
        RecordKind::Partner => say!(words, "partner-new-title"),
    }
}

/// The title of the form of a stored record.
pub fn edit_title(words: Words, kind: RecordKind) -> String {
    match kind {
        RecordKind::Host => say!(words, "host-edit-title"),
        RecordKind::Venue => say!(words, "venue-edit-title"),
        RecordKind::Programme => say!(words, "programme-edit-title"),
        RecordKind::Event => say!(words, "edit-title"),
        RecordKind::Partner => say!(words, "partner-edit-title"),
    }
}

/// What a record is called among several that change at once, which are events: its title, and when it takes place; of a new
/// one its slug.
pub fn changed_record(words: Words, slug: &str, names: &RecordNames) -> String {
    let event = names.event(slug).map(|listing| &listing.event);
    event.map_or_else(
        || slug.to_owned(),
        |event| say!(words, "own-event", title = event.title.clone(), when = words.when(event)),
    )
}

/// The names of the pages for programs that drive the back office: the list, a new record, a stored one, its history.
pub fn page_names(kind: RecordKind) -> [&'static str; 4] {
    match kind {
        RecordKind::Host => ["hosts", "host-new", "host-edit", "host-history"],
        RecordKind::Venue => ["venues", "venue-new", "venue-edit", "venue-history"],
        RecordKind::Programme => ["programmes", "programme-new", "programme-edit", "programme-history"],
        RecordKind::Event => ["events", "event-new", "event-edit", "event-history"],
        RecordKind::Partner => ["partners", "partner-new", "partner-edit", "partner-history"],
    }
}

/// The title or the name of a record.
pub fn record_title(data: &FormData) -> String {
    data.value("title").or_else(|| data.value("name")).unwrap_or_default().to_owned()
}
