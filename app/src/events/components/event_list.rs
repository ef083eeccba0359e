//! The list of upcoming events with its filters.

use super::{AgendaDays, CalendarSubscription, DateChoices, FilterForm, RequestedFilter, TopicChoices, ViewChoices};
use crate::events::paths::{path_with_query, start_page_from, undated_fields};
use crate::page_context::PageContext;
use backend::events::Upcoming;
use domain::search::Closeness;
use leptos::prelude::*;
use text::say;

/// The filters, the events of a page of the list, and the way to the next page.
#[component]
pub fn EventList(requested: RequestedFilter, upcoming: Upcoming) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let RequestedFilter { filter, state, .. } = requested;
    let Upcoming { agenda, closeness, choices, .. } = upcoming;
    let data = state.data.clone();
    let is_empty = agenda.is_empty();
    let next = agenda.next.map(|next| (page.path(&start_page_from(&data, next)), words.date(next)));
    // A calendar subscription shows all upcoming events, whichever days the page shows now.
    let calendar = path_with_query("/kalender.ics", &data, undated_fields());
    let is_unfiltered = !filter.is_active();
    // Calendars and feeds have only what is found exactly.
    let is_subscribable = !is_empty && closeness == Closeness::Exact;
    view! {
        <div class="list-head">
            <FilterForm filter state choices=choices.clone() />
            <ViewChoices data=data.clone() is_month=false has_topics=!choices.topics.is_empty() />
            <DateChoices data />
        </div>
        {(is_empty && is_unfiltered).then(|| view! { <p>{say!(words, "start-none")}</p> })}
        <AgendaDays agenda />
        {next.map(|(path, date)| view! {
            <p class="next">
                <a class="kern-btn kern-btn--secondary" href=path rel="next">
                    <span class="kern-label">{say!(words, "start-next", date = date)}</span>
                </a>
            </p>
        })}
        <TopicChoices choices />
        {is_subscribable.then(|| view! { <CalendarSubscription path=calendar /> })}
    }
}
