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
    let number = dial(&phone);
    view! { <a href=number>{phone}</a> }
}

/// The number as a telephone takes it (RFC 3966).
pub fn dial(phone: &str) -> String {
    // The zero in brackets is for those who dial from inside the country.
    let phone = phone.replace("(0)", "");
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{digits}")
}
