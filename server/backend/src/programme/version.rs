//! The version of the programme, which an exported file names, and the medium in which a record changed.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The version of the programme: each save that changes anything raises it. It is the key `version` of a programme file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileVersion(pub i64);

impl FileVersion {
    /// The version after a save.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for FileVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The medium in which a record was changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Medium {
    #[default]
    File,
    Browser,
}

impl Medium {
    /// The word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Browser => "browser",
        }
    }

    /// Reads what [`Self::code`] wrote; an unknown word is the file.
    pub fn from_code(code: &str) -> Self {
        if code == "browser" { Self::Browser } else { Self::File }
    }
}
