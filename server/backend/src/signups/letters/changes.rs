//! They changed something, or gave their places back.

use super::{Says, Writing};
use crate::events::calendar::Method;
use crate::outbox::sheet::Part;
use crate::outbox::{Kind, Letter};
use domain::signups::{SignUp, State};
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

/// Of a sign-up as it stood until now: who waited had no places to give back. `others` of their party stand as they did.
pub fn cancellation(writing: Writing<'_>, others: &[SignUp]) -> Option<Letter> {
    let (words, sign_up) = (writing.words, writing.sign_up);
    let (reference, places) = (sign_up.reference.to_string(), sign_up.wish.places());
    let (subject, heading, given_back) = if sign_up.placement.is_waiting() {
        (
            say!(words, "letter-left-subject", what = writing.what()),
            say!(words, "letter-left-heading"),
            say!(words, "letter-left-words"),
        )
    } else {
        (
            say!(words, "letter-cancellation-subject", reference = reference),
            say!(words, "letter-cancellation-heading"),
            say!(words, "letter-cancellation-words", places = places),
        )
    };
    let mut parts = vec![Part::Heading(heading), Part::Paragraph(given_back)];
    for other in others {
        let (places, state) = (other.wish.places(), words.state(State::of(other)));
        let words = say!(words, "letter-others-stand", places = places, state = state);
        parts.push(Writing { sign_up: other, ..writing }.link(words, ""));
    }
    parts.extend([writing.facts(), writing.event_page(say!(words, "letter-cancellation-mistake"))]);
    writing.letter(Says { kind: Kind::Cancellation, calendar: writing.entry(Method::Cancel), subject, parts })
}
