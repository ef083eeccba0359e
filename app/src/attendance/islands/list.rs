//! The list as the page wrote it: `.guests`, in it a row a party with what it is found by, in those a row a person.

use super::words::{DoorWords, fill};
use domain::folding::Search;
use leptos::prelude::document;
use leptos::web_sys::Element;
use std::cell::Cell;
use wasm_bindgen::JsCast as _;

pub struct List {
    root: Element,
    parties: Vec<Party>,
    expected: i64,
}

struct Party {
    row: Element,
    /// Folded by the server as `domain::folding` folds what is typed here.
    words: String,
    is_found: Cell<bool>,
}

impl List {
    /// None where the page has no list.
    pub fn of_page() -> Option<Self> {
        let root = document().query_selector(".guests").ok()??;
        let rows = root.children();
        let rows = (0..rows.length()).filter_map(|place| rows.item(place));
        let party = |row: Element| Party {
            words: row.get_attribute("data-find").unwrap_or_default(),
            is_found: Cell::new(!row.has_attribute("hidden")),
            row,
        };
        Some(Self { parties: rows.map(party).collect(), expected: number("data-expected").unwrap_or(0), root })
    }

    /// What the list says of itself.
    pub fn says(&self, name: &str) -> Option<String> {
        self.root.get_attribute(name)
    }

    pub fn expected(&self) -> i64 {
        self.expected
    }

    /// How many the page says are there.
    pub fn present() -> i64 {
        number("data-present").unwrap_or(0)
    }

    pub fn show_present(&self, present: i64, words: &DoorWords) {
        if let Some(count) = count() {
            count.set_text_content(Some(&fill(&fill(&words.there, present), self.expected)));
        }
    }

    pub fn contains(&self, element: &Element) -> bool {
        self.root.contains(Some(element))
    }

    pub fn row(&self, person: &str) -> Option<Element> {
        self.root.query_selector(&format!("[data-person='{person}']")).ok().flatten()
    }

    /// Shows whom the words find, and says how many people that are. A row that stays as it is, is not touched.
    pub fn find(&self, words: &str) -> u32 {
        let search = Search::of(words);
        let mut found = 0;
        for party in &self.parties {
            let is_found = search.is_in(&party.words);
            if party.is_found.replace(is_found) != is_found {
                let _ = party.row.toggle_attribute_with_force("hidden", !is_found);
            }
            found += if is_found { people(&party.row).len() } else { 0 };
        }
        u32::try_from(found).unwrap_or(u32::MAX)
    }
}

/// The rows of people in a row, which may be one itself.
pub fn people(row: &Element) -> Vec<Element> {
    if row.has_attribute("data-person") {
        return vec![row.clone()];
    }
    let Ok(rows) = row.query_selector_all("[data-person]") else { return Vec::new() };
    (0..rows.length()).filter_map(|place| rows.item(place)?.dyn_into().ok()).collect()
}

fn count() -> Option<Element> {
    document().query_selector(".count").ok().flatten()
}

fn number(name: &str) -> Option<i64> {
    count()?.get_attribute(name)?.parse().ok()
}
