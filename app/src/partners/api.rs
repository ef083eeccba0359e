//! What programs of others can fetch from here, told to the people who write them.

use crate::layout::{Frame, Markdown};
use crate::site::Site;
use domain::events::LICENCE;
use leptos::prelude::*;
use text::say;

#[component]
pub fn ApiPage() -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let body = say!(words, "api-body", api = site.house.url("/api/v1/events"), licence = LICENCE);
    view! {
        <Frame title=say!(words, "api-title")>
            <div class="text"><h1>{say!(words, "api-title")}</h1></div>
            <Markdown text=body below=0 />
        </Frame>
    }
}
