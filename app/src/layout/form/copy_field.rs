//! A read-only field with a text to copy.

use super::field::textarea_html;
use leptos::prelude::*;

/// A labelled read-only textarea.
#[component]
pub fn CopyField(
    #[prop(into)] id: String,
    label: String,
    /// What the text is for.
    hint: String,
    text: String,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    // A row holds about 60 characters on a desktop screen, half as many on a phone.
    let rows = text.lines().map(|line| line.chars().count() / 60 + 1).sum::<usize>();
    view! {
        <div class="kern-form-input">
            <label class="kern-label" r#for=id.clone()>{label}</label>
            <div class="kern-hint" id=hint_id.clone()>{hint}</div>
            <textarea class="kern-form-input__input code" id=id readonly rows=rows.clamp(2, 10).to_string()
                spellcheck="false" aria-describedby=hint_id inner_html=textarea_html(&text)></textarea>
        </div>
    }
}
