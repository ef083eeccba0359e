//! The words that people type into a search field.

use super::folding::fold_words;
use super::query_word::QueryWord;

/// The characters and the words of a query that are read; nobody types more.
const MAX_LENGTH: usize = 200;
const MAX_WORDS: usize = 12;

/// The words of a search, all of which must occur.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search(Vec<QueryWord>);

impl Search {
    /// Reads the words of a search field, of which the first 12 among the first 200 characters count.
    pub fn new(query: &str) -> Self {
        let query: String = query.chars().take(MAX_LENGTH).collect();
        Self(fold_words(&query).into_iter().take(MAX_WORDS).map(QueryWord::new).collect())
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn words(&self) -> &[QueryWord] {
        &self.0
    }

    /// Returns the folded words written as one.
    pub(super) fn joined(&self) -> String {
        self.0.iter().map(QueryWord::spelling).collect()
    }
}
