//! Faults of the syntax of TOML.

/// A fault of the syntax in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    pub line: usize,
    /// The key at the beginning of the line.
    pub key: Option<String>,
    pub syntax: Syntax,
}

/// What is wrong with the syntax of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Syntax {
    Header {
        correct: String,
    },
    EqualsMissing {
        key: String,
        correct: String,
    },
    Colon {
        key: String,
        correct: String,
    },
    QuoteOpen,
    /// The text ends at a quotation mark inside it.
    QuoteInside,
    /// A text over several lines has no end.
    TextOpen,
    ListOpen,
    BraceOpen,
    CommaMissing,
    CommaExtra,
    DecimalComma {
        correct: String,
    },
    LeadingZero {
        correct: String,
    },
    /// A text that looks like a number, such as a telephone number.
    QuotesMissing {
        correct: String,
    },
    Backslash,
    /// Something stands behind a value.
    AfterValue {
        rest: String,
    },
    /// A line that begins with `//` or `--`.
    Remark,
    /// A control character.
    Invisible,
    /// `True` for `true`.
    Flag {
        correct: String,
    },
    KeyTwice {
        key: String,
    },
    /// A key with characters that need quotation marks.
    Key {
        key: String,
    },
    /// The file is a table of a spreadsheet (CSV).
    Spreadsheet,
    Other,
}

impl Syntax {
    /// Whether the parser cannot tell where the value ends, so that everything below it is unknown.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::TextOpen | Self::ListOpen | Self::BraceOpen)
    }
}
