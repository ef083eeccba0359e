//! A select field: one of many options.

use super::state::described_by_ids;
use leptos::prelude::*;

/// A labelled select field.
#[component]
pub fn Select(
    #[prop(into)] name: String,
    label: String,
    /// The label of the empty option; none if a choice is required.
    #[prop(into)]
    any: Option<String>,
    chosen: Option<String>,
    /// Values and labels in the order shown.
    options: Vec<(String, String)>,
    #[prop(optional_no_strip)] hint: Option<String>,
    /// What is wrong with the choice.
    #[prop(optional_no_strip)]
    error: Option<String>,
) -> impl IntoView {
    let mut options = options;
    let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
    let described_by =
        described_by_ids([hint.as_ref().map(|_| hint_id.clone()), error.as_ref().map(|_| error_id.clone())]);
    let invalid = error.is_some().then_some("true");
    let class = if error.is_some() { "kern-form-input kern-form-input--error" } else { "kern-form-input" };
    // A chosen value stays chosen even if it is no longer among the options.
    if let Some(chosen) = chosen.as_ref().filter(|chosen| options.iter().all(|(value, _)| value != *chosen)) {
        options.push((chosen.clone(), chosen.clone()));
    }
    let options = options.into_iter().map(|(value, text)| {
        let is_chosen = chosen.as_ref() == Some(&value);
        view! { <option value=value selected=is_chosen>{text}</option> }
    });
    view! {
        <div class=class>
            <label class="kern-label" r#for=name.clone()>{label}</label>
            {hint.map(|hint| view! { <div class="kern-hint" id=hint_id>{hint}</div> })}
            {error.map(|error| view! { <p class="kern-error" id=error_id>{error}</p> })}
            <div class="kern-form-input__select-wrapper">
                <select class="kern-form-input__select" id=name.clone() name=name aria-describedby=described_by aria-invalid=invalid>
                    {any.map(|any| view! { <option value="">{any}</option> })}
                    {options.collect_view()}
                </select>
            </div>
        </div>
    }
}
