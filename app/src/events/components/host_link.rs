//! The name of a host as a link.

use domain::events::Host;
use leptos::prelude::*;
use std::sync::Arc;

/// A host's name, linked to its website if it has one.
#[component]
pub fn HostLink(host: Arc<Host>) -> impl IntoView {
    let name = host.name.clone();
    match host.website.clone() {
        Some(website) => view! { <a href=website>{name}</a> }.into_any(),
        None => view! { {name} }.into_any(),
    }
}
