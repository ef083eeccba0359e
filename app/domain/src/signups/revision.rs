//! The revision of a sign-up.

use std::fmt;

/// The number of changes of a sign-up. A form carries the revision that it was opened with, so that it does not overwrite a
/// later change; calendars get it as a part of SEQUENCE.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision(pub i64);

impl Revision {
    /// The revision after one more change.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
