//! They changed something, or gave their places back.

use super::{Says, Writing};
use crate::events::calendar::Method;
use crate::outbox::sheet::Part;
use crate::outbox::{Kind, Letter};
use text::say;

pub fn change(writing: Writing<'_>) -> Option<Letter> {
    let (words, sign_up) = (writing.words, writing.sign_up);
    let parts = vec![
        Part::Heading(say!(words, "letter-change-heading")),
        writing.standing(),
        writing.facts(),
        writing.own_page(),
    ];
    let calendar = writing.entry(Method::Publish);
    let subject = say!(words, "letter-change-subject", reference = sign_up.reference.to_string());
    writing.letter(Says { kind: Kind::Change, calendar, subject, parts })
}

/// Of a sign-up as it stood until now: who waited had no places to give back.
pub fn cancellation(writing: Writing<'_>) -> Option<Letter> {
    let (words, sign_up) = (writing.words, writing.sign_up);
    let (heading, given_back) = if sign_up.placement.is_waiting() {
        (say!(words, "letter-left-heading"), say!(words, "letter-left-words"))
    } else {
        let places = sign_up.wish.places();
        (say!(words, "letter-cancellation-heading"), say!(words, "letter-cancellation-words", places = places))
    };
    let parts = vec![
        Part::Heading(heading),
        Part::Paragraph(given_back),
        writing.facts(),
        Part::Paragraph(say!(words, "letter-cancellation-mistake")),
    ];
    let calendar = writing.entry(Method::Cancel);
    let subject = say!(words, "letter-cancellation-subject", reference = sign_up.reference.to_string());
    writing.letter(Says { kind: Kind::Cancellation, calendar, subject, parts })
}
