//! The documentation of the public API, for developers.

use crate::layout::{Frame, Markdown};
use crate::page_context::PageContext;
use domain::events::LICENCE;
use leptos::prelude::*;
use text::say;

/// `/api`: how to fetch the events.
#[component]
pub fn ApiPage() -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let body = say!(words, "api-body", api = page.ctx.url("/api/v1/events"), licence = LICENCE);
    view! {
        <Frame title=say!(words, "api-title") description=Some(say!(words, "api-description"))>
            <div class="text"><h1>{say!(words, "api-title")}</h1></div>
            <Markdown text=body heading_offset=0 />
        </Frame>
    }
}
