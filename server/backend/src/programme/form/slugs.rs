//! Slugs of new records and workshops, which no other has.

use std::collections::BTreeSet;

/// The greatest length of a slug.
const MAX_SLUG: usize = 100;

/// The slug itself, or with a number behind it.
pub fn unused(slug: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| with_suffix(slug, &format!("-{number}")));
    let mut free = std::iter::once(slug.to_owned()).chain(numbered).filter(|slug| !taken.contains(slug));
    free.next().unwrap_or_default()
}

/// A slug with a suffix, shortened where it would be too long.
pub fn with_suffix(slug: &str, suffix: &str) -> String {
    let stem: String = slug.chars().take(MAX_SLUG - suffix.len()).collect();
    format!("{}{suffix}", stem.trim_end_matches('-'))
}
