//! The note on an event's page about what a host has submitted, and what happens next.

use super::record_paths::event_path;
use crate::page_context::PageContext;
use backend::programme::Submission;
use domain::events::{Event, SubmissionState};
use domain::organizers::Right;
use leptos::prelude::*;
use std::sync::Arc;
use text::say;

#[component]
pub fn SubmissionNote(event: Arc<Event>, submission: Submission) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let path = event_path(event.slug.as_str());
    let at = words.at(submission.submitted_at);
    let link = |segment: &str, label: String| view! { " "<a href=format!("{path}/{segment}")>{label}</a> };
    if submission.state == SubmissionState::Open {
        let may_review = page.may(Right::Approve, Some(&event));
        let review = may_review.then(|| link("freigeben", say!(words, "submission-review")));
        return view! { <p class="todo-line">{say!(words, "submission-open", at = at)}{review}</p> }.into_any();
    }
    let edit = page.may(Right::DraftEvents, Some(&event)).then(|| link("bearbeiten", say!(words, "act-edit")));
    view! {
        <div class="todo-line">
            <p>{say!(words, "submission-returned")}{edit}</p>
            {submission.remark.map(|remark| view! { <p class="remark">{remark}</p> })}
        </div>
    }
    .into_any()
}
