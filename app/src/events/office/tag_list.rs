//! The lists of topics and target groups, each with the number of events that have it.

use super::tag_titles::{tag_events, tag_page_names, tag_path, tags_path, tags_title, with_parameter};
use crate::layout::{Frame, async_page};
use crate::page_context::PageContext;
use backend::programme::{self, Tag, TagKind};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

/// The parameters with the name of what was just saved, and of what was removed.
const SAVED: &str = "gespeichert";
const REMOVED: &str = "entfernt";

/// The address of the list after one of its entries was given a new name, or without one was removed.
pub fn saved_tag_path(kind: TagKind, old: &str, new: Option<&str>) -> String {
    let (parameter, name) = new.map_or((REMOVED, old), |new| (SAVED, new));
    with_parameter(tags_path(kind), parameter, name)
}

/// `/verwaltung/themen` and `/verwaltung/zielgruppen`
pub fn tag_list_page(kind: TagKind) -> impl IntoView {
    let page = PageContext::get();
    let query = use_query_map().get_untracked();
    let (saved, removed) = (query.get(SAVED), query.get(REMOVED));
    async_page(async move {
        let tags = programme::list_tags(&page.ctx, kind).await?;
        let is_listed = |name: &String| tags.iter().any(|tag| tag.name == *name);
        let saved = saved.filter(is_listed).map(|name| say!(page.words, "record-saved", name = name));
        let removed = removed.filter(|name| !is_listed(name)).map(|name| say!(page.words, "tag-removed", name = name));
        Ok(view! { <TagList kind tags status=saved.or(removed) /> }.into_any())
    })
}

#[component]
fn TagList(
    kind: TagKind,
    tags: Vec<Tag>,
    /// What was just done.
    status: Option<String>,
) -> impl IntoView {
    let words = PageContext::get().words;
    let title = tags_title(words, kind);
    let is_empty = tags.is_empty();
    let rows = tags.into_iter().map(|tag| {
        let (path, events) = (tag_path(kind, &tag.name), tag_events(words, &tag));
        view! {
            <li class="record">
                <h2><a href=path>{tag.name}</a></h2>
                <div>{events}</div>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Frame title=title.clone() name=tag_page_names(kind)[0] current=Some(tags_path(kind))>
            {status.map(|status| view! { <p class="saved" role="status">{status}</p> })}
            <h1>{title}</h1>
            <p class="lead">{say!(words, "tags-lead")}</p>
            {if is_empty {
                view! { <p>{say!(words, "records-none")}</p> }.into_any()
            } else {
                view! { <ul class="rows records">{rows}</ul> }.into_any()
            }}
        </Frame>
    }
}
