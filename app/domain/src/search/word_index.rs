//! An index of many texts by their words, so that a search compares each word once.

use super::folding::{Folded, fold_words_and_parts};
use super::query_word::{QueryWord, Typed};
use super::word::{TextKind, Word};
use super::{Closeness, Search};
use std::collections::HashMap;

/// The words of many texts, which have the numbers 0, 1, 2, …
#[derive(Clone, Debug, Default)]
pub struct WordIndex {
    words: Vec<IndexedWord>,
    numbers: HashMap<(Folded, TextKind), usize>,
    /// The numbers of the words of each text, in order.
    texts: Vec<Vec<usize>>,
}

#[derive(Clone, Debug)]
struct IndexedWord {
    word: Word,
    /// The numbers of the texts in which the word occurs, ascending.
    texts: Vec<usize>,
}

/// The texts that a search finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hits(Vec<bool>);

impl Hits {
    /// Whether the text of a number is found.
    pub fn contains(&self, text: usize) -> bool {
        self.0.get(text).copied().unwrap_or_default()
    }
}

impl WordIndex {
    /// Builds the index of texts, each of which consists of several parts.
    pub fn new<'a, T>(texts: impl IntoIterator<Item = T>) -> Self
    where
        T: IntoIterator<Item = (TextKind, &'a str)>,
    {
        let mut index = Self::default();
        for parts in texts {
            index.add(parts);
        }
        index
    }

    /// Adds a text and returns its number.
    pub fn add<'a>(&mut self, parts: impl IntoIterator<Item = (TextKind, &'a str)>) -> usize {
        let text = self.texts.len();
        let words = parts.into_iter().flat_map(|(kind, part)| {
            let words = fold_words_and_parts(part).into_iter();
            words.map(move |word| (word, kind))
        });
        let words: Vec<usize> = words.map(|word| self.number_of(word)).collect();
        for word in &words {
            let texts = &mut self.words[*word].texts;
            if texts.last() != Some(&text) {
                texts.push(text);
            }
        }
        self.texts.push(words);
        text
    }

    /// Removes texts, and the words that no other text has.
    pub fn remove(&mut self, texts: &[usize]) {
        let mut has_unused = false;
        for text in texts {
            for word in std::mem::take(&mut self.texts[*text]) {
                let indexed = &mut self.words[word];
                indexed.texts.retain(|other| other != text);
                if indexed.texts.is_empty() {
                    indexed.word = Word::default();
                    has_unused = true;
                }
            }
        }
        if has_unused {
            self.numbers.retain(|_, number| !self.words[*number].texts.is_empty());
        }
    }

    fn number_of(&mut self, word: (Folded, TextKind)) -> usize {
        let words = &mut self.words;
        *self.numbers.entry(word).or_insert_with_key(|(word, kind)| {
            words.push(IndexedWord { word: Word::new(word.clone(), *kind), texts: Vec::new() });
            words.len() - 1
        })
    }

    /// Returns the texts that `search` finds exactly, or those that are at least similar. A search without words finds none.
    pub fn find(&self, search: &Search, closeness: Closeness) -> Hits {
        let has_others = search.words().iter().any(|word| !word.is_function_word());
        let is_optional = |word: &&QueryWord| has_others && closeness == Closeness::Similar && word.is_function_word();
        let mut hits = Hits(vec![!search.is_empty(); self.texts.len()]);
        for typed in search.words().iter().filter(|word| !is_optional(word)) {
            let of_word = self.find_word(typed, closeness);
            for (hit, is_found) in hits.0.iter_mut().zip(of_word) {
                *hit &= is_found;
            }
            if !hits.0.contains(&true) {
                break;
            }
        }
        hits
    }

    fn find_word(&self, typed: &QueryWord, closeness: Closeness) -> Vec<bool> {
        let mut is_found = vec![false; self.texts.len()];
        let is_close = |word: &&IndexedWord| typed.closeness(word.word.keys(), Typed::Whole, closeness).is_some();
        for text in self.words.iter().filter(is_close).flat_map(|word| &word.texts) {
            is_found[*text] = true;
        }
        for text in self.written_as_two(typed.spelling()) {
            is_found[text] = true;
        }
        is_found
    }

    /// Returns the texts with two words that are `typed` when written as one: `Erzähl Café`.
    fn written_as_two(&self, typed: &str) -> impl Iterator<Item = usize> {
        let numbered = || (0..).zip(&self.words);
        let is_first =
            |spelling: &str| spelling.len() > 1 && spelling.len() < typed.len() && typed.starts_with(spelling);
        let firsts = numbered().filter(move |(_, word)| is_first(&word.word.spelling));
        firsts.flat_map(move |(first, word)| {
            let rest = &typed[word.word.spelling.len()..];
            let seconds = numbered().filter(move |(_, second)| second.word.spelling == rest);
            seconds.flat_map(move |(second, word)| {
                let is_pair = move |text: &&usize| self.texts[**text].windows(2).any(|pair| pair == [first, second]);
                word.texts.iter().filter(is_pair).copied()
            })
        })
    }
}
