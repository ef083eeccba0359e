//! The rules of drafts, as values without sentences: what is wrong with a field.

use super::field::Field;
use super::kind::RecordKind;
use domain::events::UnusableImage;

/// What is wrong with a field of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFault {
    pub field: Field,
    pub rule: Rule,
}

/// A rule that a field breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    Missing,
    /// The slug is that of no record, and what a new record needs is missing.
    UnknownRecord {
        kind: RecordKind,
        slug: String,
        suggestion: Option<String>,
        missing: Vec<String>,
    },
    /// The slug is that of no workshop of the event, but close to one, and what a new workshop needs is missing.
    UnknownWorkshop {
        slug: String,
        suggestion: String,
        missing: Vec<&'static str>,
    },
    /// A record or a part of it with this slug was given before.
    Twice {
        slug: String,
    },
    /// The calendar UID is that of another event.
    UidTaken {
        event: String,
    },
    UnknownKey {
        key: String,
        place: KeyPlace,
    },
    WrongKind {
        expected: Kind,
        given: Given,
    },
    /// The text contains a control character.
    Invisible,
    TooLong {
        limit: usize,
    },
    TooMany {
        limit: usize,
    },
    OutOfRange {
        least: i64,
        most: i64,
    },
    NotASlug {
        suggestion: Option<String>,
    },
    Time(TimeFault),
    /// The end is not later than the start.
    EndsBeforeStart,
    /// `dates` together with `starts` or `ends`.
    DatesAndTimes,
    NotALink {
        suggestion: Option<String>,
    },
    NotAnEmail,
    UnknownChoice {
        choices: Vec<&'static str>,
        suggestion: Option<String>,
    },
    /// A record to which the field refers does not exist.
    UnknownReference {
        kind: RecordKind,
        slug: String,
        suggestion: Option<String>,
    },
    NotADate {
        suggestion: Option<String>,
    },
    NotAColour,
    /// The contrast of the colour on white, in hundredths, is below 4.5.
    TooPale {
        hundredths: u32,
    },
    Image(ImageFault),
    /// Fewer seats than are taken.
    FewerThanTaken {
        taken: i64,
    },
    /// Fewer seats than the largest waiting party needs.
    FewerThanWanted {
        wanted: i64,
    },
    WaitingListInUse,
    /// An event with sign-ups cannot become a draft: its page would be gone, and nobody told.
    DraftInUse,
    /// An event with sign-ups must keep sign-up here: nobody would be reminded or checked in.
    SignUpInUse {
        people: i64,
    },
    /// An event with sign-ups cannot move into the past: nobody would be told.
    PastInUse {
        people: i64,
    },
    /// A workshop that people have or wait for cannot be left out: they would have none, and nobody told.
    WorkshopInUse {
        people: i64,
    },
    /// People have a workshop and one of the others, which would share its slot.
    SharesSlot {
        people: i64,
        others: Vec<String>,
    },
}

impl Rule {
    /// Whether the rule limits a length or a number. What was stored before there was the limit may be over it.
    pub fn is_limit(&self) -> bool {
        matches!(self, Self::TooLong { .. } | Self::TooMany { .. } | Self::OutOfRange { .. })
    }
}

/// Where an unknown key may belong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyPlace {
    /// A known key of the same table is meant.
    Instead(String),
    /// `key` is meant, which belongs into this table of the record.
    Inside {
        table: String,
        key: String,
    },
    /// The key belongs to the record around the table.
    Outside,
    /// The key is one of events, but the record is none.
    Event,
    /// The key belongs into a record, but stands above the first one.
    Record,
    Nowhere,
}

/// The kind of value that a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Decimal,
    Flag,
    Texts,
    Table,
    /// A list of tables.
    Tables,
}

/// The value that was given instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    Text(String),
    /// A value without quotation marks, or in others than `"` and `'`; a number or a time too.
    Bare(String),
    /// The texts of a list, at least one of them without quotation marks or in others.
    List(Vec<String>),
    Other,
}

/// Why an image cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImageFault {
    /// There is no file of this name.
    NoFile {
        name: String,
    },
    /// The identity is that of an image that is not stored here.
    NotStored,
    Unusable(UnusableImage),
}

/// Why a text is no time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeFault {
    /// Not of the form `2022-07-15T13:00`; `suggestion` is the time that is meant, if it can be guessed.
    Form {
        suggestion: Option<String>,
    },
    /// The time of day is missing.
    NoHour {
        date: String,
    },
    /// There is no such day, such as 30 February.
    NoSuchDay {
        date: String,
    },
    NoSuchHour {
        hour: String,
    },
    /// The year is outside of [`limits::YEARS`](super::limits::YEARS).
    Year {
        year: i64,
    },
    /// The hour that is skipped when summer time begins.
    Skipped,
}
