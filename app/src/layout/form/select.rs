//! A select field: one of many options.

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
) -> impl IntoView {
    let mut options = options;
    // A chosen value stays chosen even if it is no longer among the options.
    if let Some(chosen) = chosen.as_ref().filter(|chosen| options.iter().all(|(value, _)| value != *chosen)) {
        options.push((chosen.clone(), chosen.clone()));
    }
    let options = options.into_iter().map(|(value, text)| {
        let is_chosen = chosen.as_ref() == Some(&value);
        view! { <option value=value selected=is_chosen>{text}</option> }
    });
    view! {
        <div class="kern-form-input">
            <label class="kern-label" r#for=name.clone()>{label}</label>
            <div class="kern-form-input__select-wrapper">
                <select class="kern-form-input__select" id=name.clone() name=name>
                    {any.map(|any| view! { <option value="">{any}</option> })}
                    {options.collect_view()}
                </select>
            </div>
        </div>
    }
}
