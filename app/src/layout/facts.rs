//! A list of labelled facts, such as time and venue. Events, sign-ups and printed letters use it.

use leptos::prelude::*;

/// A description list; its children are [`Fact`]s.
#[component]
pub fn Facts(children: Children) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One entry of [`Facts`]: a label and its content.
#[component]
pub fn Fact(label: String, children: Children) -> impl IntoView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
