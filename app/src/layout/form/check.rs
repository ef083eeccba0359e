//! A box to tick, and one of several choices.

use leptos::prelude::*;

#[component]
pub fn Check(
    name: String,
    value: &'static str,
    label: String,
    is_checked: bool,
    small: Option<String>,
    /// The first of its group carries the bare name as its id, for the error summary to link to.
    is_first: bool,
) -> impl IntoView {
    let id = if is_first { name.clone() } else { format!("{name}-{value}") };
    view! {
        <div class="kern-form-check">
            <input class="kern-form-check__checkbox" r#type="checkbox" id=id.clone() name=name value=value checked=is_checked />
            <Label id label small />
        </div>
    }
}

#[component]
pub fn Radio(
    name: String,
    value: String,
    label: String,
    is_checked: bool,
    #[prop(optional)] is_disabled: bool,
    #[prop(optional_no_strip)] small: Option<String>,
    /// As for [`Check`].
    #[prop(optional)]
    is_first: bool,
) -> impl IntoView {
    let id = if is_first { name.clone() } else { format!("{name}-{value}") };
    view! {
        <div class="kern-form-check">
            <input class="kern-form-check__radio" r#type="radio" id=id.clone() name=name value=value checked=is_checked disabled=is_disabled />
            <Label id label small />
        </div>
    }
}

#[component]
fn Label(id: String, label: String, small: Option<String>) -> impl IntoView {
    view! { <label class="kern-label" r#for=id>{label}{small.map(|small| view! { " "<small>{small}</small> })}</label> }
}
