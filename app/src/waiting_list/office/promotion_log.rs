//! The promotion log of an event: one line for each promotion run, with who was promoted, how many were skipped, and why.

use crate::layout::DatedFacts;
use crate::page_context::PageContext;
use backend::waiting_list::PromotionRecord;
use leptos::prelude::*;
use text::say;

#[component]
pub fn PromotionLog(records: Vec<PromotionRecord>) -> impl IntoView {
    let words = PageContext::get().words;
    let is_empty = records.is_empty();
    let rows = records.into_iter().map(|record| (record.at, record.summary)).collect();
    (!is_empty).then(|| {
        view! {
            <h2>{say!(words, "list-releases")}</h2>
            <DatedFacts rows />
        }
    })
}
