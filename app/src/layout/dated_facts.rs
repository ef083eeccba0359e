//! A list of what happened, by time. The history of a sign-up and the promotion log use it.

use super::facts::{Fact, Facts};
use crate::page_context::PageContext;
use domain::time::Instant;
use leptos::prelude::*;

/// A description list of texts in the order of time. Texts of the same minute share one label, as a list may have each label
/// only once.
#[component]
pub fn DatedFacts(rows: Vec<(Instant, String)>) -> impl IntoView {
    let words = PageContext::get().words;
    let rows: Vec<(String, String)> = rows.into_iter().map(|(at, text)| (words.at(at), text)).collect();
    let minutes = rows.chunk_by(|(one, _), (next, _)| one == next).map(|minute| {
        let texts = minute.iter().map(|(_, text)| view! { <li>{text.clone()}</li> }).collect_view();
        view! { <Fact label=minute[0].0.clone()><ul class="plain">{texts}</ul></Fact> }
    });
    let minutes = minutes.collect_view();
    view! { <Facts>{minutes}</Facts> }
}
