//! Messages about a promotion: seats given, seats offered, and the end of an offer.

use super::{MessageContent, MessageContext, SignUpMessage};
use crate::events::calendar::Method;
use crate::messages::Message;
use crate::messages::body::BodyPart;
use text::say;

/// The message that freed seats are theirs.
pub fn promoted(context: MessageContext<'_>) -> Option<Message> {
    context.finish(promoted_content(context))
}

pub(super) fn promoted_content(context: MessageContext<'_>) -> MessageContent {
    seat_content(context, SignUpMessage::Promoted, say!(context.words, "message-promoted-heading"))
}

/// The message that seats in a workshop are theirs, for a party with seats in the event.
pub fn promoted_in_workshop(context: MessageContext<'_>) -> Option<Message> {
    let heading = say!(context.words, "message-promoted-workshop");
    context.finish(seat_content(context, SignUpMessage::PromotedInWorkshop, heading))
}

fn seat_content(context: MessageContext<'_>, kind: SignUpMessage, heading: String) -> MessageContent {
    let words = context.words;
    let mut parts = vec![BodyPart::Heading(heading), context.status_paragraph()];
    parts.extend(context.waiting_companions());
    parts.extend([
        context.facts(),
        context.link(say!(words, "message-promoted-cancel"), say!(words, "message-cancel-label"), "/absagen"),
        context.own_page(),
    ]);
    let subject = say!(words, "message-promoted-subject", what = context.event_name());
    let calendar = context.calendar_method(Method::Publish);
    MessageContent { kind, calendar, subject, parts }
}

/// The offer of freed seats.
pub fn offer(context: MessageContext<'_>) -> MessageContent {
    let words = context.words;
    let mut parts = vec![BodyPart::Heading(say!(words, "message-offer-heading")), context.status_paragraph()];
    parts.extend(context.waiting_companions());
    parts.extend([
        context.question_link(say!(words, "message-offer-accept"), "/annehmen"),
        context.link(String::new(), say!(words, "message-offer-decline"), "/ablehnen"),
        context.facts(),
    ]);
    let subject = say!(words, "message-offer-subject", what = context.event_name());
    MessageContent { kind: SignUpMessage::Offer, calendar: None, subject, parts }
}

/// The message after the contact accepted an offer or confirmed held seats.
pub fn accepted(context: MessageContext<'_>) -> Option<Message> {
    let words = context.words;
    let mut parts = vec![BodyPart::Heading(say!(words, "message-confirmation-heading")), context.status_paragraph()];
    parts.extend(context.waiting_companions());
    parts.extend([context.facts(), context.own_page()]);
    let subject = say!(words, "message-accepted-subject", what = context.event_name());
    context.finish(MessageContent { kind: SignUpMessage::Accepted, calendar: Some(Method::Publish), subject, parts })
}

/// The message that the contact did not answer in time.
pub fn lapsed(context: MessageContext<'_>) -> Option<Message> {
    let words = context.words;
    let parts = vec![
        BodyPart::Heading(say!(words, "message-lapsed-heading")),
        BodyPart::Paragraph(say!(words, "message-lapsed-words", seats = context.sign_up.request.seats())),
        context.facts(),
        context.event_page(say!(words, "message-lapsed-again")),
    ];
    let subject = say!(words, "message-lapsed-subject", what = context.event_name());
    context.finish(MessageContent { kind: SignUpMessage::Lapsed, calendar: None, subject, parts })
}
