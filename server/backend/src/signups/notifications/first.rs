//! The first message of a sign-up, which tells its status. It is sent again on request.

use super::promotion::offer;
use super::{MessageContent, MessageContext, SignUpMessage};
use crate::context::Actor;
use crate::events::calendar::Method;
use crate::messages::Message;
use crate::messages::body::{BodyPart, Link};
use domain::waiting_list::Placement;
use text::say;

/// To how many other sign-ups a message has links: a club may make dozens.
const MOST_LINKS: usize = 3;

/// The first message; none where the contact has no e-mail address.
pub fn first_message(context: MessageContext<'_>, actor: Actor) -> Option<Message> {
    let mut message = first_content(context);
    let earlier = context.earlier_sign_ups();
    message.parts.splice(2..2, earlier);
    // A sign-up that an organizer enters was asked for, so its message does not count against the mailbox.
    let kind = match message.kind {
        kind if actor.is_public() => kind,
        SignUpMessage::Hold | SignUpMessage::Offer => SignUpMessage::Offer,
        _ => SignUpMessage::Entry,
    };
    context.finish(MessageContent { kind, ..message })
}

/// The content of the first message, by the status of the sign-up.
pub(super) fn first_content(context: MessageContext<'_>) -> MessageContent {
    match context.sign_up.placement {
        Placement::Waiting { .. } => waiting(context),
        Placement::Held { .. } => hold(context),
        Placement::Offered { .. } => offer(context),
        Placement::Confirmed | Placement::Lapsed => confirmation(context),
    }
}

/// The question whether the contact takes the reserved seats.
pub fn question(context: MessageContext<'_>) -> Option<Message> {
    let message = question_content(context);
    // A message about an existing sign-up always goes out: it is not a stranger's first message.
    context.finish(MessageContent { kind: SignUpMessage::Offer, ..message })
}

pub(super) fn question_content(context: MessageContext<'_>) -> MessageContent {
    let is_held = matches!(context.sign_up.placement, Placement::Held { .. });
    if is_held { hold(context) } else { offer(context) }
}

fn confirmation(context: MessageContext<'_>) -> MessageContent {
    let (words, event) = (context.words, &context.listing.event);
    let subject = match event.outside_title() {
        Some(title) => say!(words, "message-confirmation-subject", title = title.to_owned()),
        None => say!(words, "message-neutral-subject", date = words.date(event.starts().date())),
    };
    let parts = vec![
        BodyPart::Heading(say!(words, "message-confirmation-heading")),
        context.status_paragraph(),
        context.facts(),
        context.own_page(),
        context.verify_mailbox(),
        not_you(context, say!(words, "message-not-you")),
    ];
    MessageContent { kind: SignUpMessage::Confirmation, calendar: Some(Method::Publish), subject, parts }
}

fn waiting(context: MessageContext<'_>) -> MessageContent {
    let words = context.words;
    let parts = vec![
        BodyPart::Heading(say!(words, "message-waiting-heading")),
        context.status_paragraph(),
        BodyPart::Paragraph(say!(words, "message-waiting-next")),
        context.facts(),
        context.link(say!(words, "message-waiting-page"), say!(words, "message-own-page-label"), ""),
        not_you(context, say!(words, "message-not-you")),
    ];
    let subject = say!(words, "message-waiting-subject", what = context.event_name());
    MessageContent { kind: SignUpMessage::Waiting, calendar: None, subject, parts }
}

fn hold(context: MessageContext<'_>) -> MessageContent {
    let words = context.words;
    let mut parts = vec![BodyPart::Heading(say!(words, "message-held-heading")), context.status_paragraph()];
    parts.extend(context.waiting_companions());
    parts.extend([
        context.mailbox(say!(words, "message-held-confirm"), say!(words, "message-held-confirm-label"), true),
        context.facts(),
        context.own_page(),
        not_you(context, say!(words, "message-held-not-you")),
    ]);
    let subject = say!(words, "message-held-subject", what = context.event_name());
    MessageContent { kind: SignUpMessage::Hold, calendar: None, subject, parts }
}

impl MessageContext<'_> {
    /// The paragraph that the mailbox has several sign-ups for the event, with links to the last others.
    fn earlier_sign_ups(self) -> Vec<BodyPart> {
        let Some(count) = i64::try_from(self.earlier.len()).ok().filter(|count| *count > 0) else { return Vec::new() };
        let note = BodyPart::Paragraph(say!(self.words, "message-several", count = count + 1));
        let links = self.earlier.iter().take(MOST_LINKS).map(|other| {
            let label = say!(self.words, "message-several-label", reference = other.reference.to_string());
            let url = self.page_url(other.id, other.generation, "");
            BodyPart::Link(Link { words: String::new(), label, url, is_primary: false })
        });
        std::iter::once(note).chain(links).collect()
    }
}

/// The link for a stranger whose mailbox somebody else gave.
fn not_you(context: MessageContext<'_>, words: String) -> BodyPart {
    context.link(words, say!(context.words, "message-not-you-label"), "/absagen")
}
