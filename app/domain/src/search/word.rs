//! One word of a text that is searched.

use super::folding::Folded;
use super::function_words::is_function_word;
use super::letters::Script;
use super::sound::{consonants, sound};
use std::borrow::Cow;

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
    pub consonants: String,
    pub script: Script,
    /// The stem of a word of prose.
    pub stem: Option<String>,
}

/// What a search compares of one word, wherever it is stored.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordKeys<'a> {
    pub spelling: &'a str,
    pub sound: &'a str,
    /// `None` if they are not stored.
    pub consonants: Option<&'a str>,
    pub script: Script,
    pub stem: Option<&'a str>,
}

impl WordKeys<'_> {
    pub fn consonants(&self) -> Cow<'_, str> {
        self.consonants.map_or_else(|| consonants(self.spelling).into(), Cow::Borrowed)
    }
}

impl Word {
    pub fn new(Folded { text, spoken, script }: Folded, kind: TextKind) -> Self {
        let consonants = consonants(&text);
        let sound = match script {
            Script::WithoutVowels => consonants.clone(),
            Script::Latin | Script::Other => sound(spoken.as_ref().unwrap_or(&text)),
        };
        let stem = match kind {
            TextKind::Names => None,
            TextKind::Prose => Some(super::stem::stem(&text)).filter(|_| !is_function_word(&text)),
        };
        Self { spelling: text, sound, consonants, script, stem }
    }

    pub fn keys(&self) -> WordKeys<'_> {
        let Self { spelling, sound, consonants, script, stem } = self;
        WordKeys { spelling, sound, consonants: Some(consonants), script: *script, stem: stem.as_deref() }
    }
}
