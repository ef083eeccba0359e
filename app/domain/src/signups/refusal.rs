//! The reasons for which a request or a form field is refused. Each has a sentence in `text`.

use crate::events::UnusableImage;
use crate::ids::{SlotSlug, WorkshopSlug};
use crate::time::Moment;

/// Why a valid form or request is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The event takes no sign-ups on this site.
    NotHere,
    /// The event is cancelled.
    Cancelled,
    /// The event is over.
    Over,
    /// Sign-up opens at this moment.
    NotYetOpen(Moment),
    /// Sign-up has closed.
    Closed,
    /// `free` seats are left, fewer than the party needs.
    Full { free: i64 },
    /// The event has `seats` seats in total, fewer than the party needs: waiting would not help.
    TooLarge { seats: i64 },
    /// The first workshop that cannot take the party has `free` seats left.
    WorkshopFull {
        slot: SlotSlug,
        workshop: WorkshopSlug,
        free: i64,
        /// Whether the party could attend the event and wait for the workshop.
        may_wait: bool,
    },
    /// A form with the same idempotency key and other content was submitted before.
    FormReused,
    /// The sign-up was changed since this form was opened.
    ChangedSince,
    /// The sign-up is cancelled.
    SignUpCancelled,
    /// The deadline for confirming or accepting has passed.
    DeadlinePassed,
    /// The party is on the waiting list and has no seats yet.
    StillWaiting,
    /// Another organizer has claimed the task.
    ClaimedByAnother,
    /// Nobody would be left who manages accounts.
    LastLead,
}

impl Refusal {
    /// Whether the reason is a lack of seats; an organizer may knowingly exceed them.
    pub fn is_lack_of_seats(&self) -> bool {
        matches!(self, Self::Full { .. } | Self::TooLarge { .. } | Self::WorkshopFull { .. })
    }
}

/// What is wrong with the value of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    NameMissing,
    /// The name of a colleague.
    AccountNameMissing,
    /// No means of contact was given.
    ContactMissing,
    /// The text has more than this many characters.
    TooLong(usize),
    /// Not an e-mail address.
    InvalidEmail,
    /// A space inside an e-mail address: without it the address may be a stranger's.
    SpaceInEmail,
    /// A letter before the `@` that no relay takes, such as ü.
    LetterInEmail(char),
    /// The domain is probably mistyped; the value is the one that was meant. It is asked once.
    LikelyDomain(&'static str),
    InvalidPhone,
    /// Not an area code such as 07154.
    InvalidAreaCode,
    /// Not a telephone number but one digit again and again.
    RepeatedDigit,
    InvalidNumber,
    /// More people than this, the greatest party size of the event.
    TooMany(i64),
    /// More people were named than the number of people given.
    MoreNamesThanSeats,
    /// Not one of the choices.
    UnknownChoice,
    /// The value is not UTF-8.
    Unreadable,
    /// The honeypot was filled in.
    NotEmpty,
    /// The form was open for longer than its token is valid.
    FormExpired,
    /// The form's signature is missing or wrong.
    FormForged,
    /// Not the six-digit code of the message.
    WrongCode,
    /// No reason was chosen.
    ReasonMissing,
    InvalidDate,
    /// Not a whole number from `least` to `most`.
    OutOfRange {
        least: usize,
        most: usize,
    },
    /// Not a colour of six hexadecimal digits.
    InvalidColour,
    /// The colour has too little contrast on white; the value is its contrast ratio in hundredths.
    TooPale(u32),
    /// The file that was chosen for an image cannot be used.
    Image(UnusableImage),
    /// The image that was chosen is not stored any more.
    ImageGone,
    /// No event was chosen, or one that does not exist.
    EventMissing,
    /// Not one host was chosen.
    HostMissing,
    /// Not one event was chosen.
    EventsMissing,
    /// Another account has the e-mail address.
    EmailTaken,
    /// The address has no field of this name.
    UnknownField,
}

/// A fault and the field that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name in the form.
    pub field: String,
    pub fault: Fault,
}

/// The faults of a form, in the order of its fields; empty if the form is valid.
pub type FieldErrors = Vec<FieldError>;
