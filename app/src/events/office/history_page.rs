//! The history of a record: who changed what and when, with the old and the new values.

use super::change_list::ChangeList;
use super::record_paths::{event_path, record_path};
use super::record_titles::{page_names, record_title};
use crate::layout::{Frame, async_page, path_param, principal_name};
use crate::page_context::PageContext;
use backend::audit_log::AuditAction;
use backend::organizers;
use backend::programme::{self, HistoryEntry, RecordKind, RecordNames};
use domain::organizers::Organizer;
use leptos::prelude::*;
use text::{Words, say};

/// `/verwaltung/veranstaltungen/{slug}/verlauf`
#[component]
pub fn HistoryPage() -> impl IntoView {
    history_page(RecordKind::Event)
}

/// The history of the record of this kind that the address names.
pub fn history_page(kind: RecordKind) -> impl IntoView {
    let page = PageContext::get();
    let slug = path_param("slug");
    async_page(async move {
        let stored = programme::stored_form(&page.ctx, kind, &slug).await?;
        let entries = programme::history(&page.ctx, kind, &slug).await?;
        let organizers = organizers::list(&page.ctx).await?;
        let names = programme::record_names(&page.ctx).await?;
        let title = record_title(&stored.data);
        Ok(view! { <HistoryView kind slug title entries organizers names /> }.into_any())
    })
}

#[component]
fn HistoryView(
    kind: RecordKind,
    slug: String,
    title: String,
    entries: Vec<HistoryEntry>,
    organizers: Vec<Organizer>,
    names: RecordNames,
) -> impl IntoView {
    let words = PageContext::get().words;
    let heading = say!(words, "event-history-title");
    // An event has a page of its own, other records have their forms.
    let record = match kind {
        RecordKind::Event => event_path(&slug),
        kind => format!("{}/bearbeiten", record_path(kind, &slug)),
    };
    let rows = entries.into_iter().map(move |entry| {
        let who = principal_name(words, entry.principal, &organizers);
        let labels = [say!(words, "change-old"), say!(words, "change-new")];
        view! {
            <h2>{words.at(entry.at)}</h2>
            <p>{action_text(words, entry.action, who)}</p>
            {(!entry.changes.is_empty()).then(|| view! { <ChangeList changes=entry.changes labels names=names.clone() /> })}
        }
    });
    view! {
        <Frame title=heading.clone() name=page_names(kind)[3]>
            <p class="back"><a href=record>{title}</a></p>
            <h1>{heading}</h1>
            {rows.collect_view()}
        </Frame>
    }
}

fn action_text(words: Words, action: AuditAction, who: String) -> String {
    match action {
        AuditAction::Create => say!(words, "event-history-create", who = who),
        AuditAction::Edit => say!(words, "event-history-edit", who = who),
        AuditAction::Submit => say!(words, "event-history-submit", who = who),
        AuditAction::Approve => say!(words, "event-history-approve", who = who),
        AuditAction::SendBack => say!(words, "event-history-send-back", who = who),
        AuditAction::Import => say!(words, "event-history-import"),
        AuditAction::SeeNeeds => say!(words, "event-history-see-needs", who = who),
        AuditAction::Print => say!(words, "event-history-print", who = who),
        AuditAction::Export => say!(words, "event-history-export", who = who),
        AuditAction::CountHeads => say!(words, "event-history-count-heads", who = who),
        other => other.code().to_owned(),
    }
}
