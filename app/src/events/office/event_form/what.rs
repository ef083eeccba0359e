//! What the event is: title and texts.

use crate::layout::{Field, FormState, Group, Kind};
use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

#[component]
pub fn What(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    view! {
        <Group legend=say!(words, "edit-what") state=state.clone() is_heading=true>
            <Field name="title".to_owned() label=say!(words, "field-title") state=state.clone() />
            <Field name="summary".to_owned() label=say!(words, "field-summary") state=state.clone() kind=Kind::Lines
                hint=Some(say!(words, "edit-summary-hint")) is_optional=true />
            <Field name="description".to_owned() label=say!(words, "field-description") state=state.clone()
                kind=Kind::LongText hint=Some(say!(words, "edit-description-hint")) is_optional=true />
            <MarkdownHelp />
            <Field name="price".to_owned() label=say!(words, "field-price") state hint=Some(say!(words, "edit-price-hint"))
                is_optional=true />
        </Group>
    }
}

/// How to write headings, lists and links.
#[component]
fn MarkdownHelp() -> impl IntoView {
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
