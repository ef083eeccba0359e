//! The door's list as an island: searched and pressed without reloading, with a live region that says what happened.
//! Without script its rows are the forms that they look like, and the search is one, too.

mod ask;
mod handed;
mod line;
mod list;

pub use handed::{Door, DoorWords, HERE, Person};

use handed::fill;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::web_sys::{HtmlElement, HtmlInputElement};
use line::Line;
use list::{List, Row};
use std::rc::Rc;
use wasm_bindgen::JsCast as _;

#[island]
pub fn DoorList(people: Vec<Person>, door: Door, words: DoorWords) -> impl IntoView {
    let list = List::of(people, &door.search);
    let line = Line::of(door, words, list);
    let rows = line.list.rows().enumerate().map(|(place, row)| row_view(&line, place, row)).collect::<Vec<_>>();
    let (said, unsent, present, is_outdated) = (line.said, line.unsent, line.present, line.is_outdated);
    let (door, words) = (line.door.clone(), line.words.clone());
    let counted = move || fill(&fill(&words.present, present.get()), door.expected);
    let waiting = move || (unsent.get() > 0).then(|| fill(&words.unsent, unsent.get()));
    let field = NodeRef::new();
    let search = Rc::clone(&line);
    let press = Rc::clone(&line);
    Effect::new(move || {
        line.open();
        // Somebody may have typed before this woke.
        if let Some(field) = field.get_untracked() {
            search_for(&line, &field);
        }
    });
    view! {
        <form class="search" role="search" method="get" action=door.address.clone() on:submit=|pressed: SubmitEvent| pressed.prevent_default()>
            <label class="kern-label" for="suche">{words.search}</label>
            <input id="suche" name="suche" r#type="search" class="kern-form-input__input" autocomplete="off" value=door.search
                node_ref=field on:input=move |typed| search_for(&search, &event_target(&typed)) />
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">{words.find}</span></button>
        </form>
        <p class="count">{counted}</p>
        <div role="status">
            <p>{move || said.get()}</p>
            <p>{waiting}</p>
        </div>
        <p hidden=move || !is_outdated.get()><a href=door.address>{words.outdated}</a></p>
        <ul class="door" on:submit=move |pressed: SubmitEvent| pressed_row(&press, &pressed)>{rows}</ul>
    }
}

/// One person: a form with one large button.
fn row_view(line: &Line, place: usize, row: &Row) -> impl IntoView + use<> {
    let (since, is_found) = (row.since, row.is_found);
    let is_here = move || since.get().is_some();
    let (come, undo, clock) = (line.words.come.clone(), line.words.undo.clone(), line.words.since.clone());
    let offset = line.door.offset;
    let act = move || if is_here() { "undo" } else { "come" };
    let named = move || if is_here() { undo.clone() } else { come.clone() };
    let arrived = move || since.get().map(|since| fill(&clock, time(since, offset)));
    let person = &row.person;
    view! {
        <li data-person=person.id.clone() class:here=is_here hidden=move || !is_found.get()>
            <form method="post" action=line.door.address.clone()>
                <input r#type="hidden" name="form_id" value=line.door.form_id.clone() />
                <input r#type="hidden" name="person" value=person.id.clone() />
                <input r#type="hidden" name="act" value=act />
                <input r#type="hidden" name="nonce" value=format!("{}-{place}", line.door.nonce) />
                <button class="kern-btn">
                    <b>{person.name.clone()}</b>
                    <small>{person.about.clone()}</small>
                    <span>{named}</span>
                    <span>{arrived}</span>
                </button>
            </form>
        </li>
    }
}

fn search_for(line: &Line, field: &HtmlInputElement) {
    let words = field.value();
    let found = line.list.find(&words);
    let said = if words.trim().is_empty() { String::new() } else { fill(&line.words.found, found) };
    if line.said.get_untracked() != said {
        line.said.set(said);
    }
}

fn pressed_row(line: &Rc<Line>, pressed: &SubmitEvent) {
    pressed.prevent_default();
    let form = pressed.target().and_then(|form| form.dyn_into::<HtmlElement>().ok());
    let row = form.and_then(|form| form.closest("li").ok().flatten());
    if let Some(person) = row.and_then(|row| row.get_attribute("data-person")) {
        line.press(&person);
    }
}

/// `14:05`, by the clock on the wall.
fn time(instant: i64, offset: i64) -> String {
    let minutes = (instant / 60_000 + offset).rem_euclid(24 * 60);
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
