//! What withdrawn messages would have said: the next message says it for them.

use super::first::{first_content, question_content};
use super::promotion::promoted_content;
use super::{Known, MessageContent, MessageContext, SignUpMessage};
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
    is_promoted_in_workshop: bool,
    is_question: bool,
}

impl Unsaid {
    pub fn of(withdrawn: &Withdrawn) -> Self {
        let kinds = withdrawn.kinds_since(says_all);
        let contains = |kind: SignUpMessage| kinds.contains(&kind.code());
        Self {
            is_everything: withdrawn.is_everything(),
            is_event_moved: contains(SignUpMessage::EventMoved),
            is_event_restored: contains(SignUpMessage::EventRestored),
            is_promoted: contains(SignUpMessage::Promoted),
            is_promoted_in_workshop: contains(SignUpMessage::PromotedInWorkshop),
            is_question: contains(SignUpMessage::Hold) || contains(SignUpMessage::Offer),
        }
    }

    /// Whether the contact has never heard of the sign-up.
    pub fn is_everything(self) -> bool {
        self.is_everything
    }

    /// Whether a message of this kind says how many companions go on waiting.
    pub fn says_who_waits(self, kind: SignUpMessage) -> bool {
        self.is_promoted || self.is_question || matches!(kind, SignUpMessage::Promoted | SignUpMessage::Offer)
    }
}

impl Known {
    /// What the contact knows of the event, because the messages that would have said more were withdrawn; `before`, if there
    /// are none.
    pub fn since(withdrawn: &Withdrawn, before: Option<Self>) -> Option<Self> {
        // What an older release wrote, or a newer one, is not read: the message says only what stands.
        let read = withdrawn.told_before(says_all).filter_map(|stored| serde_json::from_str(stored).ok());
        read.chain(before).reduce(|first: Self, later| Self { public: first.public.or(later.public), ..first })
    }
}

/// A message that the event is cancelled says nothing else: what was unsaid before it still is.
fn says_all(code: &str) -> bool {
    code != SignUpMessage::EventCancelled.code()
}

impl MessageContext<'_> {
    /// A message has the content of the one that it replaces, with the facts of now, and notes of what else is unsaid.
    pub(super) fn with_unsaid(self, content: MessageContent) -> MessageContent {
        let kind = content.kind;
        let mut content = self.withdrawn_content(kind).unwrap_or(content);
        content.parts.splice(1..1, self.notes(kind, content.kind));
        let is_held = matches!(self.sign_up.placement, Placement::Held { .. });
        let is_late = matches!(content.kind, SignUpMessage::Promoted | SignUpMessage::Accepted | SignUpMessage::Offer);
        // The first message would have had the link that verifies the mailbox.
        if is_late && self.unsaid.is_everything && !is_held {
            content.parts.push(self.verify_mailbox());
        }
        MessageContent { kind, ..content }
    }

    /// The content of a withdrawn message, where one of this kind says that instead of its own.
    fn withdrawn_content(self, kind: SignUpMessage) -> Option<MessageContent> {
        if !self.may_replace(kind) {
            return None;
        }
        if self.must_ask() {
            return Some(question_content(self));
        }
        if self.must_say_promoted() {
            return Some(promoted_content(self));
        }
        self.unsaid.is_everything.then(|| first_content(self))
    }

    /// The paragraphs of a message of this kind about what was withdrawn and what its content does not say.
    fn notes(self, kind: SignUpMessage, content: SignUpMessage) -> Vec<BodyPart> {
        use SignUpMessage::{EventMoved, EventRestored, Promoted, PromotedInWorkshop as InWorkshop};
        let Self { words, unsaid, .. } = self;
        // The first message to a new mailbox needs no other notes.
        if !kind.says_unsaid() {
            return self.news();
        }
        let is_promoted = self.must_say_promoted() && content != Promoted;
        let has_workshop = kind == InWorkshop || (unsaid.is_promoted_in_workshop && self.has_workshop_seats());
        // Who hears of the event for the first time needs no news of it.
        let is_moved = unsaid.is_event_moved && kind != EventMoved && !unsaid.is_everything;
        let is_restored = unsaid.is_event_restored && kind != EventRestored && !unsaid.is_everything;
        // Moved there and back before anything has left, it is where the contact knows it to be.
        let changes = self.event_changes();
        let is_moved_note = is_moved && (self.told_before.is_none() || changes.is_some());
        let moved_note = if self.is_only_link_new() {
            say!(words, "message-link-changed-note")
        } else if self.is_only_workshop_dropped() {
            say!(words, "message-workshop-dropped-note")
        } else {
            say!(words, "message-event-moved-note")
        };
        let has_workshop_note = has_workshop && content != InWorkshop;
        let notes = [
            is_promoted.then(|| BodyPart::Paragraph(say!(words, "message-promoted-note"))),
            self.waiting_companions().filter(|_| is_promoted),
            has_workshop_note.then(|| BodyPart::Paragraph(say!(words, "message-promoted-workshop-note"))),
            is_moved_note.then_some(BodyPart::Paragraph(moved_note)),
            changes.filter(|_| is_moved && kind != EventRestored),
            is_restored.then(|| BodyPart::Paragraph(say!(words, "message-event-restored-note"))),
        ];
        self.news().into_iter().chain(notes.into_iter().flatten()).chain(self.public_changes()).collect()
    }

    /// How the message queue treats a message: it is a question if it replaces one.
    pub(super) fn queue_kind(self, kind: SignUpMessage) -> MessageKind {
        if self.may_replace(kind) && self.must_ask() {
            let MessageKind { is_question, expires_after, .. } = SignUpMessage::Offer.kind();
            return MessageKind { is_question, expires_after, ..kind.kind() };
        }
        kind.kind()
    }

    /// Whether a message of this kind may have the content of a withdrawn one. News of the event have their own, unless the
    /// contact has never heard of the sign-up.
    fn may_replace(self, kind: SignUpMessage) -> bool {
        match kind {
            SignUpMessage::Change | SignUpMessage::EventNews | SignUpMessage::PromotedInWorkshop => true,
            SignUpMessage::EventMoved | SignUpMessage::EventRestored => self.unsaid.is_everything,
            _ => false,
        }
    }

    /// Whether the contact must still be asked, because the question was withdrawn.
    fn must_ask(self) -> bool {
        let placement = self.sign_up.placement;
        let is_unasked = self.unsaid.is_everything || self.unsaid.is_question;
        is_unasked && placement.awaits_answer() && !placement.awaits_call()
    }

    /// Whether the contact must still learn that the party was promoted.
    fn must_say_promoted(self) -> bool {
        self.unsaid.is_promoted && self.sign_up.placement == Placement::Confirmed
    }

    fn has_workshop_seats(self) -> bool {
        let mut workshops = self.sign_up.request.workshop_seats().into_keys();
        workshops.any(|workshop| !self.sign_up.waits_for.contains_key(workshop))
    }
}
