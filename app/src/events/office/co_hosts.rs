//! The check boxes for the hosts beside the first one.

use crate::layout::{FormState, Group};
use crate::page_context::PageContext;
use domain::events::Host;
use leptos::prelude::*;
use text::say;

#[component]
pub fn CoHosts(state: FormState, hosts: Vec<Host>) -> impl IntoView {
    let words = PageContext::get().words;
    let mut hosts = hosts;
    hosts.sort_by_key(|host| host.name.to_lowercase());
    let boxes = hosts.into_iter().enumerate().map(|(index, host)| {
        let slug = host.slug.to_string();
        let is_checked = state.is_checked("co_hosts", &slug);
        view! { <CoHost slug name=host.name is_checked is_first=index == 0 /> }
    });
    let boxes = boxes.collect_view();
    view! { <Group legend=say!(words, "field-co-hosts") state=state.clone() has_checks=true is_optional=true>{boxes}</Group> }
}

#[component]
fn CoHost(slug: String, name: String, is_checked: bool, is_first: bool) -> impl IntoView {
    let id = if is_first { "co_hosts".to_owned() } else { format!("co_hosts-{slug}") };
    view! {
        <div class="kern-form-check">
            <input class="kern-form-check__checkbox" r#type="checkbox" id=id.clone() name="co_hosts" value=slug checked=is_checked />
            <label class="kern-label" r#for=id>{name}</label>
        </div>
    }
}
