//! Checkboxes and radio buttons.

use leptos::prelude::*;

/// A checkbox.
#[component]
pub fn Check(
    name: String,
    #[prop(into)] value: String,
    label: String,
    is_checked: bool,
    /// A second, smaller part of the label.
    small: Option<String>,
    /// Whether it is the first of its group: its id is then the bare name, which the error summary links to.
    is_first: bool,
) -> impl IntoView {
    let id = if is_first { name.clone() } else { format!("{name}-{}", value.replace(' ', "-")) };
    view! {
        <div class="kern-form-check">
            <input class="kern-form-check__checkbox" r#type="checkbox" id=id.clone() name=name value=value
                checked=is_checked />
            <Label id label small />
        </div>
    }
}

/// A radio button.
#[component]
pub fn Radio(
    name: String,
    value: String,
    label: String,
    is_checked: bool,
    #[prop(optional)] is_disabled: bool,
    /// As for [`Check`].
    #[prop(optional_no_strip)]
    small: Option<String>,
    /// As for [`Check`].
    #[prop(optional)]
    is_first: bool,
) -> impl IntoView {
    let id = if is_first { name.clone() } else { format!("{name}-{value}") };
    view! {
        <div class="kern-form-check">
            <input class="kern-form-check__radio" r#type="radio" id=id.clone() name=name value=value checked=is_checked
                disabled=is_disabled />
            <Label id label small />
        </div>
    }
}

#[component]
fn Label(id: String, label: String, small: Option<String>) -> impl IntoView {
    view! { <label class="kern-label" r#for=id>{label}{small.map(|small| view! { " "<small>{small}</small> })}</label> }
}
