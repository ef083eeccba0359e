//! One person's row: whether they are there, and the form that says the other.

use super::words::{DoorWords, fill};
use leptos::prelude::document;
use leptos::web_sys::{Element, HtmlElement};
use wasm_bindgen::JsCast as _;

const HERE: &str = "here";

pub fn is_here(row: &Element) -> bool {
    row.class_list().contains(HERE)
}

/// What stands beside the name of somebody who is there.
pub fn since(row: &Element) -> Option<String> {
    if is_here(row) { part(row, ".since")?.text_content() } else { None }
}

/// As the page would write it. The form gets a number of its own again, for the old one is used up.
pub fn show(row: &Element, since: Option<&str>, words: &DoorWords) {
    let is_here = since.is_some();
    let _ = row.class_list().toggle_with_force(HERE, is_here);
    if let Some(place) = part(row, ".since") {
        place.set_text_content(since);
    }
    let name = part(row, "bdi").and_then(|name| name.text_content()).unwrap_or_default();
    let (act, label, who) =
        if is_here { ("undo", &words.undo, &words.undo_who) } else { ("come", &words.come, &words.come_who) };
    set(row, "act", act);
    set(row, "nonce", &nonce());
    if let Some(button) = part(row, "button") {
        let _ = button.class_list().toggle_with_force("kern-btn--primary", !is_here);
        let _ = button.class_list().toggle_with_force("kern-btn--tertiary", is_here);
    }
    if let Some(text) = part(row, ".kern-label").and_then(|text| text.first_child()) {
        text.set_node_value(Some(label));
    }
    if let Some(text) = part(row, ".kern-label .unseen") {
        text.set_text_content(Some(&fill(who, name)));
    }
    show_party(row);
}

/// One press for a whole party stands there while anybody of it is missing.
fn show_party(row: &Element) {
    let Some(party) = row.closest("[data-party]").ok().flatten() else { return };
    let is_missing = people(&party).iter().any(|row| !is_here(row));
    let Some(form) = part(&party, ".head form") else { return };
    // What is hidden cannot hold the keyboard.
    let is_held = !is_missing && form.contains(document().active_element().as_deref());
    let _ = form.toggle_attribute_with_force("hidden", !is_missing);
    if is_held {
        let _ = party.set_attribute("tabindex", "-1");
        focus(&party);
    }
}

/// Where the keyboard is from now on.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// A hidden field of the form.
pub fn field(form: &Element, name: &str) -> Option<String> {
    part(form, &format!("[name={name}]"))?.get_attribute("value")
}

fn set(row: &Element, name: &str, value: &str) {
    if let Some(field) = part(row, &format!("[name={name}]")) {
        let _ = field.set_attribute("value", value);
    }
}

/// 32 hexadecimal digits. They need not be secret, only seldom the same.
fn nonce() -> String {
    (0..32).map(|_| DIGITS.get(one_of(DIGITS.len())).copied().unwrap_or('0')).collect()
}

const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "small, not below 0"
)]
fn one_of(many: usize) -> usize {
    (js_sys::Math::random() * many as f64) as usize
}

fn part(of: &Element, selector: &str) -> Option<Element> {
    of.query_selector(selector).ok().flatten()
}

/// The rows of people in a row, which may be one itself.
pub fn people(row: &Element) -> Vec<Element> {
    if row.has_attribute("data-person") {
        return vec![row.clone()];
    }
    let Ok(rows) = row.query_selector_all("[data-person]") else { return Vec::new() };
    (0..rows.length()).filter_map(|place| rows.item(place)?.dyn_into().ok()).collect()
}
