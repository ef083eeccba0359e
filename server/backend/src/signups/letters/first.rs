//! The letter that says how a sign-up stands: the first of each, and again for whoever asks for it again. Who waits, or must
//! still say yes, reads so at once.

use super::turn::offer;
use super::{Says, Writing};
use crate::events::calendar::Method;
use crate::outbox::sheet::Part;
use crate::outbox::{Kind, Letter};
use crate::signups::desk::Desk;
use domain::signups::Placement;
use text::say;

/// None where the contact has no e-mail address: they have read the answer, and somebody can call.
pub fn first(writing: Writing<'_>, desk: Desk) -> Option<Letter> {
    let says = match writing.sign_up.placement {
        Placement::Waiting { .. } => waiting(writing),
        Placement::Held { .. } => hold(writing, 0),
        Placement::Offered { .. } => offer(writing, 0),
        Placement::Confirmed | Placement::Lapsed => confirmation(writing),
    };
    // What one of us enters is sent to nobody who did not ask for it.
    let kind = if desk.is_public() { says.kind } else { Kind::Entry };
    writing.letter(Says { kind, ..says })
}

/// It is for them to say yes, to a place that was held or has come free. `others` of their party wait on.
pub fn asking(writing: Writing<'_>, others: i64) -> Option<Letter> {
    let is_held = matches!(writing.sign_up.placement, Placement::Held { .. });
    let says = if is_held { hold(writing, others) } else { offer(writing, others) };
    // What an existing sign-up needs always goes out: it is no stranger's first letter.
    writing.letter(Says { kind: Kind::Offer, ..says })
}

fn confirmation(writing: Writing<'_>) -> Says {
    let (words, event) = (writing.words, &writing.listing.event);
    let subject = match event.outside_title() {
        Some(title) => say!(words, "letter-confirmation-subject", title = title.to_owned()),
        None => say!(words, "letter-neutral-subject", date = words.date(event.starts().date())),
    };
    let parts = vec![
        Part::Heading(say!(words, "letter-confirmation-heading")),
        writing.standing(),
        writing.facts(),
        writing.own_page(),
        writing.mailbox(say!(words, "letter-mailbox")),
        Part::Paragraph(say!(words, "letter-not-you")),
    ];
    Says { kind: Kind::Confirmation, calendar: Some(Method::Publish), subject, parts }
}

fn waiting(writing: Writing<'_>) -> Says {
    let words = writing.words;
    let parts = vec![
        Part::Heading(say!(words, "letter-waiting-heading")),
        writing.standing(),
        Part::Paragraph(say!(words, "letter-waiting-next")),
        writing.facts(),
        writing.link(say!(words, "letter-waiting-page"), ""),
        Part::Paragraph(say!(words, "letter-not-you")),
    ];
    let subject = say!(words, "letter-waiting-subject", what = writing.what());
    Says { kind: Kind::Waiting, calendar: None, subject, parts }
}

fn hold(writing: Writing<'_>, others: i64) -> Says {
    let words = writing.words;
    let mut parts = vec![Part::Heading(say!(words, "letter-held-heading")), writing.standing()];
    parts.extend(writing.wait_on(others));
    parts.extend([
        writing.mailbox(say!(words, "letter-held-confirm")),
        writing.facts(),
        writing.own_page(),
        Part::Paragraph(say!(words, "letter-held-not-you")),
    ]);
    let subject = say!(words, "letter-held-subject", what = writing.what());
    Says { kind: Kind::Hold, calendar: None, subject, parts }
}
