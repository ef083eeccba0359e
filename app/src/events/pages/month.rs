//! The month view of the list of events.

use crate::events::components::{
    FilterForm, MonthTable, OccurrenceSummary, RequestedFilter, UnreadableDates, ViewChoices, looked_for,
};
use crate::events::paths::month_path;
use crate::layout::{Frame, similar_notice};
use crate::page_context::PageContext;
use backend::events::Upcoming;
use domain::events::{Filter, Occurrence};
use jiff::civil::Date;
use jiff::{ToSpan, Unit};
use leptos::prelude::*;
use text::say;

/// How many months before and after today the links lead.
const MONTHS: i32 = 24;

/// The filter for the days of the month that begins on `first`.
pub fn month_filter(filter: &Filter, first: Date) -> Filter {
    Filter { from: Some(first), until: Some(first.last_of_month()), ..filter.clone() }
}

/// The events of the month that begins on `first`, with links to the months before and after it.
#[component]
pub fn MonthView(
    first: Date,
    /// The next day with events, if this month has none.
    next: Option<Date>,
    requested: RequestedFilter,
    upcoming: Upcoming,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let RequestedFilter { filter, state, unreadable } = requested;
    let Upcoming { mut agenda, closeness, choices, .. } = upcoming;
    let is_empty = agenda.is_empty();
    let similar = similar_notice(closeness, is_empty);
    let running = std::mem::take(&mut agenda.running);
    let data = state.data.clone();
    let month = |first: Date| (page.path(&month_path(&data, Some(first))), words.month_of(first));
    let name = words.month_of(first);
    let (title, none) = match looked_for(&data, &choices) {
        Some(looked_for) => (
            say!(words, "month-for", month = name.clone(), words = looked_for.clone()),
            say!(words, "month-none-for", month = name, words = looked_for),
        ),
        None => (name.clone(), say!(words, "month-none", month = name)),
    };
    let today = page.ctx.clock.now().in_berlin().date();
    // Search engines would follow the links for ever.
    let is_near = |first: &Date| today.until((Unit::Month, *first)).is_ok_and(|span| span.get_months().abs() <= MONTHS);
    let next = next.filter(is_near).map(|day| {
        let (path, name) = month(day.first_of_month());
        view! { <p><a href=path>{say!(words, "month-next", month = name)}</a></p> }
    });
    let before = first.checked_sub(1.month()).ok().filter(is_near).map(month);
    let after = first.checked_add(1.month()).ok().filter(is_near).map(month);
    let link = |(path, name): (String, String), rel: &'static str| view! { <a class=rel href=path rel=rel>{name}</a> };
    view! {
        <Frame title=title.clone() description=Some(say!(words, "start-lead")) current=Some("/")>
            <h1>{title}</h1>
            {similar.map(|similar| view! { <p class="lead">{similar}</p> })}
            <UnreadableDates values=unreadable />
            <div class="list-head">
                <FilterForm filter state choices month=Some(first) />
                <ViewChoices data=data.clone() is_month=true />
            </div>
            <nav class="months" aria-label=say!(words, "month-others")>
                {before.map(|month| link(month, "prev"))}
                {after.map(|month| link(month, "next"))}
            </nav>
            {(!running.is_empty()).then(|| view! { <Running running /> })}
            {is_empty.then(|| view! { <p>{none}</p> {next} })}
            <MonthTable first agenda />
        </Frame>
    }
}

/// What lasts several days, and runs already when the month begins.
#[component]
fn Running(running: Vec<Occurrence>) -> impl IntoView {
    let page = PageContext::get();
    let events = running.into_iter().map(|occurrence| {
        let when = OccurrenceSummary::of(&occurrence).when;
        let event = occurrence.listing.event.clone();
        let path = page.path(&format!("/veranstaltungen/{}", event.slug));
        view! { <li><a href=path>{event.title.clone()}</a>", "{when}</li> }
    });
    view! {
        <h2>{say!(page.words, "running-several-days")}</h2>
        <ul>{events.collect_view()}</ul>
    }
}
