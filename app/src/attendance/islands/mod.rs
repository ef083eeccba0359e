//! The check-in island. It works on the list that the page contains: it searches the list at each key, submits its forms
//! without reloading, and shows the result. Without scripts the same forms are submitted as usual.
//!
//! The island renders only the live region. If it rendered the list, the 800 rows of a large event would be in the page
//! twice, and hydrating them one by one would take longer than loading the page again.

mod check_in_list;
mod pending_check_in;
mod present_count;
mod requests;
mod row;
mod search;
mod sync_queue;
mod words;

pub use words::{IslandWords, PLACEHOLDER};

use check_in_list::CheckInList;
use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::{Element, Event};
use search::SearchField;
use std::rc::Rc;
use std::time::Duration;
use sync_queue::SyncQueue;
use wasm_bindgen::JsCast as _;

/// The time between two synchronisations with the server.
const SYNC_INTERVAL: Duration = Duration::from_secs(1);

/// The live region and the script of the check-in list. `message` is the status line at the time when the page was rendered.
#[island]
pub fn CheckInIsland(words: IslandWords, message: Option<String>) -> impl IntoView {
    let message = RwSignal::new(message);
    let found = RwSignal::new(None::<String>);
    let unsent = RwSignal::new(None::<String>);
    let is_outdated = RwSignal::new(false);
    let outdated = words.outdated.clone();
    #[cfg(target_arch = "wasm32")]
    domain::search::Letters::provide(&words.letters);
    Effect::new(move || {
        if let Some(list) = CheckInList::of_page().map(Rc::new) {
            let search = SearchField::new(Rc::clone(&list), words.clone(), found);
            let queue = SyncQueue::new(list, words.clone(), message, unsent, is_outdated);
            listen(&queue, &search);
        }
    });
    view! {
        <p class="said" role="status">{move || unsent.get().or_else(|| message.get())}</p>
        <output class="seek">{move || found.get()}</output>
        <p hidden=move || !is_outdated.get()><a href="">{outdated}</a></p>
    }
}

/// Handles the events of the page until the browser leaves it.
fn listen(queue: &Rc<SyncQueue>, search: &Rc<SearchField>) {
    let on_submit = Rc::clone(queue);
    window_event_listener(ev::submit, move |event| {
        if target(&event).is_some_and(|form| SearchField::handles(&form) || on_submit.submit(&form)) {
            event.prevent_default();
        }
    });
    let on_input = Rc::clone(search);
    window_event_listener(ev::input, move |event| {
        if let Some(field) = target(&event) {
            on_input.find(&field);
        }
    });
    let on_leave = Rc::clone(queue);
    window_event_listener(ev::beforeunload, move |event| {
        if on_leave.has_pending() {
            event.prevent_default();
        }
    });
    let on_interval = Rc::clone(queue);
    set_interval(move || on_interval.sync(), SYNC_INTERVAL);
    // The organizer may have typed before the island was hydrated.
    search.find_typed();
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}
