//! The row of a guest, as `office/check_in_list.rs` renders it: whether the guest is present, and the form that changes it.

use super::words::{IslandWords, fill};
use domain::attendance::CheckInAct;
use domain::ids::CheckInKey;
use js_sys::Reflect;
use leptos::prelude::{document, window};
use leptos::web_sys::{Element, HtmlElement};
use wasm_bindgen::JsCast as _;

/// The class of the row of a guest who is present.
const PRESENT_CLASS: &str = "here";

pub fn is_present(row: &Element) -> bool {
    row.class_list().contains(PRESENT_CLASS)
}

/// The text beside the name of a guest who is present.
pub fn since(row: &Element) -> Option<String> {
    if is_present(row) { part(row, ".since")?.text_content() } else { None }
}

/// Changes the row to what the page would contain: present with the text `since`, or absent without one. The form gets a new
/// check-in key, because the old one is used up.
pub fn show(row: &Element, since: Option<&str>, words: &IslandWords) {
    let is_present = since.is_some();
    let _ = row.class_list().toggle_with_force(PRESENT_CLASS, is_present);
    if let Some(element) = part(row, ".since") {
        element.set_text_content(since);
    }
    let name = part(row, "bdi").and_then(|name| name.text_content()).unwrap_or_default();
    let (act, label, label_name) = if is_present {
        (CheckInAct::Undo.code(), &words.undo, &words.undo_name)
    } else {
        (CheckInAct::Present.code(), &words.check_in, &words.check_in_name)
    };
    set_field(row, "act", act);
    set_field(row, "key", &new_key());
    if let Some(button) = part(row, "button") {
        let _ = button.class_list().toggle_with_force("kern-btn--primary", !is_present);
        let _ = button.class_list().toggle_with_force("kern-btn--tertiary", is_present);
    }
    if let Some(text) = part(row, ".kern-label").and_then(|text| text.first_child()) {
        text.set_node_value(Some(label));
    }
    if let Some(text) = part(row, ".kern-label .unseen") {
        text.set_text_content(Some(&fill(label_name, name)));
    }
    show_party_form(row);
}

/// Shows the form for the whole party as long as one of its guests is absent.
fn show_party_form(row: &Element) {
    let Some(party) = row.closest("[data-party]").ok().flatten() else { return };
    let has_absent = people(&party).iter().any(|row| !is_present(row));
    let Some(form) = part(&party, ".head form") else { return };
    // A hidden form would lose the keyboard focus, so the party gets it.
    let loses_focus = !has_absent && form.contains(document().active_element().as_deref());
    let _ = form.toggle_attribute_with_force("hidden", !has_absent);
    if loses_focus {
        let _ = party.set_attribute("tabindex", "-1");
        focus(&party);
    }
}

/// The rows of guests in a row of the list, which may be one itself.
pub fn people(row: &Element) -> Vec<Element> {
    if row.has_attribute("data-person") {
        return vec![row.clone()];
    }
    let Ok(rows) = row.query_selector_all("[data-person]") else { return Vec::new() };
    (0..rows.length()).filter_map(|index| rows.item(index)?.dyn_into().ok()).collect()
}

/// Gives the keyboard focus to an element.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// The value of a hidden field of a form.
pub fn field(form: &Element, name: &str) -> Option<String> {
    part(form, &format!("[name={name}]"))?.get_attribute("value")
}

fn set_field(row: &Element, name: &str, value: &str) {
    if let Some(field) = part(row, &format!("[name={name}]")) {
        let _ = field.set_attribute("value", value);
    }
}

/// A new idempotency key: a UUID, or 16 random bytes where the browser has no `randomUUID` (Safari before 15.4).
fn new_key() -> String {
    let Ok(crypto) = window().crypto() else { return String::new() };
    if Reflect::has(&crypto, &"randomUUID".into()).unwrap_or(false) {
        return crypto.random_uuid();
    }
    let mut bytes = [0; 16];
    let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    CheckInKey(bytes).to_text()
}

fn part(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}
