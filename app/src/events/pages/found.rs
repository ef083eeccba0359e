//! What a search or a filter has found.

use crate::events::components::{EventList, RequestedFilter, UnreadableDates, looked_for};
use crate::events::paths::path_with_query;
use crate::layout::{Frame, ListMetadata, PhoneLink, similar_notice};
use crate::page_context::PageContext;
use backend::events::Upcoming;
use domain::events::Filter;
use domain::search::Closeness;
use leptos::prelude::*;
use text::say;

/// The upcoming events that match a filter, and what could not be read of it.
#[component]
pub fn FoundEvents(requested: RequestedFilter, upcoming: Upcoming) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let RequestedFilter { state, unreadable, .. } = requested.clone();
    let found = upcoming.found.map(|found| i64::try_from(found).unwrap_or(i64::MAX));
    let result = match (found, looked_for(&state.data, &upcoming.choices)) {
        (None, _) => say!(words, "menu-events"),
        (Some(0), Some(looked_for)) => say!(words, "found-none-for", words = looked_for),
        (Some(0), None) => say!(words, "found-none"),
        (Some(found), Some(looked_for)) if upcoming.closeness == Closeness::Similar => {
            say!(words, "found-similar-for", found = found, words = looked_for)
        }
        (Some(found), Some(looked_for)) => say!(words, "found-for", found = found, words = looked_for),
        (Some(found), None) => say!(words, "found", found = found),
    };
    let list = ListMetadata {
        page: path_with_query("/", &state.data, Filter::FIELDS),
        feed: path_with_query("/feed.atom", &state.data, Filter::FIELDS),
    };
    let similar = similar_notice(upcoming.closeness, upcoming.agenda.is_empty());
    let phone = page.phone().filter(|_| found == Some(0));
    view! {
        <Frame title=result.clone() description=Some(say!(words, "start-lead")) current=Some("/") list=Some(list)>
            <h1>{result}</h1>
            {similar.map(|similar| view! { <p class="lead">{similar}</p> })}
            <UnreadableDates values=unreadable />
            {(found == Some(0)).then(|| view! { <p>{say!(words, "found-none-lead")}</p> })}
            {phone.map(|phone| view! { <p>{say!(words, "or-call")}" "<PhoneLink phone /></p> })}
            <EventList requested upcoming />
        </Frame>
    }
}
