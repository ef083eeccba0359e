//! The filter of an event's list of sign-ups: by words, workshop and status.

use super::list_path;
use crate::layout::{Field, FormState, Select};
use crate::page_context::PageContext;
use domain::events::Event;
use domain::signups::{FormData, SignUpFilter, SignUpStatus, StatusFilter};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;
use text::say;

/// Reads the filter from the query of the page.
pub(super) fn filter_from_query() -> (SignUpFilter, FormState) {
    let query = use_query_map().get_untracked();
    let mut data = FormData::default();
    for name in SignUpFilter::FIELDS {
        data.add(name, query.get(name).unwrap_or_default());
    }
    let filter = SignUpFilter::read(|name| data.value(name));
    (filter, FormState::of(data))
}

#[component]
pub fn ListFilterForm(
    event: Arc<Event>,
    state: FormState,
    /// Whether contacts are found by their telephone number and mail address, too.
    sees_contacts: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let label = if sees_contacts { say!(words, "list-words") } else { say!(words, "list-names") };
    let workshops: Vec<(String, String)> =
        event.workshops.iter().map(|workshop| (workshop.slug.to_string(), workshop.title.clone())).collect();
    let mut statuses: Vec<(String, String)> =
        SignUpStatus::ALL.into_iter().map(|status| (status.code().to_owned(), words.sign_up_status(status))).collect();
    statuses.push((StatusFilter::ANY.to_owned(), say!(words, "list-all-states")));
    let chosen = |name: &str| state.data.value(name).map(ToOwned::to_owned);
    view! {
        <form class="filter" method="get" action=format!("{}#liste", list_path(&event.slug))>
            <div class="find">
                <Field name="suche".to_owned() label state=state.clone() />
                {(!workshops.is_empty()).then(|| view! {
                    <Select name="workshop" label=say!(words, "fact-workshop") any=say!(words, "list-any-workshop") chosen=chosen("workshop") options=workshops />
                })}
                <Select name="stand" label=say!(words, "list-state") any=say!(words, "list-with-seats") chosen=chosen("stand") options=statuses />
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "list-seek")}</span></button>
            </div>
        </form>
    }
}
