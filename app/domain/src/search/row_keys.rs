//! The search keys of a row of a list, which a page sends to its island.

use super::folding::fold_words_and_parts;
use super::letters::Script;
use super::query_word::{QueryWord, Typed};
use super::word::{TextKind, Word, WordKeys};
use super::{Closeness, Search};

/// Marks before the sound of a word that was written in another script.
const OTHER_SCRIPT: char = '~';
const WITHOUT_VOWELS: char = '*';

/// The words of a row, written and by their sound, each divided by spaces and in the same order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowKeys {
    pub spellings: String,
    pub sounds: String,
}

impl RowKeys {
    /// Returns the keys of names, numbers and addresses.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let words = texts.into_iter().flat_map(fold_words_and_parts).map(|word| Word::new(word, TextKind::Names));
        let words: Vec<Word> = words.collect();
        let spellings: Vec<&str> = words.iter().map(|word| word.spelling.as_str()).collect();
        let sound = |word: &Word| match word.script {
            Script::Latin => word.sound.clone(),
            Script::Other => format!("{OTHER_SCRIPT}{}", word.sound),
            Script::WithoutVowels => format!("{WITHOUT_VOWELS}{}", word.sound),
        };
        Self { spellings: spellings.join(" "), sounds: words.iter().map(sound).collect::<Vec<_>>().join(" ") }
    }

    /// Returns how closely `search` finds the row; `None` if it does not. An empty search finds each row.
    pub fn closeness(&self, search: &Search) -> Option<Closeness> {
        let word = |word: &QueryWord| self.word_closeness(word);
        let of_words =
            search.words().iter().map(word).try_fold(Closeness::Exact, |so_far, word| Some(so_far.max(word?)));
        if of_words != Some(Closeness::Exact) && is_written_as(&self.spellings, &search.joined()) {
            return Some(Closeness::Exact);
        }
        of_words
    }

    /// Returns how closely a word of a search is found among the words of the row.
    fn word_closeness(&self, typed: &QueryWord) -> Option<Closeness> {
        let words = self.spellings.split(' ').zip(self.sounds.split(' '));
        let closeness = |(spelling, sound): (&str, &str)| {
            let (sound, script) = match (sound.strip_prefix(OTHER_SCRIPT), sound.strip_prefix(WITHOUT_VOWELS)) {
                (Some(sound), _) => (sound, Script::Other),
                (_, Some(consonants)) => (consonants, Script::WithoutVowels),
                _ => (sound, Script::Latin),
            };
            let word = WordKeys { spelling, sound, consonants: None, script, stem: None };
            typed.closeness(word, Typed::SoFar, Closeness::Similar)
        };
        let closest = words.filter_map(closeness).min();
        let is_run = || is_written_as(&self.spellings, typed.spelling());
        if closest != Some(Closeness::Exact) && is_run() { Some(Closeness::Exact) } else { closest }
    }
}

/// Whether `typed` begins a word and goes on in the words after it: `elhassan` in `anna el hassan`.
fn is_written_as(words: &str, typed: &str) -> bool {
    let mut starts = words.match_indices(' ').map(|(space, _)| space + 1).chain([0]);
    !typed.is_empty()
        && starts.any(|start| {
            let letters = words[start..].chars().filter(|c| *c != ' ');
            let mut typed = typed.chars();
            letters.zip(typed.by_ref()).all(|(letter, typed)| letter == typed) && typed.next().is_none()
        })
}
