//! Messages about the event itself: moved, cancelled, restored, tomorrow, over.

use super::{MessageContent, MessageContext, SignUpMessage};
use crate::events::calendar::Method;
use crate::messages::Message;
use crate::messages::body::BodyPart;
use text::say;

pub fn event_moved(context: MessageContext<'_>) -> Option<Message> {
    let words = context.words;
    let subject = say!(words, "message-event-moved-subject", what = context.event_name());
    takes_place(context, SignUpMessage::EventMoved, subject, say!(words, "message-event-moved-heading"))
}

/// The message that a cancelled event takes place after all.
pub fn event_restored(context: MessageContext<'_>) -> Option<Message> {
    let words = context.words;
    let subject = say!(words, "message-event-restored-subject", what = context.event_name());
    takes_place(context, SignUpMessage::EventRestored, subject, say!(words, "message-event-restored-heading"))
}

fn takes_place(context: MessageContext<'_>, kind: SignUpMessage, subject: String, heading: String) -> Option<Message> {
    let words = context.words;
    let parts = vec![
        BodyPart::Heading(heading),
        context.facts(),
        context.status_paragraph(),
        context.link(say!(words, "message-event-moved-cancel"), "/absagen"),
        context.own_page(),
    ];
    context.finish(MessageContent { kind, calendar: context.calendar_method(Method::Publish), subject, parts })
}

pub fn event_cancelled(context: MessageContext<'_>) -> Option<Message> {
    let words = context.words;
    let parts = vec![
        BodyPart::Heading(say!(words, "message-event-cancelled-heading")),
        context.facts(),
        BodyPart::Paragraph(say!(words, "message-event-cancelled-words")),
    ];
    let subject = say!(words, "message-event-cancelled-subject", what = context.event_name());
    context.finish(MessageContent {
        kind: SignUpMessage::EventCancelled,
        calendar: context.calendar_method(Method::Cancel),
        subject,
        parts,
    })
}

/// The reminder. It names the date, as the message may arrive after midnight.
pub fn reminder(context: MessageContext<'_>) -> Option<Message> {
    let words = context.words;
    let day = words.date(context.listing.event.starts().date());
    let parts = vec![
        BodyPart::Heading(say!(words, "message-reminder-heading", day = day)),
        context.status_paragraph(),
        context.facts(),
        context.link(say!(words, "message-reminder-cancel"), "/absagen"),
    ];
    let subject = say!(words, "message-reminder-subject", what = context.event_name());
    context.finish(MessageContent { kind: SignUpMessage::Reminder, calendar: None, subject, parts })
}

/// The thanks, with a link to the results where the city gave one.
pub fn thanks(context: MessageContext<'_>) -> Option<Message> {
    let words = context.words;
    let mut parts = vec![
        BodyPart::Heading(say!(words, "message-thanks-heading")),
        BodyPart::Paragraph(say!(words, "message-thanks-words", what = context.event_name())),
    ];
    if let Some(url) = &context.listing.event.results_url {
        parts.push(BodyPart::Link { words: say!(words, "message-thanks-results"), url: url.clone() });
    }
    let subject = say!(words, "message-thanks-subject", what = context.event_name());
    context.finish(MessageContent { kind: SignUpMessage::Thanks, calendar: None, subject, parts })
}
