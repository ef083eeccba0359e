//! The wording of pages and messages.

use crate::bundles::{Bundles, Value, resources};
use fluent_bundle::FluentResource;
use include_dir::{Dir, include_dir};
use std::sync::OnceLock;

const GERMAN: &str = "de";

pub(crate) static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/words");
static BUNDLES: OnceLock<Bundles> = OnceLock::new();

/// The words of this process: those that were published, or the built-in ones.
fn bundles() -> &'static Bundles {
    BUNDLES.get_or_init(|| Bundles::of(&FILES))
}

/// Sets the words of this process. False if it has used others already, which then stay.
pub(crate) fn publish(bundles: Bundles) -> bool {
    BUNDLES.set(bundles).is_ok()
}

/// The built-in German files, which have every message.
pub(crate) fn german_files() -> impl Iterator<Item = FluentResource> {
    FILES.get_dir(GERMAN).into_iter().flat_map(resources)
}

/// Whether a language is among the built-in ones.
pub(crate) fn is_built_in(language: &str) -> bool {
    FILES.get_dir(language).is_some()
}

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
        bundles().languages().map(|language| Self { language })
    }

    pub fn is_german(self) -> bool {
        self.language == GERMAN
    }

    /// Returns the wording of a language, or `None` if it has no folder.
    pub fn of(language: &str) -> Option<Self> {
        bundles().languages().find(|known| *known == language).map(|language| Self { language })
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
        let say = |language| bundles().say(language, key, values);
        say(self.language).or_else(|| say(GERMAN)).unwrap_or_else(|| key.to_owned())
    }
}
