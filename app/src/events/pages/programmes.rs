//! The list of programmes.

use crate::events::components::ProgrammeCards;
use crate::layout::{Frame, async_page};
use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

/// `/programme`: the programmes with upcoming events.
#[component]
pub fn ProgrammesPage() -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    async_page(async move {
        let programmes = backend::events::programmes(&page.ctx).await?;
        let is_empty = programmes.is_empty();
        let all_events = page.path("/");
        Ok(view! {
            <Frame title=say!(words, "menu-programmes") description=Some(say!(words, "programmes-lead"))
                current=Some("/programme")>
                <h1>{say!(words, "menu-programmes")}</h1>
                <p class="lead">{say!(words, "programmes-lead")}</p>
                {is_empty.then(|| view! { <p>{say!(words, "programmes-none")}</p> })}
                <h2 class="unseen">{say!(words, "all-programmes")}</h2>
                <ProgrammeCards programmes />
                <p><a href=all_events>{say!(words, "see-all-events")}</a></p>
            </Frame>
        }
        .into_any())
    })
}
