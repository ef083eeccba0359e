//! One word of a search, and how closely it finds a word of a text.

use super::Closeness;
use super::folding::Folded;
use super::function_words::is_function_word;
use super::letters::Script;
use super::typing_error::begins_with_error;
use super::word::{TextKind, Word, WordKeys};

/// The letters at the end of a word, and in its middle, that find it: less is no part of a German compound.
const END: usize = 4;
const MIDDLE: usize = 5;
/// The letters of a word that may have a typing error, with so many only after its first letter: shorter ones would find
/// anything.
const LETTERS_WITH_ERROR: usize = 4;
/// The letters of a word with a typing error that may be the first part of a compound.
const LETTERS_OF_PART: usize = 8;
/// The consonants from which words with other vowels are similar: `Mohammed` and `Muhamad`.
const CONSONANTS_ALONE: usize = 4;

/// The islands search names only, and leave out what finds stems.
#[cfg(target_arch = "wasm32")]
const QUERY_KIND: TextKind = TextKind::Names;
#[cfg(not(target_arch = "wasm32"))]
const QUERY_KIND: TextKind = TextKind::Prose;

/// Whether a word was typed whole, or a search runs at each key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    Whole,
    SoFar,
}

/// One word of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryWord {
    word: Word,
    has_digit: bool,
}

impl QueryWord {
    pub fn new(word: Folded) -> Self {
        let word = Word::new(word, QUERY_KIND);
        let has_digit = word.spelling.contains(|c: char| c.is_ascii_digit());
        Self { word, has_digit }
    }

    pub fn spelling(&self) -> &str {
        &self.word.spelling
    }

    /// Whether a text that is similar otherwise may lack the word.
    pub fn is_function_word(&self) -> bool {
        is_function_word(self.spelling())
    }

    /// Returns how closely a word is found; `None` if it is not found so closely as `least`.
    pub fn closeness(&self, word: WordKeys<'_>, typed: Typed, least: Closeness) -> Option<Closeness> {
        let is_exact = contains(word.spelling, self.spelling())
            || self.has_same_stem(word)
            || (self.is_in_two_scripts(word) && self.sounds_like(word));
        if is_exact {
            return Some(Closeness::Exact);
        }
        let is_similar = least == Closeness::Similar
            && !self.has_digit
            && (self.sounds_like(word) || self.has_error(word, typed) || self.has_other_vowels(word));
        is_similar.then_some(Closeness::Similar)
    }

    fn has_same_stem(&self, word: WordKeys<'_>) -> bool {
        let Some((typed, stem)) = self.word.stem.as_deref().zip(word.stem) else { return false };
        typed == stem || (typed.len() > MIDDLE && (stem.starts_with(typed) || stem.ends_with(typed)))
    }

    /// Whether only the sound can show that two words are the same: one is written in another script, and if without
    /// vowels, it is long enough.
    fn is_in_two_scripts(&self, word: WordKeys<'_>) -> bool {
        let scripts = [word.script, self.word.script];
        let is_distinctive = !scripts.contains(&Script::WithoutVowels) || self.word.consonants.len() > 2;
        scripts.iter().any(|script| *script != Script::Latin) && is_distinctive
    }

    fn sounds_like(&self, word: WordKeys<'_>) -> bool {
        let typed = self.word.sound.as_str();
        match (word.script, self.word.script) {
            (Script::WithoutVowels, _) => is_same_name(word.sound, &self.word.consonants),
            (_, Script::WithoutVowels) => is_same_name(&word.consonants(), &self.word.consonants),
            _ => (typed.len() > 2 && word.sound.starts_with(typed)) || (typed.len() > 1 && word.sound == typed),
        }
    }

    /// Whether the word, or its sound, was typed with one error.
    fn has_error(&self, word: WordKeys<'_>, typed: Typed) -> bool {
        let has_error = |word: &str, letters: &str, least: usize| {
            let begins_alike = word.bytes().next() == letters.bytes().next();
            let is_long = letters.len() > least || (letters.len() == least && begins_alike);
            let is_whole = word.len().abs_diff(letters.len()) <= 1;
            let may_begin = typed == Typed::SoFar || letters.len() >= LETTERS_OF_PART;
            is_long && (is_whole || may_begin) && begins_with_error(word, letters)
        };
        has_error(word.spelling, self.spelling(), LETTERS_WITH_ERROR)
            || has_error(word.sound, &self.word.sound, LETTERS_WITH_ERROR + 1)
    }

    fn has_other_vowels(&self, word: WordKeys<'_>) -> bool {
        self.word.consonants.len() >= CONSONANTS_ALONE && word.consonants() == self.word.consonants
    }
}

/// Whether a word contains `typed`: at its start, as people type, or as a part of a compound. `Rot` does not find `Brot`.
fn contains(word: &str, typed: &str) -> bool {
    word.starts_with(typed)
        || (typed.len() >= END && word.ends_with(typed))
        || (typed.len() >= MIDDLE && word.contains(typed))
}

/// Whether the consonants of two names are the same, or those of the longer one begin with three of the other.
fn is_same_name(consonants: &str, typed: &str) -> bool {
    (consonants == typed && typed.len() > 1) || (typed.len() > 2 && consonants.starts_with(typed))
}
