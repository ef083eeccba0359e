//! The form of a topic or a target group: another name for all events, or none.

use super::conflict_notice::ConflictNotice;
use super::consequences::ConsequencesPage;
use super::edit_result::EditResult;
use super::tag_titles::{ENTRY, edit_tag_title, tag_events, tag_page_names, tag_path, tags_path, tags_title};
use crate::layout::{ErrorSummary, Field, FormState, Frame, StaffForm, async_page};
use crate::page_context::PageContext;
use backend::programme::{self, RecordNames, Tag, TagKind};
use domain::signups::FormData;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::{Words, say};

/// The button that removes it from all events.
const REMOVE: &str = "remove";

/// `/verwaltung/themen/bearbeiten?eintrag=` and `/verwaltung/zielgruppen/bearbeiten?eintrag=`
pub fn tag_page(kind: TagKind) -> impl IntoView {
    let page = PageContext::get();
    let entry = use_query_map().get_untracked().get(ENTRY).unwrap_or_default();
    let result = EditResult::get().unwrap_or_default();
    async_page(async move {
        let tags = programme::list_tags(&page.ctx, kind).await?;
        let tag = tags.into_iter().find(|tag| tag.name == entry).ok_or(backend::Error::NotFound)?;
        let partners = programme::partners_of_tag(&page.ctx, kind, &entry).await?;
        let names = programme::record_names(&page.ctx).await?;
        Ok(view! { <TagView kind tag partners names result /> }.into_any())
    })
}

#[component]
fn TagView(
    kind: TagKind,
    tag: Tag,
    /// The partners that show only its events.
    partners: Vec<String>,
    names: RecordNames,
    result: EditResult,
) -> impl IntoView {
    let words = PageContext::get().words;
    let action = tag_path(kind, &tag.name);
    if let Some(plan) = result.plan {
        let summary = Some(consequences(words, &tag, &partners, &result.data));
        let state = FormState::of(result.data);
        return view! { <ConsequencesPage name=tag.name action plan names state summary /> }.into_any();
    }
    let (status, state) = (result.status(), state(&tag, &result));
    let (title, back) = (edit_tag_title(words, kind), tags_path(kind));
    let page_title = if status.is_some() { say!(words, "error-title", title = title.clone()) } else { title.clone() };
    let events = tag_events(words, &tag);
    view! {
        <Frame title=page_title name=tag_page_names(kind)[1] status>
            <p class="back"><a href=back>{tags_title(words, kind)}</a></p>
            {result.conflict.map(|(conflicts, _)| view! { <ConflictNotice conflicts names /> })}
            <ErrorSummary state=state.clone() />
            <h1>{title}</h1>
            <p class="lead">{say!(words, "tag-about", name = tag.name, events = events)}</p>
            <StaffForm action>
                <Field name="name".to_owned() label=say!(words, "field-name") state hint=Some(say!(words, "tag-name-hint")) />
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "edit-save")}</span></button>
                    <button class="kern-btn kern-btn--secondary" name=REMOVE value="yes"><span class="kern-label">{say!(words, "tag-remove")}</span></button>
                    <a href=back>{say!(words, "edit-not-now")}</a>
                </div>
            </StaffForm>
        </Frame>
    }
    .into_any()
}

/// The state of the form. All faults are those of the name: nothing else of the events changes.
fn state(tag: &Tag, result: &EditResult) -> FormState {
    let mut state = result.state();
    if state.data.0.iter().all(|(field, _)| field != "name") {
        state.data.set("name", &tag.name);
    }
    state.sentences.truncate(1);
    state.sentences.iter_mut().for_each(|(field, _)| "name".clone_into(field));
    state
}

/// What the new name does, or the removal.
fn consequences(words: Words, tag: &Tag, partners: &[String], typed: &FormData) -> Vec<String> {
    let (old, events) = (tag.name.clone(), tag.ahead + tag.past);
    let is_removed = typed.value(REMOVE).is_some();
    let first = if is_removed {
        say!(words, "tag-removal", events = events, old = old)
    } else {
        say!(words, "tag-merge", events = events, old = old, new = typed.value("name").unwrap_or_default().to_owned())
    };
    let partners = partners.iter().cloned().map(|partner| {
        if is_removed {
            say!(words, "tag-removal-partner", partner = partner)
        } else {
            say!(words, "tag-merge-partner", partner = partner)
        }
    });
    std::iter::once(first).chain(partners).collect()
}
