//! The wording of commands, in German and English. It is apart from the wording of pages, whose languages are published.

use crate::bundles::{Bundles, Value};
use include_dir::{Dir, include_dir};
use std::sync::LazyLock;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/command_words");
static BUNDLES: LazyLock<Bundles> = LazyLock::new(|| Bundles::of(&FILES));

/// The wording of commands in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommandWords {
    language: &'static str,
}

impl CommandWords {
    pub const GERMAN: Self = Self { language: "de" };
    pub const ENGLISH: Self = Self { language: "en" };

    /// Returns the wording of `de` or `en`, or `None` for another code.
    pub fn of(language: &str) -> Option<Self> {
        [Self::GERMAN, Self::ENGLISH].into_iter().find(|words| words.language == language)
    }

    /// Returns the wording for a value of the environment variable `LANG`, such as `de_DE.UTF-8`: German, English for any
    /// other language, and German if the variable is not set.
    pub fn from_env(lang: Option<&str>) -> Self {
        match lang.filter(|lang| !lang.is_empty()) {
            Some(lang) if !lang.to_ascii_lowercase().starts_with("de") => Self::ENGLISH,
            _ => Self::GERMAN,
        }
    }

    /// The code of the language: `de` or `en`.
    pub fn language(self) -> &'static str {
        self.language
    }

    /// Formats a message. Use [`crate::say!`] instead, whose keys are tested.
    pub fn say(self, key: &'static str, values: &[(&'static str, Value)]) -> String {
        BUNDLES.say(self.language, key, values).unwrap_or_else(|| key.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::CommandWords;

    #[test]
    fn commands_speak_german_unless_the_environment_names_another_language() {
        for german in [None, Some(""), Some("de_DE.UTF-8"), Some("de"), Some("DE")] {
            assert_eq!(CommandWords::from_env(german), CommandWords::GERMAN, "{german:?}");
        }
        for english in ["en_GB.UTF-8", "C", "C.UTF-8", "fr_FR"] {
            assert_eq!(CommandWords::from_env(Some(english)), CommandWords::ENGLISH, "{english}");
        }
        assert_eq!(CommandWords::of("en"), Some(CommandWords::ENGLISH));
        assert_eq!(CommandWords::of("fr"), None);
    }
}
