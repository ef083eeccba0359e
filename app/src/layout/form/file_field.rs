//! A field for a file that is uploaded.

use super::state::{FormState, described_by_ids};
use leptos::prelude::*;

/// A labelled field for one file with the error that `state` has for its name. A browser never shows a file again: what was
/// uploaded is shown beside the field.
#[component]
pub fn FileField(
    name: &'static str,
    label: String,
    hint: String,
    /// The media types that browsers offer.
    accept: &'static str,
    state: FormState,
) -> impl IntoView {
    let error = state.error(name);
    let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
    let described_by = described_by_ids([Some(hint_id.clone()), error.is_some().then(|| error_id.clone())]);
    let invalid = error.is_some().then_some("true");
    let class = if error.is_some() { "kern-form-input kern-form-input--error" } else { "kern-form-input" };
    view! {
        <div class=class>
            <label class="kern-label" r#for=name>{label}</label>
            <div class="kern-hint" id=hint_id>{hint}</div>
            {error.map(|error| view! { <p class="kern-error" id=error_id>{error}</p> })}
            <input class="kern-form-input__input" r#type="file" id=name name=name accept=accept
                aria-describedby=described_by aria-invalid=invalid />
        </div>
    }
}
