//! What needs somebody: a line for each kind of work.

use super::filter::{lacking_path, state_path};
use crate::page_context::PageContext;
use crate::signups::office::list_path;
use backend::programme::OpenSubmission;
use backend::signups::ToDo;
use domain::events::{EventState, Listing, MissingFact};
use leptos::prelude::*;
use text::{Words, say};

/// The number of events that a line names.
const NAMED: usize = 4;

/// The lines of all kinds of work; a sentence if there is none.
#[component]
pub(super) fn Tasks(to_do: ToDo, submitted: Vec<OpenSubmission>) -> impl IntoView {
    let words = PageContext::get().words;
    let mut tasks = tasks(words, to_do);
    if !submitted.is_empty() {
        tasks.insert(0, view! { <Submissions submitted /> }.into_any());
    }
    let content = if tasks.is_empty() {
        view! { <p>{say!(words, "overview-nothing")}</p> }.into_any()
    } else {
        view! { <ul class="tasks">{tasks}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="aufgaben">
            <h2 id="aufgaben">{say!(words, "overview-to-do")}</h2>
            {content}
        </section>
    }
}

/// A line for each kind of work of which there is some.
fn tasks(words: Words, to_do: ToDo) -> Vec<AnyView> {
    let ToDo { calls, failed, drafts, soon: _, few, missing, settings } = to_do;
    let calls = (calls > 0).then(|| {
        let label = say!(words, "overview-calls", calls = calls);
        view! { <LinkedTask number=calls label path="/verwaltung/anrufe".to_owned() /> }.into_any()
    });
    let failed = (!failed.is_empty()).then(|| {
        let number = failed.iter().map(|(_, lost)| lost).sum();
        let (label, events) = (say!(words, "overview-lost", lost = number), failed.into_iter().map(|(event, _)| event));
        view! { <EventsTask number label hint=None events=events.collect() /> }.into_any()
    });
    let drafts = (drafts > 0).then(|| {
        let (number, path) = (count(drafts), state_path(EventState::Draft));
        view! { <LinkedTask number label=say!(words, "overview-drafts", drafts = number) path /> }.into_any()
    });
    let few = (!few.is_empty()).then(|| {
        let number = count(few.len());
        let (label, hint) = (say!(words, "overview-few-events", events = number), say!(words, "overview-few-hint"));
        view! { <EventsTask number label hint=Some(hint) events=few /> }.into_any()
    });
    let missing = missing.into_iter().map(|(fact, events)| {
        let (number, path) = (count(events), lacking_path(fact));
        view! { <LinkedTask number label=missing_label(words, fact, number) path /> }.into_any()
    });
    let settings = (!settings.is_empty()).then(|| {
        let (number, path) = (count(settings.len()), "/verwaltung/einstellungen".to_owned());
        view! { <LinkedTask number label=say!(words, "overview-settings", settings = number) path /> }.into_any()
    });
    [calls, failed, drafts, few].into_iter().flatten().chain(missing).chain(settings).collect()
}

/// What hosts have submitted, with a link to each.
#[component]
fn Submissions(submitted: Vec<OpenSubmission>) -> impl IntoView {
    let words = PageContext::get().words;
    let number = count(submitted.len());
    let links = submitted.into_iter().map(|OpenSubmission { listing, .. }| {
        let path = format!("{}/freigeben", list_path(&listing.event.slug));
        view! { <li><a href=path>{listing.event.title.clone()}</a></li> }
    });
    view! {
        <li>
            <p><b>{number}</b>" "<span>{say!(words, "overview-submitted", count = number)}</span></p>
            <ul>{links.collect_view()}</ul>
        </li>
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Work that is done on one page.
#[component]
fn LinkedTask(number: i64, label: String, path: String) -> impl IntoView {
    view! { <li><a href=path><b>{number}</b>" "<span>{label}</span></a></li> }
}

/// Work at events, with a link to each of the first ones.
#[component]
fn EventsTask(number: i64, label: String, hint: Option<String>, events: Vec<Listing>) -> impl IntoView {
    let words = PageContext::get().words;
    let more = count(events.len().saturating_sub(NAMED));
    let links = events.into_iter().take(NAMED).map(|listing| {
        view! { <li><a href=list_path(&listing.event.slug)>{listing.event.title.clone()}</a></li> }
    });
    view! {
        <li>
            <p><b>{number}</b>" "<span>{label}</span></p>
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
            <ul>
                {links.collect_view()}
                {(more > 0).then(|| view! { <li>{say!(words, "overview-more-events", more = more)}</li> })}
            </ul>
        </li>
    }
}

fn missing_label(words: Words, fact: MissingFact, events: i64) -> String {
    match fact {
        MissingFact::Accessibility => say!(words, "overview-events-without-accessibility", events = events),
        MissingFact::Image => say!(words, "overview-events-without-image", events = events),
        MissingFact::EasyText => say!(words, "overview-events-without-easy-text", events = events),
    }
}
