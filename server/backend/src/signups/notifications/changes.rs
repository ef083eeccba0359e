//! Messages after the contact changed the sign-up, left its mailbox, or cancelled.

use super::{MessageContent, MessageContext, SignUpMessage};
use crate::events::calendar::Method;
use crate::messages::Message;
use crate::messages::body::BodyPart;
use domain::signups::SignUp;
use text::say;

pub fn change(context: MessageContext<'_>) -> Option<Message> {
    let (words, sign_up) = (context.words, context.sign_up);
    let parts = vec![
        BodyPart::Heading(say!(words, "message-change-heading")),
        context.status_paragraph(),
        context.facts(),
        context.own_page(),
    ];
    let calendar = context.calendar_method(Method::Publish);
    let subject = say!(words, "message-change-subject", reference = sign_up.reference.to_string());
    context.finish(MessageContent { kind: SignUpMessage::Change, calendar, subject, parts })
}

/// The message to the mailbox that the contact has left. It tells nothing of the sign-up but what it was for, and has no link
/// to it. `sign_up` is as it was before.
pub fn mailbox_left(context: MessageContext<'_>) -> Option<Message> {
    let (words, what) = (context.words, context.event_name());
    let parts = vec![
        BodyPart::Heading(say!(words, "message-mailbox-left-heading")),
        BodyPart::Paragraph(say!(words, "message-mailbox-left-words", what = what.clone())),
        BodyPart::Paragraph(say!(words, "message-mailbox-left-not-you")),
    ];
    let subject = say!(words, "message-mailbox-left-subject", what = what);
    context.finish(MessageContent { kind: SignUpMessage::MailboxLeft, calendar: None, subject, parts })
}

/// The message about a cancellation. `sign_up` is as it was before: a waiting one had no seats to free. `others` are the
/// other parts of a split party, which stay. `is_asked` says whether the contact asked for it.
pub fn cancellation(context: MessageContext<'_>, others: &[SignUp], is_asked: bool) -> Option<Message> {
    let (words, sign_up) = (context.words, context.sign_up);
    let seats = sign_up.request.seats();
    let (subject, heading, given_back) = if sign_up.placement.is_waiting() {
        (
            say!(words, "message-left-subject", what = context.event_name()),
            say!(words, "message-left-heading"),
            if is_asked { say!(words, "message-left-words") } else { say!(words, "message-removed-words") },
        )
    } else if is_asked {
        (
            say!(words, "message-cancellation-subject", what = context.event_name()),
            say!(words, "message-cancellation-heading"),
            say!(words, "message-cancellation-words", seats = seats),
        )
    } else {
        (
            say!(words, "message-cancelled-subject", what = context.event_name()),
            say!(words, "message-cancelled-heading"),
            say!(words, "message-cancelled-words", seats = seats),
        )
    };
    let mut parts = vec![BodyPart::Heading(heading), BodyPart::Paragraph(given_back)];
    for other in others {
        let (seats, state) = (other.request.seats(), words.sign_up_status(other.status()));
        let text = say!(words, "message-others-stand", seats = seats, state = state);
        let label = say!(words, "message-own-page-label");
        parts.push(MessageContext { sign_up: other, ..context }.link(text, label, ""));
    }
    parts.extend([context.cancelled_facts(), context.event_page(say!(words, "message-cancellation-mistake"))]);
    context.finish(MessageContent {
        kind: SignUpMessage::Cancellation,
        calendar: context.calendar_method(Method::Cancel),
        subject,
        parts,
    })
}
