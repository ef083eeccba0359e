//! The filter form of the overview, a plain GET form, and how its fields are read from the query.

use super::PATH;
use crate::events::options;
use crate::layout::{FormState, Select};
use crate::page_context::PageContext;
use domain::events::{Choices, Coded, EventState, MissingFact, OverviewFilter};
use domain::signups::FormData;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::{Words, say};

/// The id of the form, to which links scroll where more stands above it.
pub(super) const ANCHOR: &str = "veranstaltungen";

/// Reads the filter in the query of the current address.
pub(super) fn filter_from_query() -> (OverviewFilter, FormState) {
    let query = use_query_map().get_untracked();
    let mut data = FormData::default();
    for name in OverviewFilter::FIELDS {
        data.add(name, query.get(name).unwrap_or_default());
    }
    let filter = OverviewFilter::read(|name| data.value(name));
    (filter, FormState::of(data))
}

/// The path of the list with the published events ahead that lack a fact.
pub(super) fn lacking_path(fact: MissingFact) -> String {
    format!("{PATH}?stand={}&fehlt={}", EventState::Published.code(), fact.code())
}

/// The path of the list with the events ahead in a state.
pub(super) fn state_path(state: EventState) -> String {
    format!("{PATH}?stand={}", state.code())
}

/// The form; its choices are those of all events.
#[component]
pub(super) fn OverviewFilterForm(filter: OverviewFilter, choices: Choices) -> impl IntoView {
    let words = PageContext::get().words;
    let is_active = filter != OverviewFilter::default();
    let OverviewFilter { events, state, missing, is_past } = filter;
    let past = OverviewFilter::PAST.to_owned();
    view! {
        <form class="filter office-filter" id=ANCHOR method="get" action=PATH aria-label=say!(words, "overview-filter")>
            <div class="grid">
                <Select name="zeit" label=say!(words, "overview-time") any=say!(words, "overview-time-coming")
                    chosen=is_past.then(|| past.clone()) options=vec![(past, say!(words, "overview-time-past"))] />
                <Select name="stand" label=say!(words, "list-state") any=say!(words, "overview-any-state")
                    chosen=chosen(state) options=coded(|state| state_name(words, state)) />
                <Select name="programm" label=say!(words, "filter-programme") any=say!(words, "filter-any-programme")
                    chosen=events.programme options=options(choices.programmes) />
                <Select name="veranstalter" label=say!(words, "filter-host") any=say!(words, "filter-any-host")
                    chosen=events.host options=options(choices.hosts) />
                <Select name="fehlt" label=say!(words, "overview-missing") any=say!(words, "overview-any-missing")
                    chosen=chosen(missing) options=coded(|fact| missing_name(words, fact)) />
                <button class="kern-btn kern-btn--secondary"><span class="kern-label">{say!(words, "overview-filter-show")}</span></button>
            </div>
            {is_active.then(|| view! { <p><a href=format!("{PATH}#{ANCHOR}")>{say!(words, "filter-all")}</a></p> })}
        </form>
    }
}

fn chosen<T: Coded>(value: Option<T>) -> Option<String> {
    value.map(|value| value.code().to_owned())
}

/// The options of a select field for all values of a type.
fn coded<T: Coded>(name: impl Fn(T) -> String) -> Vec<(String, String)> {
    T::ALL.iter().map(|value| (value.code().to_owned(), name(*value))).collect()
}

pub(super) fn state_name(words: Words, state: EventState) -> String {
    match state {
        EventState::Published => say!(words, "overview-published"),
        EventState::Draft => say!(words, "overview-draft"),
        EventState::Scheduled => say!(words, "overview-unpublished"),
        EventState::Cancelled => say!(words, "status-cancelled"),
        EventState::Full => say!(words, "availability-full"),
        EventState::WaitingList => say!(words, "overview-with-waiting"),
    }
}

fn missing_name(words: Words, fact: MissingFact) -> String {
    match fact {
        MissingFact::Accessibility => say!(words, "overview-no-accessibility"),
        MissingFact::Image => say!(words, "overview-no-image"),
        MissingFact::EasyText => say!(words, "overview-no-easy-text"),
    }
}
