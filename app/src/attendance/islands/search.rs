//! The search field above the list, which searches at each key. What is below the screen of a slow phone is rendered only
//! when the organizer pauses.

use super::check_in_list::{CheckInList, Extent, FoundGuests};
use super::sync_queue::Message;
use super::words::{IslandWords, fill};
use domain::search::Closeness;
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlInputElement};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast as _;

/// The pause after a key from which on all found rows are shown.
const PAUSE: Duration = Duration::from_millis(200);

pub struct SearchField {
    list: Rc<CheckInList>,
    words: IslandWords,
    found: Message,
    /// The number of inputs so far, by which a later input supersedes an earlier one.
    inputs: Cell<u32>,
}

impl SearchField {
    pub fn new(list: Rc<CheckInList>, words: IslandWords, found: Message) -> Rc<Self> {
        Rc::new(Self { list, words, found, inputs: Cell::new(0) })
    }

    /// Searches for the text in `input`, if that is the search field. The next frame shows the first guests found, a pause
    /// shows the others.
    pub fn find(self: &Rc<Self>, input: &Element) {
        let Some(field) = field().filter(|field| field == input) else { return };
        let number = self.inputs.get().wrapping_add(1);
        self.inputs.set(number);
        let search = Rc::clone(self);
        request_animation_frame(move || {
            search.show(number, &field, Extent::First);
            set_timeout(move || search.show(number, &field, Extent::All), PAUSE);
        });
    }

    /// Searches for the text that is in the field already.
    pub fn find_typed(self: &Rc<Self>) {
        if let Some(field) = field().filter(|field| !value(field).is_empty()) {
            self.find(&field);
        }
    }

    /// Shows what was found, unless there was a later input.
    fn show(&self, number: u32, field: &Element, extent: Extent) {
        if self.inputs.get() != number {
            return;
        }
        let more = |more| if more > 0 { fill(&self.words.more, more) } else { String::new() };
        let found = self.list.find(&value(field), extent);
        let sentence = |found: &FoundGuests| match found.closeness {
            Closeness::Similar if found.people > 0 => &self.words.similar,
            _ => &self.words.found,
        };
        let found = found.map(|found| fill(sentence(&found), found.people) + &more(found.more));
        if self.found.with_untracked(|before| *before != found) {
            self.found.set(found);
        }
    }

    /// Whether a submitted form is the search form and the list shows its result already. Another workshop is another page.
    pub fn handles(form: &Element) -> bool {
        form.matches(".filter").unwrap_or(false) && field().is_some() && !is_other_workshop(form)
    }
}

/// The search field. `None` on a page that was loaded with a search: it contains only a part of the list, so the form itself
/// must be submitted.
fn field() -> Option<Element> {
    let field = document().query_selector(".filter [name=suche]").ok()??;
    field.get_attribute("value").unwrap_or_default().is_empty().then_some(field)
}

/// Whether another workshop is chosen than the page was loaded with.
fn is_other_workshop(form: &Element) -> bool {
    let has = |selector| form.query_selector(selector).is_ok_and(|found| found.is_some());
    if has("option[selected]") { !has("option[selected]:checked") } else { has("option:checked:not(:first-child)") }
}

fn value(field: &Element) -> String {
    field.dyn_ref().map(HtmlInputElement::value).unwrap_or_default()
}
