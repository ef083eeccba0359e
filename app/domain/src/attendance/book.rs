//! The presses of one day at one door. What is so of a person follows from which presses there are, never from the order in
//! which they came in, so every phone that knows them all says the same.

use super::{Act, Person, Press};
use crate::ids::Nonce;
use crate::time::Instant;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book(BTreeMap<Nonce, Press>);

impl Book {
    /// False where it stood there before: a repeated press changes nothing.
    pub fn enter(&mut self, press: Press) -> bool {
        match self.0.entry(press.nonce) {
            Entry::Vacant(free) => {
                free.insert(press);
                true
            }
            Entry::Occupied(_) => false,
        }
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Who is there, and since when: since the earliest press that was not undone after it.
    pub fn present(&self) -> BTreeMap<Person, Instant> {
        let mut presses: Vec<&Press> = self.0.values().collect();
        presses.sort_unstable_by_key(|press| (press.pressed_at, press.act, press.nonce));
        let mut present = BTreeMap::new();
        for press in presses {
            match press.act {
                Act::Come => drop(present.entry(press.person).or_insert(press.pressed_at)),
                Act::Undo => drop(present.remove(&press.person)),
            }
        }
        present
    }
}

impl FromIterator<Press> for Book {
    fn from_iter<I: IntoIterator<Item = Press>>(presses: I) -> Self {
        let mut book = Self::default();
        for press in presses {
            book.enter(press);
        }
        book
    }
}
