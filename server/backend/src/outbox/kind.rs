//! What a letter is, and why somebody must call in its place.

use domain::organizers::LINK_GOOD_FOR;
use domain::time::DAY;

const GIVE_UP_AFTER: i64 = 2 * DAY;

/// What a letter is, for the mailman's and the call list's eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The first letter of a sign-up; counted against the mailbox until it is proven.
    Confirmation,
    /// The same, of one who waits.
    Waiting,
    /// The same, of one whose place is held until they confirm.
    Hold,
    /// The first letter of a sign-up that one of us entered; not counted.
    Entry,
    /// A place came free, and is theirs.
    MovedUp,
    /// A place came free, and is reserved for them until they say yes.
    Offer,
    /// They said yes.
    Accepted,
    /// They did not say yes in time.
    Lapsed,
    Change,
    Cancellation,
    /// The event was moved.
    EventMoved,
    /// It takes place after all.
    EventRestored,
    /// The event does not take place.
    EventCancelled,
    Reminder,
    Thanks,
    /// Lets an organizer in; worth nothing once its link is old.
    Login,
}

impl Kind {
    const ALL: [Self; 16] = [
        Self::Confirmation,
        Self::Waiting,
        Self::Hold,
        Self::Entry,
        Self::MovedUp,
        Self::Offer,
        Self::Accepted,
        Self::Lapsed,
        Self::Change,
        Self::Cancellation,
        Self::EventMoved,
        Self::EventRestored,
        Self::EventCancelled,
        Self::Reminder,
        Self::Thanks,
        Self::Login,
    ];

    /// Those that wait for a yes.
    pub(super) const QUESTIONS: [Self; 2] = [Self::Hold, Self::Offer];

    pub fn code(self) -> &'static str {
        match self {
            Self::Confirmation => "confirmation",
            Self::Waiting => "waiting",
            Self::Hold => "hold",
            Self::Entry => "entry",
            Self::MovedUp => "moved_up",
            Self::Offer => "offer",
            Self::Accepted => "accepted",
            Self::Lapsed => "lapsed",
            Self::Change => "change",
            Self::Cancellation => "cancellation",
            Self::EventMoved => "event_moved",
            Self::EventRestored => "event_restored",
            Self::EventCancelled => "event_cancelled",
            Self::Reminder => "reminder",
            Self::Thanks => "thanks",
            Self::Login => "login",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    pub(super) fn is_question(self) -> bool {
        Self::QUESTIONS.contains(&self)
    }

    /// Whether anybody could make us send it to a stranger.
    pub(super) fn is_first(self) -> bool {
        matches!(self, Self::Confirmation | Self::Waiting | Self::Hold)
    }

    /// Whether somebody must call when it cannot be brought out.
    pub(super) fn is_worth_a_call(self) -> bool {
        !matches!(self, Self::Reminder | Self::Thanks | Self::Login)
    }

    /// How long it is tried to bring it out.
    pub(super) fn gives_up_after(self) -> i64 {
        match self {
            Self::Login => LINK_GOOD_FOR,
            // Withdrawn once it is answered, or due.
            Self::Hold | Self::Offer => 7 * DAY,
            // The day after it would be wrong.
            Self::Reminder => DAY / 2,
            _ => GIVE_UP_AFTER,
        }
    }
}

/// Why somebody must call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The relay refused the letter, or two days of trying did not bring it out.
    NotDelivered,
    /// Too many first letters to a mailbox that nobody proved.
    TooManyLetters,
    /// There is no mailbox to write to.
    NoEmail,
    /// A letter came back into the city's own mailbox, and somebody noticed.
    CameBack,
    /// The event is too near for letters.
    ShortNotice,
    /// Nobody pressed the button behind the letter's link.
    NotConfirmed,
}

impl Reason {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::NotDelivered => "not_delivered",
            Self::TooManyLetters => "too_many_letters",
            Self::NoEmail => "no_email",
            Self::CameBack => "came_back",
            Self::ShortNotice => "short_notice",
            Self::NotConfirmed => "not_confirmed",
        }
    }
}
