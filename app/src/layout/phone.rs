//! Telephone numbers as links.

use domain::phone::phone_url;
use leptos::prelude::*;

/// A telephone number as a link that dials it.
#[component]
pub fn PhoneLink(phone: String) -> impl IntoView {
    let url = phone_url(&phone);
    view! { <a href=url>{phone}</a> }
}
