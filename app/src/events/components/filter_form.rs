//! The filter form of the start page, a plain GET form, and how its fields are read from the query.

use super::{FilterSelects, LanguageSelect, PlaceSelect};
use crate::layout::{Field, FormState, Kind};
use crate::page_context::PageContext;
use domain::events::{Choices, Filter};
use domain::signups::FormData;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

/// The filter in the query of the current address.
#[derive(Clone)]
pub struct RequestedFilter {
    pub filter: Filter,
    /// The fields of the form, without unknown and unreadable ones.
    pub state: FormState,
    /// The values that are no date.
    pub unreadable: Vec<String>,
}

/// Reads the filter in the query of the current address.
pub fn requested_filter() -> RequestedFilter {
    let query = use_query_map().get_untracked();
    let mut data = FormData::default();
    for name in Filter::FIELDS {
        data.add(name, query.get(name).unwrap_or_default());
    }
    let (filter, invalid) = Filter::read_leniently(&mut data.0);
    let unreadable =
        invalid.iter().filter(|invalid| !invalid.is_too_long).filter_map(|invalid| query.get(invalid.field));
    RequestedFilter { filter, state: FormState { data, errors: Vec::new() }, unreadable: unreadable.collect() }
}

/// The filter form. Its options are the properties of upcoming events.
#[component]
pub fn FilterForm(
    filter: Filter,
    state: FormState,
    choices: Choices,
    /// Whether what is found is shown as a month.
    is_month: bool,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    // The month has days of its own.
    let chosen = if is_month { Filter { from: None, until: None, ..filter.clone() } } else { filter.clone() };
    let is_active = chosen.is_active();
    let is_expanded = Filter { words: None, ..chosen }.is_active();
    let place_select = filter.venue_or_town.is_some().then(|| {
        let (filter, choices) = (filter.clone(), choices.clone());
        view! { <PlaceSelect filter choices /> }
    });
    let submit = || {
        let label = say!(words, "filter-show");
        view! { <button class="kern-btn kern-btn--primary"><span class="kern-label">{label}</span></button> }
    };
    view! {
        <form class="filter" method="get" action=page.path("/")>
            {is_month.then(|| view! { <input type="hidden" name="ansicht" value="monat" /> })}
            <div class="find">
                <Field name="suche".to_owned() label=say!(words, "filter-words") state=state.clone() />
                {submit()}
            </div>
            <details open=is_expanded>
                <summary>{say!(words, "filter-more")}</summary>
                <div class="grid">
                    {(!is_month).then(|| view! {
                        <Field name="ab".to_owned() label=say!(words, "filter-from") state=state.clone() kind=Kind::Date />
                        <Field name="bis".to_owned() label=say!(words, "filter-until") state kind=Kind::Date />
                    })}
                    <FilterSelects filter=filter.clone() choices=choices.clone() />
                    <LanguageSelect filter=filter.clone() choices />
                    // Links from embeds may filter by place; only then is this field shown.
                    {place_select}
                </div>
                <div class="acts">
                    {submit()}
                </div>
            </details>
            {is_active.then(|| view! { <p><a href=page.path("/")>{say!(words, "filter-all")}</a></p> })}
        </form>
    }
}
