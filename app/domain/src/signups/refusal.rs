//! Every way in which the house says no. Each has its sentence in the wording, and its place on the page.

use crate::ids::{SlotSlug, WorkshopSlug};
use crate::time::Moment;

/// Why a sign-up or a change cannot be, though it was filled in rightly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This event is not signed up for here.
    NotHere,
    Cancelled,
    Over,
    NotYetOpen(Moment),
    Closed,
    /// Seats that are left, fewer than the party needs.
    Full {
        free: i64,
    },
    /// Seats that there are in all, fewer than the party needs: waiting would not help.
    TooLarge {
        seats: i64,
    },
    /// The first workshop that cannot take the party, and its seats that are left.
    WorkshopFull {
        slot: SlotSlug,
        workshop: WorkshopSlug,
        free: i64,
        /// They could come all the same and wait for it.
        may_wait: bool,
    },
    /// The same form with other content was sent before.
    FormUsed,
    /// Somebody changed it since this form was opened.
    ChangedSince,
    /// The sign-up was cancelled before.
    SignUpCancelled,
    /// It was for its contact to say yes, until this moment.
    TooLate,
    /// They have no place yet, but one in line.
    StillWaits,
    /// Somebody else of us has it in hand.
    TakenByAnother,
}

impl Refusal {
    /// There are too few seats; one of us may go over them knowingly.
    pub fn is_for_want_of_seats(&self) -> bool {
        matches!(self, Self::Full { .. } | Self::TooLarge { .. } | Self::WorkshopFull { .. })
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    NameMissing,
    /// Neither e-mail nor telephone.
    ContactMissing,
    /// More characters than this.
    TooLong(usize),
    NotAnAddress,
    NotAPhone,
    NotANumber,
    /// More places than one sign-up may have.
    TooMany(i64),
    MoreNamesThanPlaces,
    /// Not one of the choices.
    UnknownChoice,
    /// Bytes that are no text (not UTF-8).
    Unreadable,
    /// The field that people cannot see was filled in.
    NotEmpty,
    /// The form was open for longer than it is good for.
    FormOld,
    /// The form's signature is missing or wrong.
    FormForged,
    /// Not the six digits of the letter.
    WrongCode,
    /// None of the reasons was chosen.
    ReasonMissing,
    NotADate,
    /// A whole number from the one to the other.
    OutOfRange {
        least: usize,
        most: usize,
    },
    /// No colour of six digits.
    NoColour,
    /// A colour that people cannot read on white; its contrast in hundredths.
    TooPale(u32),
    /// None of the events was chosen, or one that is not there.
    EventMissing,
    /// An address has no field of this name.
    UnknownField,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name in the form.
    pub field: String,
    pub fault: Fault,
}

/// In the order of the form; empty when nothing is wrong.
pub type FieldErrors = Vec<FieldError>;
