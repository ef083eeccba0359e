//! Fields that belong together.

use super::said::{Optional, Said, describing};
use leptos::prelude::*;

/// A fieldset; its legend is a heading of the page where `is_heading`.
#[component]
pub fn Group(
    legend: String,
    said: Said,
    /// The field whose fault is shown here.
    #[prop(optional_no_strip)]
    field: Option<String>,
    #[prop(optional)] hint_id: Option<&'static str>,
    #[prop(optional_no_strip)] hint: Option<String>,
    #[prop(optional)] is_heading: bool,
    #[prop(optional)] is_optional: bool,
    /// Many boxes or buttons below each other.
    #[prop(optional)]
    has_checks: bool,
    children: Children,
) -> impl IntoView {
    let fault = field.as_ref().and_then(|field| said.fault(field));
    let hint_id = hint_id.map(ToOwned::to_owned).or_else(|| field.as_ref().map(|field| format!("{field}-hint")));
    let fault_id = field.map(|field| format!("{field}-error"));
    let describing = describing([hint.as_ref().and(hint_id.clone()), fault.as_ref().and(fault_id.clone())]);
    let mut class = vec!["kern-fieldset"];
    class.extend(fault.is_some().then_some("kern-fieldset--error"));
    class.extend(has_checks.then_some("checks"));
    let optional = is_optional.then(|| view! { <Optional /> });
    let legend = if is_heading {
        view! { <h2>{legend}{optional}</h2> }.into_any()
    } else {
        view! { {legend}{optional} }.into_any()
    };
    view! {
        <fieldset class=class.join(" ") aria-describedby=describing>
            <legend class="kern-label">{legend}</legend>
            {hint.map(|hint| view! { <div class="kern-hint" id=hint_id>{hint}</div> })}
            {fault.map(|fault| view! { <p class="kern-error" id=fault_id>{fault}</p> })}
            <div class="kern-fieldset__body">{children()}</div>
        </fieldset>
    }
}
