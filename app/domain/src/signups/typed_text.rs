//! Text that a person types: it is cleaned once, when it arrives, and then has a type of its own.

use super::Fault;
use unicode_normalization::UnicodeNormalization;

/// Declares a type of cleaned text; the module that calls it has the parser.
macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub struct $name(String);

        impl $name {
            /// Wraps a value from the database, which was parsed before it was stored.
            pub fn stored(text: String) -> Self {
                Self(text)
            }
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
pub(super) use text_type;

/// Cleans text to one line: composed (NFC), without control, invisible and direction-changing characters, spaces
/// collapsed.
pub(crate) fn one_line(text: &str) -> String {
    let visible: String =
        text.nfc().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_invisible(*c)).collect();
    visible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Cleans text as [`one_line`] does, but keeps its line breaks.
pub(crate) fn lines(text: &str) -> String {
    text.lines().map(one_line).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Whether `c` is a control character, a zero-width one (except the joiners that some scripts need), or a bidirectional
/// override (UAX #9).
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Returns a cleaned text if it has at most `longest` characters; `None` if it is empty.
pub(crate) fn bounded(text: String, longest: usize) -> Result<Option<String>, Fault> {
    if text.chars().count() > longest {
        return Err(Fault::TooLong(longest));
    }
    Ok((!text.is_empty()).then_some(text))
}
