//! The kinds of messages about a sign-up, and how the message queue treats each.

use crate::messages::MessageKind;
use domain::time::Millis;

/// The kind of a message about a sign-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpMessage {
    /// The first message of a confirmed sign-up.
    Confirmation,
    /// The first message of a waiting sign-up.
    Waiting,
    /// The first message of a sign-up whose seats are held until the contact confirms.
    Hold,
    /// The first message of a sign-up that an organizer entered.
    Entry,
    /// Freed seats are theirs.
    Promoted,
    /// Freed seats in a workshop are theirs, beside those in the event.
    PromotedInWorkshop,
    /// Freed seats are reserved until the contact accepts.
    Offer,
    /// The contact accepted.
    Accepted,
    /// The contact did not answer in time.
    Lapsed,
    Change,
    /// The contact gave another mailbox: to the one before.
    MailboxLeft,
    Cancellation,
    EventMoved,
    /// The event takes place after all.
    EventRestored,
    EventCancelled,
    /// An organizer tells of another change.
    EventNews,
    Reminder,
    Thanks,
}

impl SignUpMessage {
    const ALL: [Self; 18] = [
        Self::Confirmation,
        Self::Waiting,
        Self::Hold,
        Self::Entry,
        Self::Promoted,
        Self::PromotedInWorkshop,
        Self::Offer,
        Self::Accepted,
        Self::Lapsed,
        Self::Change,
        Self::MailboxLeft,
        Self::Cancellation,
        Self::EventMoved,
        Self::EventRestored,
        Self::EventCancelled,
        Self::EventNews,
        Self::Reminder,
        Self::Thanks,
    ];

    /// The word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Confirmation => "confirmation",
            Self::Waiting => "waiting",
            Self::Hold => "hold",
            Self::Entry => "entry",
            Self::Promoted => "promoted",
            Self::PromotedInWorkshop => "promoted_in_workshop",
            Self::Offer => "offer",
            Self::Accepted => "accepted",
            Self::Lapsed => "lapsed",
            Self::Change => "change",
            Self::MailboxLeft => "mailbox_left",
            Self::Cancellation => "cancellation",
            Self::EventMoved => "event_moved",
            Self::EventRestored => "event_restored",
            Self::EventCancelled => "event_cancelled",
            Self::EventNews => "event_news",
            Self::Reminder => "reminder",
            Self::Thanks => "thanks",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// How the message queue treats this kind.
    pub fn kind(self) -> MessageKind {
        MessageKind {
            code: self.code(),
            is_first_contact: matches!(self, Self::Confirmation | Self::Waiting | Self::Hold),
            is_question: matches!(self, Self::Hold | Self::Offer),
            is_replaceable: !matches!(self, Self::Cancellation | Self::Thanks | Self::MailboxLeft),
            needs_call_on_failure: !self.can_be_declined() && self != Self::MailboxLeft,
            expires_after: self.expires_after(),
        }
    }

    /// Whether the contact can decline all messages of this kind: what a seat does not depend on.
    pub fn can_be_declined(self) -> bool {
        matches!(self, Self::Reminder | Self::Thanks)
    }

    /// Whether a message of this kind says what withdrawn ones would have said.
    pub fn says_unsaid(self) -> bool {
        matches!(
            self,
            Self::Accepted
                | Self::Change
                | Self::EventMoved
                | Self::EventRestored
                | Self::EventNews
                | Self::Offer
                | Self::Promoted
                | Self::PromotedInWorkshop
        )
    }

    fn expires_after(self) -> Millis {
        match self {
            // It is withdrawn once it is answered, or due.
            Self::Hold | Self::Offer => Millis::days(7),
            // The day after it would be wrong.
            Self::Reminder => Millis::hours(12),
            _ => Millis::days(2),
        }
    }
}
