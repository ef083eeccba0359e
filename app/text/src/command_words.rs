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

    /// Returns the wording for the locale that the environment names, such as `de_DE.UTF-8`: German, English for any other
    /// language, and German without a locale. POSIX gives the order of the variables.
    pub fn from_env(variable: impl Fn(&str) -> Option<String>) -> Self {
        let locale =
            ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|locale| !locale.is_empty());
        match locale {
            Some(locale) if !locale.to_ascii_lowercase().starts_with("de") => Self::ENGLISH,
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

    fn words(variables: &[(&str, &str)]) -> CommandWords {
        let value =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        CommandWords::from_env(value)
    }

    #[test]
    fn commands_speak_german_unless_the_environment_names_another_language() {
        for german in ["", "de_DE.UTF-8", "de", "DE"] {
            assert_eq!(words(&[("LANG", german)]), CommandWords::GERMAN, "{german}");
        }
        for english in ["en_GB.UTF-8", "C", "C.UTF-8", "fr_FR"] {
            assert_eq!(words(&[("LANG", english)]), CommandWords::ENGLISH, "{english}");
        }
        assert_eq!(words(&[]), CommandWords::GERMAN);
    }

    #[test]
    fn the_variables_of_the_locale_have_the_order_of_posix() {
        for variables in [
            [("LC_ALL", "en_GB"), ("LC_MESSAGES", "de_DE"), ("LANG", "de_DE")],
            [("LC_ALL", ""), ("LC_MESSAGES", "en_GB"), ("LANG", "de_DE")],
            [("LC_ALL", ""), ("LC_MESSAGES", ""), ("LANG", "en_GB")],
        ] {
            assert_eq!(words(&variables), CommandWords::ENGLISH, "{variables:?}");
        }
    }

    #[test]
    fn only_german_and_english_can_be_chosen() {
        assert_eq!(CommandWords::of("en"), Some(CommandWords::ENGLISH));
        assert_eq!(CommandWords::of("fr"), None);
    }
}
