//! The door's list without reloading: an island that takes hold of the list as the page wrote it, searches it at each key, presses
//! its forms and says what happened. Without script all of them are the forms that they look like.
//!
//! It is the live region alone. Eight hundred rows written twice, or woken one by one, would be slower than loading the page again.

mod ask;
mod line;
mod list;
mod press;
mod row;
mod search;
mod words;

pub use words::{DoorWords, HERE};

use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::{Element, Event};
use line::Line;
use list::List;
use search::Search;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast as _;

const EVERY: Duration = Duration::from_secs(1);

/// `said` is what the page says when it is loaded.
#[island]
pub fn DoorList(words: DoorWords, said: Option<String>) -> impl IntoView {
    let said = RwSignal::new(said);
    let found = RwSignal::new(None::<String>);
    let unsent = RwSignal::new(None::<String>);
    let is_outdated = RwSignal::new(false);
    let outdated = words.outdated.clone();
    Effect::new(move || {
        if let Some(list) = List::of_page().map(Rc::new) {
            let search = Search::of(Rc::clone(&list), words.clone(), found);
            take_hold(&Line::of(list, words.clone(), said, unsent, is_outdated), &search);
        }
    });
    view! {
        <p class="said" role="status">{move || unsent.get().or_else(|| said.get())}</p>
        <output class="seek">{move || found.get()}</output>
        <p hidden=move || !is_outdated.get()><a href="">{outdated}</a></p>
    }
}

/// From now on, until the page is left.
fn take_hold(line: &Rc<Line>, search: &Rc<Search>) {
    let held = Rc::clone(line);
    window_event_listener(ev::submit, move |pressed| {
        if element(&pressed).is_some_and(|form| Search::takes(&form) || held.takes(&form)) {
            pressed.prevent_default();
        }
    });
    let held = Rc::clone(search);
    window_event_listener(ev::input, move |typed| {
        if let Some(field) = element(&typed) {
            held.find(&field);
        }
    });
    let held = Rc::clone(line);
    window_event_listener(ev::beforeunload, move |leaving| {
        if held.is_waiting() {
            leaving.prevent_default();
        }
    });
    let held = Rc::clone(line);
    set_interval(move || held.work(), EVERY);
    // Somebody may have typed before this woke.
    search.find_typed();
}

fn element(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}
