//! The search above the list, at each key. A slow phone must not wait for what is below its screen.

use super::line::Sentence;
use super::list::{List, Show};
use super::words::{DoorWords, fill};
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlInputElement};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast as _;

/// So long after a key nobody is typing.
const PAUSE: Duration = Duration::from_millis(200);

pub struct Search {
    list: Rc<List>,
    words: DoorWords,
    found: Sentence,
    /// Counts the keys.
    key: Cell<u32>,
}

impl Search {
    pub fn of(list: Rc<List>, words: DoorWords, found: Sentence) -> Rc<Self> {
        Rc::new(Self { list, words, found, key: Cell::new(0) })
    }

    /// What was typed. The next frame shows the first whom it finds, and whoever pauses sees them all.
    pub fn find(self: &Rc<Self>, typed: &Element) {
        let Some(field) = field().filter(|field| field == typed) else { return };
        let key = self.key.get().wrapping_add(1);
        self.key.set(key);
        let search = Rc::clone(self);
        request_animation_frame(move || {
            search.show(key, &field, Show::First);
            set_timeout(move || search.show(key, &field, Show::All), PAUSE);
        });
    }

    /// What stood in the field before this woke.
    pub fn find_typed(self: &Rc<Self>) {
        if let Some(field) = field().filter(|field| !value(field).is_empty()) {
            self.find(&field);
        }
    }

    /// Unless another key came since.
    fn show(&self, key: u32, field: &Element, show: Show) {
        if self.key.get() != key {
            return;
        }
        let more = |more| if more > 0 { fill(&self.words.more, more) } else { String::new() };
        let found = self.list.find(&value(field), show);
        let found = found.map(|found| fill(&self.words.found, found.people) + &more(found.more));
        if self.found.with_untracked(|before| *before != found) {
            self.found.set(found);
        }
    }

    /// Whether a form that was sent looks for what is found already; another workshop is another page.
    pub fn takes(form: &Element) -> bool {
        form.matches(".filter").unwrap_or(false) && field().is_some() && !is_other_choice(form)
    }
}

/// Where one types whom one looks for. A page that came with something in it shows but a part of the list, so there the form
/// itself must look.
fn field() -> Option<Element> {
    let field = document().query_selector(".filter [name=suche]").ok()??;
    field.get_attribute("value").unwrap_or_default().is_empty().then_some(field)
}

fn is_other_choice(form: &Element) -> bool {
    let has = |selector| form.query_selector(selector).is_ok_and(|found| found.is_some());
    if has("option[selected]") { !has("option[selected]:checked") } else { has("option:checked:not(:first-child)") }
}

fn value(field: &Element) -> String {
    field.dyn_ref().map(HtmlInputElement::value).unwrap_or_default()
}
