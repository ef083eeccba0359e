//! A text to copy to another place: one cannot change it, only take it along.

use super::field::area;
use leptos::prelude::*;

#[component]
pub fn ToCopy(
    id: &'static str,
    label: String,
    /// What it is good for.
    hint: String,
    text: String,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    // A line holds about sixty characters on a desk, half of them on a telephone.
    let lines = text.lines().map(|line| line.chars().count() / 60 + 1).sum::<usize>();
    view! {
        <div class="kern-form-input">
            <label class="kern-label" r#for=id>{label}</label>
            <div class="kern-hint" id=hint_id.clone()>{hint}</div>
            <textarea class="kern-form-input__input code" id=id readonly rows=lines.clamp(2, 10).to_string() spellcheck="false"
                aria-describedby=hint_id inner_html=area(&text)></textarea>
        </div>
    }
}
