//! A list of facts: what, when, where. One pattern for events, sign-ups and letters shown on a page.

use leptos::prelude::*;

#[component]
pub fn Facts(children: Children) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

#[component]
pub fn Fact(label: String, children: Children) -> impl IntoView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

/// A telephone number that a telephone can dial.
#[component]
pub fn PhoneLink(phone: String) -> impl IntoView {
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    view! { <a href=format!("tel:{digits}")>{phone}</a> }
}
