//! One word of a text that is searched.

use super::folding::{Folded, fold_words};
use super::function_words::is_function_word;
use super::letters::Script;
use super::sound::{consonants, sound};

/// What a text consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextKind {
    /// Names, addresses and numbers: their words have no endings. `Roth` is not `Rothe`.
    Names,
    /// Words of a language.
    Prose,
}

/// What a search compares of one word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
    /// The folded word.
    pub spelling: String,
    /// Its sound; of a word without vowels, its consonants.
    pub sound: String,
    pub script: Script,
    /// The stem of a word of prose.
    pub stem: Option<String>,
}

/// What a search compares of one word, wherever it is stored.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordKeys<'a> {
    pub spelling: &'a str,
    pub sound: &'a str,
    pub script: Script,
    pub stem: Option<&'a str>,
}

impl Word {
    pub fn new(Folded { text, spoken, script }: Folded, kind: TextKind) -> Self {
        let sound = match script {
            Script::WithoutVowels => consonants(&text),
            Script::Latin | Script::Other => sound(spoken.as_ref().unwrap_or(&text)),
        };
        let stem = match kind {
            TextKind::Names => None,
            TextKind::Prose => Some(super::stem::stem(&text)).filter(|_| !is_function_word(&text)),
        };
        Self { spelling: text, sound, script, stem }
    }

    pub fn keys(&self) -> WordKeys<'_> {
        let Self { spelling, sound, script, stem } = self;
        WordKeys { spelling, sound, script: *script, stem: stem.as_deref() }
    }

    /// Returns the words of names.
    pub fn of_names(text: &str) -> impl Iterator<Item = Self> {
        fold_words(text).into_iter().map(|word| Self::new(word, TextKind::Names))
    }
}
