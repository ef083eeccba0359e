//! A place came free: it is theirs, or reserved for them until they say yes; and what came of that.

use super::{Says, Writing};
use crate::events::calendar::Method;
use crate::outbox::sheet::Part;
use crate::outbox::{Kind, Letter};
use text::say;

/// `others` of their party wait on.
pub fn moved_up(writing: Writing<'_>, others: i64) -> Option<Letter> {
    has_place(writing, say!(writing.words, "letter-moved-up-heading"), others)
}

/// They come, and waited for a workshop.
pub fn moved_into(writing: Writing<'_>) -> Option<Letter> {
    has_place(writing, say!(writing.words, "letter-moved-up-workshop"), 0)
}

fn has_place(writing: Writing<'_>, heading: String, others: i64) -> Option<Letter> {
    let words = writing.words;
    let mut parts = vec![Part::Heading(heading), writing.standing()];
    parts.extend(writing.wait_on(others));
    parts.extend([
        writing.facts(),
        writing.link(say!(words, "letter-moved-up-cancel"), "/absagen"),
        writing.own_page(),
    ]);
    let subject = say!(words, "letter-moved-up-subject", what = writing.what());
    writing.letter(Says { kind: Kind::MovedUp, calendar: writing.entry(Method::Publish), subject, parts })
}

/// `others` of their party wait on.
pub fn offer(writing: Writing<'_>, others: i64) -> Says {
    let words = writing.words;
    let mut parts = vec![Part::Heading(say!(words, "letter-offer-heading")), writing.standing()];
    parts.extend(writing.wait_on(others));
    parts.extend([
        writing.link(say!(words, "letter-offer-accept"), "/annehmen"),
        writing.link(say!(words, "letter-offer-decline"), "/ablehnen"),
        writing.facts(),
    ]);
    let subject = say!(words, "letter-offer-subject", what = writing.what());
    Says { kind: Kind::Offer, calendar: None, subject, parts }
}

/// An offer, or a place that was held.
pub fn accepted(writing: Writing<'_>) -> Option<Letter> {
    let words = writing.words;
    let parts = vec![
        Part::Heading(say!(words, "letter-confirmation-heading")),
        writing.standing(),
        writing.facts(),
        writing.own_page(),
    ];
    let subject = say!(words, "letter-accepted-subject", what = writing.what());
    writing.letter(Says { kind: Kind::Accepted, calendar: Some(Method::Publish), subject, parts })
}

pub fn lapsed(writing: Writing<'_>) -> Option<Letter> {
    let words = writing.words;
    let parts = vec![
        Part::Heading(say!(words, "letter-lapsed-heading")),
        Part::Paragraph(say!(words, "letter-lapsed-words", places = writing.sign_up.wish.places())),
        writing.facts(),
        writing.event_page(say!(words, "letter-lapsed-again")),
    ];
    let subject = say!(words, "letter-lapsed-subject", what = writing.what());
    writing.letter(Says { kind: Kind::Lapsed, calendar: None, subject, parts })
}
