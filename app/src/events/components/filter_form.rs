//! The filter form of the start page, a plain GET form, and how its fields are read from the query.

use super::{FilterSelects, LanguageSelect, PlaceSelect};
use crate::layout::{Field, FormState, Kind};
use crate::page_context::PageContext;
use domain::events::{Choices, Filter};
use domain::signups::FormData;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

/// Returns the filter in the query of the current address, and its form. Unknown and unreadable fields are ignored.
pub fn requested_filter() -> (Filter, FormState) {
    let query = use_query_map().get_untracked();
    let mut data = FormData::default();
    for name in Filter::FIELDS {
        data.add(name, query.get(name).unwrap_or_default());
    }
    let filter = Filter::read_leniently(&mut data.0);
    (filter, FormState { data, errors: Vec::new() })
}

/// The filter form. Its options are the properties of upcoming events.
#[component]
pub fn FilterForm(filter: Filter, state: FormState, choices: Choices) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let is_expanded = Filter { words: None, ..filter.clone() }.is_active();
    let place_select = filter.venue_or_town.is_some().then(|| {
        let (filter, choices) = (filter.clone(), choices.clone());
        view! { <PlaceSelect filter choices /> }
    });
    let language_select = filter.language.is_some().then(|| {
        let (filter, choices) = (filter.clone(), choices.clone());
        view! { <LanguageSelect filter choices /> }
    });
    let submit = || {
        let label = say!(words, "filter-show");
        view! { <button class="kern-btn kern-btn--primary"><span class="kern-label">{label}</span></button> }
    };
    view! {
        <form class="filter" method="get" action=page.path("/")>
            <div class="find">
                <Field name="suche".to_owned() label=say!(words, "filter-words") state=state.clone() />
                {submit()}
            </div>
            <details open=is_expanded>
                <summary>{say!(words, "filter-more")}</summary>
                <div class="grid">
                    <Field name="ab".to_owned() label=say!(words, "filter-from") state=state.clone() kind=Kind::Date />
                    <Field name="bis".to_owned() label=say!(words, "filter-until") state kind=Kind::Date />
                    <FilterSelects filter=filter.clone() choices />
                    // Links from embeds may filter by place or language; only then are these fields shown.
                    {place_select}
                    {language_select}
                </div>
                <div class="acts">
                    {submit()}
                </div>
            </details>
            {filter.is_active().then(|| view! { <p><a href=page.path("/")>{say!(words, "filter-all")}</a></p> })}
        </form>
    }
}
