//! The list of the records of a kind, with what the office needs to know of each.

use super::record_paths::{record_path, records_path};
use super::record_titles::{empty_list, list_title, new_title, page_names};
use crate::layout::Frame;
use crate::page_context::PageContext;
use backend::programme::RecordKind;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

/// A row of the list.
pub struct RecordRow {
    pub slug: String,
    pub name: String,
    /// Each on a line of its own.
    pub facts: Vec<AnyView>,
}

#[component]
pub fn RecordList(kind: RecordKind, rows: Vec<RecordRow>) -> impl IntoView {
    let words = PageContext::get().words;
    let title = list_title(words, kind);
    let saved = saved_slug();
    let saved = rows.iter().find(|row| Some(&row.slug) == saved.as_ref());
    let saved = saved.map(|row| {
        let name = row.name.clone();
        view! { <p class="saved" role="status">{say!(words, "record-saved", name = name)}</p> }
    });
    let is_empty = rows.is_empty();
    let rows = rows.into_iter().map(|row| {
        let path = format!("{}/bearbeiten", record_path(kind, &row.slug));
        view! {
            <li class="record">
                <h2><a href=path>{row.name}</a></h2>
                <div>{row.facts.into_iter().map(|fact| view! { <div>{fact}</div> }).collect_view()}</div>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Frame title=title.clone() name=page_names(kind)[0] current=Some(records_path(kind))>
            {saved}
            <h1>{title}</h1>
            <p><a class="kern-btn kern-btn--secondary" href=record_path(kind, "neu")><span class="kern-label">{new_title(words, kind)}</span></a></p>
            {if is_empty {
                view! { <p>{empty_list(words, kind)}</p> }.into_any()
            } else {
                view! { <ul class="rows records">{rows}</ul> }.into_any()
            }}
        </Frame>
    }
}

/// The parameter with the slug of the record that was just saved.
const SAVED: &str = "gespeichert";

/// The address of the list after a record was saved.
pub fn saved_record_path(kind: RecordKind, slug: &str) -> String {
    format!("{}?{SAVED}={slug}", records_path(kind))
}

/// The slug of the record that was just saved.
pub fn saved_slug() -> Option<String> {
    use_query_map().get_untracked().get(SAVED)
}
