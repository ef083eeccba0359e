//! The wording of pages and messages.

use crate::bundles::{Bundles, Value};
use include_dir::{Dir, include_dir};
use std::sync::LazyLock;

const GERMAN: &str = "de";

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/words");
static BUNDLES: LazyLock<Bundles> = LazyLock::new(|| Bundles::of(&FILES));

/// The wording in one language, with German for messages that the language lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    language: &'static str,
}

impl Words {
    pub fn german() -> Self {
        Self { language: GERMAN }
    }

    /// Returns the wording of each language that has a folder.
    pub fn all() -> impl Iterator<Item = Self> {
        BUNDLES.languages().map(|language| Self { language })
    }

    pub fn is_german(self) -> bool {
        self.language == GERMAN
    }

    /// Returns the wording of a language, or `None` if it has no folder.
    pub fn of(language: &str) -> Option<Self> {
        BUNDLES.languages().find(|known| *known == language).map(|language| Self { language })
    }

    /// The BCP 47 code, for `lang` attributes and `Content-Language`.
    pub fn language(self) -> &'static str {
        self.language
    }

    /// Returns the path of a page in this language: unchanged for German, otherwise behind a prefix such as `/uk`.
    pub fn path(self, path: &str) -> String {
        if self.is_german() { path.to_owned() } else { format!("/{}{path}", self.language) }
    }

    /// Formats a message. Use [`crate::say!`] instead, whose keys are tested.
    pub fn say(self, key: &'static str, values: &[(&'static str, Value)]) -> String {
        let say = |language| BUNDLES.say(language, key, values);
        say(self.language).or_else(|| say(GERMAN)).unwrap_or_else(|| key.to_owned())
    }
}
