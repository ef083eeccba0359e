//! The list as the page wrote it: `.guests`, in it a row a party with what it is found by, in those a row a person.
//!
//! A search lays the whole list aside in one go and borrows the rows that it finds, for hundreds of rows hidden and shown again at
//! each key are more than a slow phone can draw.

use super::row;
use super::words::{DoorWords, fill};
use domain::folding::Search;
use leptos::prelude::document;
use leptos::web_sys::Element;
use std::cell::RefCell;

/// So many people fill a phone beside its keyboard, so that the next key need not wait for those below.
const FEW: usize = 5;
/// So many are shown at most: who types on finds fewer.
const MOST: usize = 40;

pub struct List {
    root: Element,
    /// Holds what is borrowed.
    found: Element,
    parties: Vec<Party>,
    /// The places of borrowed rows, in order.
    borrowed: RefCell<Vec<usize>>,
    expected: i64,
}

struct Party {
    row: Element,
    /// Folded by the server as `domain::folding` folds what is typed here.
    words: String,
    people: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Show {
    First,
    All,
}

/// How many people a search finds, and how many of them are not shown.
pub struct Found {
    pub people: usize,
    pub more: usize,
}

impl List {
    /// None where the page has no list.
    pub fn of_page() -> Option<Self> {
        let root = document().query_selector(".guests").ok()??;
        let found = document().create_element("ul").ok()?;
        found.set_class_name("guests");
        root.before_with_node_1(&found).ok()?;
        let rows = root.children();
        let rows = (0..rows.length()).filter_map(|place| rows.item(place));
        let party = |row: Element| Party {
            words: row.get_attribute("data-find").unwrap_or_default(),
            people: row::people(&row).len(),
            row,
        };
        let (parties, borrowed) = (rows.map(party).collect(), RefCell::default());
        Some(Self { root, found, parties, borrowed, expected: number("data-expected").unwrap_or(0) })
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
        self.root.contains(Some(element)) || self.found.contains(Some(element))
    }

    pub fn row(&self, person: &str) -> Option<Element> {
        let selector = format!("[data-person='{person}']");
        [&self.root, &self.found].into_iter().find_map(|list| list.query_selector(&selector).ok().flatten())
    }

    /// Shows whom the words find: the first of them, or all; where there are no words, that is everybody.
    pub fn find(&self, words: &str, show: Show) -> Option<Found> {
        let is_search = !words.trim().is_empty();
        let search = Search::of(words);
        let is_found = |place: &usize| search.is_in(&self.parties[*place].words);
        let found: Vec<usize> = (0..self.parties.len()).filter(is_found).collect();
        let people = |places: &[usize]| places.iter().map(|place| self.parties[*place].people).sum();
        let is_whole = !is_search && show == Show::All;
        let shown = if is_whole { 0 } else { self.fitting(&found, if show == Show::All { MOST } else { FEW }) };
        self.lay_aside(!is_whole);
        self.borrow(&found[..shown]);
        let more = people(&found[self.fitting(&found, MOST)..]);
        is_search.then(|| Found { people: people(&found), more })
    }

    /// How many parties make so many people, or a few more.
    fn fitting(&self, found: &[usize], most: usize) -> usize {
        let mut people = 0;
        let is_enough = |place: &usize| {
            let before = people;
            people += self.parties[*place].people;
            before >= most
        };
        found.iter().position(is_enough).unwrap_or(found.len())
    }

    /// The style sheet makes it nothing without taking it apart.
    fn lay_aside(&self, is_aside: bool) {
        let _ = self.root.class_list().toggle_with_force("aside", is_aside);
        let _ = if is_aside {
            self.root.set_attribute("aria-hidden", "true")
        } else {
            self.root.remove_attribute("aria-hidden")
        };
    }

    /// Gives back what is no longer wanted and puts what is into its order. A row that moves would lose the keyboard.
    fn borrow(&self, wanted: &[usize]) {
        let held = document().active_element().filter(|element| self.contains(element));
        let borrowed = self.borrowed.replace(wanted.to_vec());
        for place in borrowed.into_iter().rev().filter(|place| !wanted.contains(place)) {
            let is_at_home = |party: &&Party| party.row.parent_element().as_ref() == Some(&self.root);
            let next = self.parties[place + 1..].iter().find(is_at_home).map(|party| &party.row);
            let _ = self.root.insert_before(&self.parties[place].row, next.map(AsRef::as_ref));
        }
        let children = self.found.children();
        for (n, place) in (0..).zip(wanted) {
            let (row, there) = (&self.parties[*place].row, children.item(n));
            if there.as_ref() != Some(row) {
                let _ = self.found.insert_before(row, there.as_deref());
            }
        }
        held.iter().for_each(row::focus);
    }
}

fn count() -> Option<Element> {
    document().query_selector(".count").ok().flatten()
}

fn number(name: &str) -> Option<i64> {
    count()?.get_attribute(name)?.parse().ok()
}
