//! Messages about the event itself: moved, cancelled, restored, tomorrow, over.

use super::{MessageContent, MessageContext, SignUpMessage};
use crate::events::calendar::Method;
use crate::messages::Message;
use crate::messages::body::{BodyPart, Link};
use text::say;

pub fn event_moved(context: MessageContext<'_>) -> Option<Message> {
    let words = context.words;
    let what = context.event_name();
    let (subject, heading) = if context.is_only_link_new() {
        (say!(words, "message-link-changed-subject", what = what), say!(words, "message-link-changed-heading"))
    } else if context.is_only_workshop_dropped() {
        (say!(words, "message-workshop-dropped-subject", what = what), say!(words, "message-workshop-dropped-heading"))
    } else {
        (say!(words, "message-event-moved-subject", what = what), say!(words, "message-event-moved-heading"))
    };
    let changes = context.event_changes();
    let changes = changes.unwrap_or_else(|| BodyPart::Paragraph(say!(words, "message-event-moved-back")));
    takes_place(context, SignUpMessage::EventMoved, subject, vec![BodyPart::Heading(heading), changes])
}

/// The message that a cancelled event takes place after all.
pub fn event_restored(context: MessageContext<'_>) -> Option<Message> {
    let words = context.words;
    let subject = say!(words, "message-event-restored-subject", what = context.event_name());
    let heading = BodyPart::Heading(say!(words, "message-event-restored-heading"));
    let parts = std::iter::once(heading).chain(context.event_changes()).collect();
    takes_place(context, SignUpMessage::EventRestored, subject, parts)
}

/// A message that begins with what is new and goes on with what stands.
pub(super) fn takes_place(
    context: MessageContext<'_>,
    kind: SignUpMessage,
    subject: String,
    mut parts: Vec<BodyPart>,
) -> Option<Message> {
    let words = context.words;
    // The address of a confidential event may reveal it.
    let has_page = kind == SignUpMessage::EventNews && !context.listing.event.sign_up.is_confidential;
    parts.extend([context.status_paragraph(), context.facts()]);
    parts.extend(has_page.then(|| context.event_page(say!(words, "message-event-news-page"))));
    parts.extend([
        context.link(say!(words, "message-event-moved-cancel"), say!(words, "message-cancel-label"), "/absagen"),
        context.own_page(),
    ]);
    context.finish(MessageContent { kind, calendar: context.calendar_method(Method::Publish), subject, parts })
}

/// The message that an event is cancelled: why, and where other events are.
pub fn event_cancelled(context: MessageContext<'_>) -> Option<Message> {
    let (words, event) = (context.words, &context.listing.event);
    let reason = event.cancelled_reason.clone().filter(|_| !event.sign_up.is_confidential);
    let mut parts = vec![BodyPart::Heading(say!(words, "message-event-cancelled-heading"))];
    parts.extend(reason.map(BodyPart::Paragraph));
    parts.extend([
        BodyPart::Paragraph(say!(words, "message-event-cancelled-words")),
        context.cancelled_facts(),
        BodyPart::Link(Link {
            words: say!(words, "message-event-cancelled-others"),
            label: say!(words, "message-event-cancelled-others-label"),
            url: context.ctx.url(&words.path("/")),
            is_primary: false,
        }),
    ]);
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
        context.link(say!(words, "message-reminder-cancel"), say!(words, "message-cancel-label"), "/absagen"),
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
        let (words, label) = (say!(words, "message-thanks-results"), say!(words, "message-thanks-results-label"));
        parts.push(BodyPart::Link(Link { words, label, url: url.clone(), is_primary: false }));
    }
    let subject = say!(words, "message-thanks-subject", what = context.event_name());
    context.finish(MessageContent { kind: SignUpMessage::Thanks, calendar: None, subject, parts })
}
