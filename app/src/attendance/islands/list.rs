//! The rows as they stand: who is here, and who is found.

use super::handed::Person;
use domain::folding::Search;
use leptos::prelude::*;
use std::rc::Rc;

#[derive(Clone)]
pub struct Row {
    pub person: Rc<Person>,
    pub since: RwSignal<Option<i64>>,
    pub is_found: RwSignal<bool>,
}

#[derive(Clone)]
pub struct List(Rc<[Row]>);

impl List {
    pub fn of(people: Vec<Person>, search: &str) -> Self {
        let search = Search::of(search);
        let row = |person: Person| Row {
            since: RwSignal::new(person.since),
            is_found: RwSignal::new(search.is_in(&person.folded)),
            person: Rc::new(person),
        };
        Self(people.into_iter().map(row).collect())
    }

    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.0.iter()
    }

    pub fn row(&self, person: &str) -> Option<&Row> {
        self.rows().find(|row| row.person.id == person)
    }

    /// Shows whom the words find, and says how many that are. What stays as it is, is not touched.
    pub fn find(&self, words: &str) -> usize {
        let search = Search::of(words);
        let mut found = 0;
        for row in self.rows() {
            let is_found = search.is_in(&row.person.folded);
            if row.is_found.get_untracked() != is_found {
                row.is_found.set(is_found);
            }
            found += usize::from(is_found);
        }
        found
    }
}
