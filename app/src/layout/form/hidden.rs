//! What a form carries without a person seeing it.

use crate::site::Site;
use leptos::prelude::*;
use text::say;

/// The form's number, the field for robots, and a first button,
/// so that the Enter key means the main one.
#[component]
pub fn HiddenFields(form_id: String) -> impl IntoView {
    let words = Site::here().words;
    let honeypot = domain::signups::HONEYPOT;
    view! {
        <input r#type="hidden" name="form_id" value=form_id />
        <button class="trap" tabindex="-1" aria-hidden="true">{say!(words, "send")}</button>
        <div class="trap" aria-hidden="true">
            <label r#for=honeypot>{say!(words, "leave-empty")}</label>
            <input id=honeypot name=honeypot tabindex="-1" autocomplete="off" />
        </div>
    }
}
