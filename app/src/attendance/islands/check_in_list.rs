//! The list as the page contains it: `.guests`, in it a row for each party with its search text, in those a row for each
//! guest.
//!
//! A search hides the whole list at once and moves the rows that it finds into a second list, because a slow phone cannot
//! hide and show hundreds of rows at each key.

use super::{present_count, row};
use domain::search::{Closeness, Found, RowKeys, Search};
use leptos::prelude::document;
use leptos::web_sys::Element;
use std::cell::RefCell;

/// The number of guests that fill the screen of a phone above its keyboard. No more are shown until the organizer pauses.
const FIRST: usize = 5;
/// The most guests that a search shows: the organizer finds fewer by typing on.
const MOST: usize = 40;

pub struct CheckInList {
    /// The list of the page.
    root: Element,
    /// The second list, with the rows that were found.
    found: Element,
    parties: Vec<Party>,
    /// The indexes of the parties whose rows are in `found`, in order.
    moved: RefCell<Vec<usize>>,
    /// The number of guests expected when the page was rendered.
    pub expected: i64,
}

struct Party {
    row: Element,
    /// The search keys, written by the server with the same `domain::search` that reads the input here.
    keys: RowKeys,
    people: usize,
}

/// How many of the guests that are found a search shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    First,
    All,
}

/// The number of guests that a search finds, and how many of them are not shown.
pub struct FoundGuests {
    pub people: usize,
    pub more: usize,
    /// Similar if no guest is found exactly.
    pub closeness: Closeness,
}

impl CheckInList {
    /// The list of the page; `None` if it has none.
    pub fn of_page() -> Option<Self> {
        let root = document().query_selector(".guests").ok()??;
        let found = document().create_element("ul").ok()?;
        found.set_class_name("guests");
        root.before_with_node_1(&found).ok()?;
        let rows = root.children();
        let rows = (0..rows.length()).filter_map(|index| rows.item(index));
        let attribute = |row: &Element, name: &str| row.get_attribute(name).unwrap_or_default();
        let party = |row: Element| Party {
            keys: RowKeys { spellings: attribute(&row, "data-find"), sounds: attribute(&row, "data-sounds") },
            people: row::people(&row).len(),
            row,
        };
        let (parties, moved) = (rows.map(party).collect(), RefCell::default());
        Some(Self { root, found, parties, moved, expected: present_count::expected() })
    }

    pub fn attribute(&self, name: &str) -> Option<String> {
        self.root.get_attribute(name)
    }

    pub fn contains(&self, element: &Element) -> bool {
        self.root.contains(Some(element)) || self.found.contains(Some(element))
    }

    /// The row of a guest.
    pub fn row(&self, person: &str) -> Option<Element> {
        let selector = format!("[data-person='{person}']");
        [&self.root, &self.found].into_iter().find_map(|list| list.query_selector(&selector).ok().flatten())
    }

    /// Shows the guests that `input` finds, the first or all of them. Without a word the whole list is shown, and `None`
    /// returned.
    pub fn find(&self, input: &str, extent: Extent) -> Option<FoundGuests> {
        let is_search = !input.trim().is_empty();
        let search = Search::new(input);
        let closeness = |index: &usize| self.parties[*index].keys.closeness(&search);
        let Found { items: found, closeness } = Found::closest(0..self.parties.len(), closeness);
        let people = |indexes: &[usize]| indexes.iter().map(|index| self.parties[*index].people).sum();
        let is_whole = !is_search && extent == Extent::All;
        let most = if extent == Extent::All { MOST } else { FIRST };
        let shown = if is_whole { 0 } else { self.parties_with(&found, most) };
        self.hide_root(!is_whole);
        self.move_rows(&found[..shown]);
        let more = people(&found[self.parties_with(&found, MOST)..]);
        is_search.then(|| FoundGuests { people: people(&found), more, closeness })
    }

    /// The number of parties that together have `most` guests, or a few more.
    fn parties_with(&self, found: &[usize], most: usize) -> usize {
        let mut people = 0;
        let is_enough = |index: &usize| {
            let before = people;
            people += self.parties[*index].people;
            before >= most
        };
        found.iter().position(is_enough).unwrap_or(found.len())
    }

    /// Hides the list of the page by a class: the style sheet gives it no size, which costs less than removing it from the
    /// layout.
    fn hide_root(&self, is_hidden: bool) {
        let _ = self.root.class_list().toggle_with_force("aside", is_hidden);
        let _ = if is_hidden {
            self.root.set_attribute("aria-hidden", "true")
        } else {
            self.root.remove_attribute("aria-hidden")
        };
    }

    /// Moves the rows of `wanted` into the second list, in their order, and all others back. A row that moves would lose the
    /// keyboard focus, so it gets the focus back.
    fn move_rows(&self, wanted: &[usize]) {
        let focused = document().active_element().filter(|element| self.contains(element));
        let moved = self.moved.replace(wanted.to_vec());
        for index in moved.into_iter().rev().filter(|index| !wanted.contains(index)) {
            let is_in_root = |party: &&Party| party.row.parent_element().as_ref() == Some(&self.root);
            let next = self.parties[index + 1..].iter().find(is_in_root).map(|party| &party.row);
            let _ = self.root.insert_before(&self.parties[index].row, next.map(AsRef::as_ref));
        }
        let children = self.found.children();
        for (n, index) in (0..).zip(wanted) {
            let (row, current) = (&self.parties[*index].row, children.item(n));
            if current.as_ref() != Some(row) {
                let _ = self.found.insert_before(row, current.as_deref());
            }
        }
        focused.iter().for_each(row::focus);
    }
}
