//! The link to take part in an event online.

use crate::layout::Fact;
use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

/// The link as a fact; nothing where there is none, or the reader may not have it.
#[component]
pub fn OnlineFact(url: Option<String>) -> impl IntoView {
    let words = PageContext::get().words;
    url.map(|url| {
        let label = url.clone();
        view! { <Fact label=say!(words, "fact-online")><a href=url>{label}</a></Fact> }
    })
}
