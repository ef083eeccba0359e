//! The head of an event's page in the back office: whether visitors see it, and what can be done to it.

use super::record_paths::event_path;
use super::submission_note::SubmissionNote;
use crate::page_context::PageContext;
use backend::programme::{Notice, Submission};
use domain::events::{Event, SubmissionState};
use domain::organizers::Right;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;
use text::{Words, say};

#[component]
pub fn EventHead(
    event: Arc<Event>,
    /// What may be a mistake.
    warnings: Vec<Notice>,
    submission: Option<Submission>,
) -> impl IntoView {
    let page = PageContext::get();
    let (words, now) = (page.words, page.ctx.clock.now());
    let path = event_path(event.slug.as_str());
    let is_saved = use_query_map().get_untracked().get("gespeichert").is_some();
    let is_published = event.published.is_some();
    let (is_cancelled, is_over) = (event.cancelled.is_some(), event.ends().at <= now);
    let (is_ahead, is_draft) = (!is_over, !is_published && !is_cancelled);
    let may_publish = page.may(Right::Publish, Some(&event));
    let is_submitted = submission.as_ref().is_some_and(|submission| submission.state == SubmissionState::Open);
    let acts = [
        (true, Right::DraftEvents, "bearbeiten", say!(words, "act-edit")),
        (true, Right::DraftEvents, "vorschau", say!(words, "edit-preview")),
        (is_draft && !may_publish && !is_submitted, Right::DraftEvents, "einreichen", say!(words, "submit-title")),
        (is_draft, Right::Publish, "veroeffentlichen", say!(words, "publish-title")),
        (is_published && !is_cancelled && is_ahead, Right::Publish, "absagen", say!(words, "act-cancel")),
        (is_cancelled && is_ahead, Right::Publish, "absagen", say!(words, "restore-title")),
        (is_published && !is_cancelled, Right::Publish, "zurueckziehen", say!(words, "withdraw-title")),
        (true, Right::EditProgramme, "kopieren", say!(words, "act-copy")),
        (true, Right::EditProgramme, "reihe", say!(words, "act-series")),
        (true, Right::SeeHistory, "verlauf", say!(words, "act-history")),
    ];
    let acts = acts.into_iter().filter(|(is_possible, right, ..)| *is_possible && page.may(*right, Some(&event)));
    let acts: Vec<_> = acts
        .map(|(_, _, segment, label)| {
            view! { <li><a href=format!("{path}/{segment}")>{label}</a></li> }
        })
        .collect();
    let has_acts = !acts.is_empty();
    view! {
        {is_saved.then(|| view! { <p class="saved" role="status">{say!(words, "saved")}</p> })}
        <p class="publication">{publication(words, &event, event.is_published(now))}</p>
        {submission.map(|submission| view! { <SubmissionNote event=event.clone() submission /> })}
        {warnings.into_iter().map(|notice| view! { <p class="todo-line">{warning_text(words, notice)}</p> }).collect_view()}
        {has_acts.then(|| view! { <nav aria-label=say!(words, "acts-label")><ul class="acts">{acts}</ul></nav> })}
    }
}

/// Whether visitors see the event, and since or from when.
fn publication(words: Words, event: &Event, is_visible: bool) -> String {
    match (event.cancelled, event.published) {
        (Some(at), _) => say!(words, "publication-cancelled", at = words.moment(at)),
        (None, None) => say!(words, "publication-draft"),
        (None, Some(at)) if is_visible => say!(words, "publication-since", at = words.moment(at)),
        (None, Some(at)) => say!(words, "publication-from", at = words.moment(at)),
    }
}

fn warning_text(words: Words, notice: Notice) -> String {
    match notice {
        Notice::Past => say!(words, "warning-past"),
        Notice::VenueTaken { venue, event, at } => {
            say!(words, "warning-venue-taken", venue = venue, event = event, at = words.moment(at))
        }
        Notice::HostUnreachable { .. } | Notice::EventUnreachable { .. } => say!(words, "warning-host-unreachable"),
        Notice::LinkForNobody => say!(words, "warning-link-for-nobody"),
        Notice::NobodyNotified { .. } => say!(words, "warning-nobody-notified"),
    }
}
