//! Telephone numbers as links.

use leptos::prelude::*;

/// A telephone number as a link that dials it.
#[component]
pub fn PhoneLink(phone: String) -> impl IntoView {
    let url = phone_url(&phone);
    view! { <a href=url>{phone}</a> }
}

/// Returns the `tel:` URL of a number (RFC 3966).
pub(super) fn phone_url(phone: &str) -> String {
    // A zero in brackets is dialled within the country only.
    let phone = phone.replace("(0)", "");
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{digits}")
}
