//! The sentence above what a search found only as similar.

use crate::page_context::PageContext;
use domain::search::Closeness;
use text::say;

/// Returns the sentence that nothing has exactly the words of the search; `None` if something has, or if nothing is similar
/// either.
pub fn similar_notice(closeness: Closeness, is_empty: bool) -> Option<String> {
    (closeness == Closeness::Similar && !is_empty).then(|| say!(PageContext::get().words, "search-similar"))
}
