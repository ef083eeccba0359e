//! What becomes of the event itself: moved, called off, tomorrow, over.

use super::{Says, Writing};
use crate::events::calendar::Method;
use crate::outbox::sheet::Part;
use crate::outbox::{Kind, Letter};
use text::say;

pub fn event_moved(writing: Writing<'_>) -> Option<Letter> {
    let words = writing.words;
    let subject = say!(words, "letter-event-moved-subject", what = writing.what());
    takes_place(writing, Kind::EventMoved, subject, say!(words, "letter-event-moved-heading"))
}

/// After it had been cancelled.
pub fn event_restored(writing: Writing<'_>) -> Option<Letter> {
    let words = writing.words;
    let subject = say!(words, "letter-event-restored-subject", what = writing.what());
    takes_place(writing, Kind::EventRestored, subject, say!(words, "letter-event-restored-heading"))
}

fn takes_place(writing: Writing<'_>, kind: Kind, subject: String, heading: String) -> Option<Letter> {
    let words = writing.words;
    let parts = vec![
        Part::Heading(heading),
        writing.facts(),
        writing.standing(),
        writing.link(say!(words, "letter-event-moved-cancel"), "/absagen"),
        writing.own_page(),
    ];
    writing.letter(Says { kind, calendar: writing.entry(Method::Publish), subject, parts })
}

pub fn event_cancelled(writing: Writing<'_>) -> Option<Letter> {
    let words = writing.words;
    let parts = vec![
        Part::Heading(say!(words, "letter-event-cancelled-heading")),
        writing.facts(),
        Part::Paragraph(say!(words, "letter-event-cancelled-words")),
    ];
    let subject = say!(words, "letter-event-cancelled-subject", what = writing.what());
    writing.letter(Says { kind: Kind::EventCancelled, calendar: writing.entry(Method::Cancel), subject, parts })
}

/// It says which day: a letter may come after midnight.
pub fn reminder(writing: Writing<'_>) -> Option<Letter> {
    let words = writing.words;
    let day = words.date(writing.listing.event.starts().date());
    let parts = vec![
        Part::Heading(say!(words, "letter-reminder-heading", day = day)),
        writing.standing(),
        writing.facts(),
        writing.link(say!(words, "letter-reminder-cancel"), "/absagen"),
    ];
    let subject = say!(words, "letter-reminder-subject", what = writing.what());
    writing.letter(Says { kind: Kind::Reminder, calendar: None, subject, parts })
}

/// With a link to what came of it, where the city gave one.
pub fn thanks(writing: Writing<'_>) -> Option<Letter> {
    let words = writing.words;
    let mut parts = vec![
        Part::Heading(say!(words, "letter-thanks-heading")),
        Part::Paragraph(say!(words, "letter-thanks-words", what = writing.what())),
    ];
    if let Some(url) = &writing.listing.event.results_url {
        parts.push(Part::Link { words: say!(words, "letter-thanks-results"), url: url.clone() });
    }
    let subject = say!(words, "letter-thanks-subject", what = writing.what());
    writing.letter(Says { kind: Kind::Thanks, calendar: None, subject, parts })
}
