//! A group of form fields that belong together.

use super::state::{FormState, Optional, described_by_ids};
use leptos::prelude::*;

/// A fieldset. With `is_heading`, its legend is an `h2`.
#[component]
pub fn Group(
    legend: String,
    #[prop(optional)] id: Option<&'static str>,
    state: FormState,
    /// The field whose error is shown at the group.
    #[prop(optional_no_strip)]
    field: Option<String>,
    #[prop(optional)] hint_id: Option<&'static str>,
    #[prop(optional_no_strip)] hint: Option<String>,
    #[prop(optional)] is_heading: bool,
    #[prop(optional)] is_optional: bool,
    /// Whether the group is a list of checkboxes or radio buttons.
    #[prop(optional)]
    has_checks: bool,
    children: Children,
) -> impl IntoView {
    let error = field.as_ref().and_then(|field| state.error(field));
    let hint_id = hint_id.map(ToOwned::to_owned).or_else(|| field.as_ref().map(|field| format!("{field}-hint")));
    let error_id = field.map(|field| format!("{field}-error"));
    let described_by = described_by_ids([hint.as_ref().and(hint_id.clone()), error.as_ref().and(error_id.clone())]);
    let mut class = vec!["kern-fieldset"];
    class.extend(error.is_some().then_some("kern-fieldset--error"));
    class.extend(has_checks.then_some("checks"));
    let optional = is_optional.then(|| view! { <Optional /> });
    let legend = if is_heading {
        view! { <h2>{legend}{optional}</h2> }.into_any()
    } else {
        view! { {legend}{optional} }.into_any()
    };
    view! {
        <fieldset id=id class=class.join(" ") aria-describedby=described_by>
            <legend class="kern-label">{legend}</legend>
            {hint.map(|hint| view! { <div class="kern-hint" id=hint_id>{hint}</div> })}
            {error.map(|error| view! { <p class="kern-error" id=error_id>{error}</p> })}
            <div class="kern-fieldset__body">{children()}</div>
        </fieldset>
    }
}
