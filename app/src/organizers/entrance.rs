//! `/verwaltung`: for everybody the page that is theirs.

use super::login::AskView;
use crate::layout::Frame;
use crate::site::Site;
use leptos::prelude::*;
use text::say;

#[component]
pub fn EntrancePage() -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    match &site.organizer {
        None => view! { <AskView /> }.into_any(),
        Some(_) => {
            view! { <Frame title=say!(words, "office-overview")><h1>{say!(words, "office-overview")}</h1></Frame> }
                .into_any()
        }
    }
}
