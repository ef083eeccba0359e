//! How to write headings, lists and links.

use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

#[component]
pub fn MarkdownHelp() -> impl IntoView {
    let words = PageContext::get().words;
    let rows = [
        ("## Was Sie erwartet", say!(words, "markdown-heading")),
        ("Absatz", say!(words, "markdown-paragraph")),
        ("- Kaffee\n- Kuchen", say!(words, "markdown-list")),
        ("1. Ankommen\n2. Zuhören", say!(words, "markdown-numbers")),
        ("**wichtig**", say!(words, "markdown-strong")),
        ("[Zur Anfahrt](https://www.vvs.de)", say!(words, "markdown-link")),
    ];
    let rows = rows.into_iter().map(|(written, meaning)| view! { <dt><code>{written}</code></dt><dd>{meaning}</dd> });
    view! {
        <details class="help">
            <summary>{say!(words, "markdown-title")}</summary>
            <dl>{rows.collect_view()}</dl>
        </details>
    }
}
