//! The filter form of the start page, a plain GET form, and how its fields are read from the query.

use super::{ActiveFilters, FilterSelects, LanguageSelect, PlaceSelect};
use crate::layout::{Field, FormState, Kind};
use crate::page_context::PageContext;
use domain::events::{Choices, Filter};
use domain::signups::FormData;
use jiff::civil::Date;
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
    RequestedFilter { filter, state: FormState::of(data), unreadable: unreadable.collect() }
}

/// What could not be read of the dates in the address.
#[component]
pub fn UnreadableDates(values: Vec<String>) -> impl IntoView {
    let words = PageContext::get().words;
    let sentence = move |value| view! { <p class="found">{say!(words, "found-no-date", value = value)}</p> };
    values.into_iter().map(sentence).collect_view()
}

/// The filter form. Its options are the properties of upcoming events.
#[component]
pub fn FilterForm(
    filter: Filter,
    state: FormState,
    choices: Choices,
    /// The first day of the month that is shown; none for the list.
    #[prop(optional_no_strip)]
    month: Option<Date>,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let is_month = month.is_some();
    let undated = Filter { from: None, until: None, ..filter.clone() };
    // The month has days of its own.
    let is_active = if is_month { undated.is_active() } else { filter.is_active() };
    let (data, of_filters) = (state.data.clone(), choices.clone());
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
            {month.map(|first| view! {
                <input type="hidden" name="ansicht" value="monat" />
                <input type="hidden" name="ab" value=first.to_string() />
            })}
            <div class="find">
                <Field name="suche".to_owned() label=say!(words, "filter-words") state=state.clone() />
                {submit()}
            </div>
            <details>
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
            {is_active.then(|| view! {
                <ActiveFilters data choices=of_filters month />
                <p><a href=page.path("/")>{say!(words, "filter-all")}</a></p>
            })}
        </form>
    }
}
