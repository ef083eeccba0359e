//! The line above the list with the number of guests present and expected: `.count`.

use super::words::{IslandWords, fill};
use leptos::prelude::document;
use leptos::web_sys::Element;

/// The number of guests present when the page was rendered.
pub fn present() -> i64 {
    number("data-present").unwrap_or(0)
}

/// The number of guests expected when the page was rendered.
pub fn expected() -> i64 {
    number("data-expected").unwrap_or(0)
}

pub fn show(present: i64, expected: i64, words: &IslandWords) {
    if let Some(element) = element() {
        element.set_text_content(Some(&fill(&fill(&words.count, present), expected)));
    }
}

fn number(attribute: &str) -> Option<i64> {
    element()?.get_attribute(attribute)?.parse().ok()
}

fn element() -> Option<Element> {
    document().query_selector(".count").ok().flatten()
}
