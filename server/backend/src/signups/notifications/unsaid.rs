//! What withdrawn messages would have said: the next message says it for them.

use super::first::{first_content, question_content};
use super::promotion::promoted_content;
use super::{MessageContent, MessageContext, SignUpMessage};
use crate::messages::body::BodyPart;
use crate::messages::{MessageKind, Withdrawn};
use domain::waiting_list::Placement;
use text::say;

/// What the contact does not know yet, because the messages that would have said it were withdrawn.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "any of them may be unsaid beside any other")]
pub struct Unsaid {
    /// The contact has never heard of the sign-up.
    is_everything: bool,
    is_event_moved: bool,
    is_event_restored: bool,
    is_promoted: bool,
    is_question: bool,
}

impl Unsaid {
    pub fn of(withdrawn: &Withdrawn) -> Self {
        let contains = |kind: SignUpMessage| withdrawn.contains(kind.code());
        Self {
            is_everything: withdrawn.is_everything(),
            is_event_moved: contains(SignUpMessage::EventMoved),
            is_event_restored: contains(SignUpMessage::EventRestored),
            is_promoted: contains(SignUpMessage::Promoted),
            is_question: contains(SignUpMessage::Hold) || contains(SignUpMessage::Offer),
        }
    }
}

impl MessageContext<'_> {
    /// A message about a change has the content of the message that it replaces, with the facts of now.
    pub(super) fn with_unsaid(self, content: MessageContent) -> MessageContent {
        let (kind, unsaid) = (content.kind, self.unsaid);
        let mut content = match kind {
            SignUpMessage::Change | SignUpMessage::EventMoved | SignUpMessage::EventRestored
                if unsaid.is_everything =>
            {
                MessageContent { kind, ..first_content(self) }
            }
            SignUpMessage::Change if self.must_ask() => MessageContent { kind, ..question_content(self, 0) },
            SignUpMessage::Change if unsaid.is_promoted && self.sign_up.placement == Placement::Confirmed => {
                MessageContent { kind, ..promoted_content(self, 0) }
            }
            _ => content,
        };
        let is_held = matches!(self.sign_up.placement, Placement::Held { .. });
        match kind {
            // The first message would have had the link that verifies the mailbox.
            SignUpMessage::Promoted | SignUpMessage::Accepted | SignUpMessage::Offer
                if unsaid.is_everything && !is_held =>
            {
                content.parts.push(self.mailbox(say!(self.words, "message-mailbox")));
            }
            SignUpMessage::Change | SignUpMessage::Promoted | SignUpMessage::Accepted | SignUpMessage::Offer
                if !unsaid.is_everything =>
            {
                let moved = unsaid.is_event_moved.then(|| say!(self.words, "message-event-moved-note"));
                let restored = unsaid.is_event_restored.then(|| say!(self.words, "message-event-restored-note"));
                content.parts.splice(1..1, moved.into_iter().chain(restored).map(BodyPart::Paragraph));
            }
            _ => {}
        }
        content
    }

    /// How the message queue treats a message: it is a question if it replaces one.
    pub(super) fn queue_kind(self, kind: SignUpMessage) -> MessageKind {
        let asks = self.must_ask() && (kind == SignUpMessage::Change || self.unsaid.is_everything);
        match kind {
            SignUpMessage::Change | SignUpMessage::EventMoved | SignUpMessage::EventRestored if asks => {
                let MessageKind { is_question, expires_after, .. } = SignUpMessage::Offer.kind();
                MessageKind { is_question, expires_after, ..kind.kind() }
            }
            kind => kind.kind(),
        }
    }

    /// Whether the contact must still be asked, because the question was withdrawn.
    fn must_ask(self) -> bool {
        let placement = self.sign_up.placement;
        let is_unasked = self.unsaid.is_everything || self.unsaid.is_question;
        is_unasked && placement.awaits_answer() && !placement.awaits_call()
    }
}
