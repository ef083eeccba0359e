//! A month as a table: a row for each week, a column for each day. On telephones it is a list of the days with events.

use super::OccurrenceSummary;
use crate::page_context::PageContext;
use domain::events::{Agenda, Occurrence};
use jiff::ToSpan;
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The events of the month that begins on `first`.
#[component]
pub fn MonthTable(first: Date, agenda: Agenda) -> impl IntoView {
    let words = PageContext::get().words;
    let mut days = agenda.days;
    let weeks = weeks(first);
    let header = weeks.first().into_iter().flatten().map(|day| {
        view! { <th scope="col"><abbr title=words.weekday(*day)>{words.short_weekday(*day)}</abbr></th> }
    });
    let header = header.collect_view();
    let rows = weeks.into_iter().map(|week| {
        let cells = week.into_iter().map(|day| {
            if day.month() == first.month() {
                cell(day, &mut days).into_any()
            } else {
                view! { <td class="out"></td> }.into_any()
            }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <table class="calendar-month">
            <caption class="unseen">{words.month_of(first)}</caption>
            <thead><tr>{header}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// A day with its events.
fn cell(day: Date, days: &mut BTreeMap<Date, Vec<Occurrence>>) -> impl IntoView + use<> {
    let page = PageContext::get();
    let words = page.words;
    let occurrences = days.remove(&day).unwrap_or_default();
    let is_today = page.ctx.clock.now().in_berlin().date() == day;
    let class = if occurrences.is_empty() { "free" } else { "" };
    let (weekday, month) = (format!("{}, ", words.weekday(day)), format!(" {}", words.month(day)));
    let datetime = day.to_string();
    let events = (!occurrences.is_empty()).then(|| {
        let events = occurrences.into_iter().map(|occurrence| view! { <Entry occurrence /> });
        view! { <ul>{events.collect_view()}</ul> }
    });
    view! {
        <td class=class>
            <p class="date">
                <time datetime=datetime aria-current=is_today.then_some("date")>
                    <span class="long">{weekday}</span>{day.day()}"."<span class="long">{month}</span>
                </time>
            </p>
            {events}
        </td>
    }
}

#[component]
fn Entry(occurrence: Occurrence) -> impl IntoView {
    let page = PageContext::get();
    let OccurrenceSummary { state, state_class, .. } = OccurrenceSummary::of(&occurrence);
    let Occurrence { period, listing } = occurrence;
    let event = &listing.event;
    let path = page.path(&format!("/veranstaltungen/{}", event.slug));
    let clock = match (period.is_one_day(), event.is_all_day) {
        (true, true) => None,
        (true, false) => Some(page.words.clock(period.starts.local.time())),
        (false, _) => Some(page.words.days(period)),
    };
    // Only what keeps people from coming: the table has little room.
    let state = (event.cancelled.is_some()).then(|| view! { <span class=state_class>{state}</span> });
    view! {
        <li>
            {clock.map(|clock| view! { <span class="when">{clock}</span>" " })}
            <a href=path>{event.title.clone()}</a>
            {state}
        </li>
    }
}

/// The weeks of the month that begins on `first`, each from Monday to Sunday.
fn weeks(first: Date) -> Vec<Vec<Date>> {
    let before = i32::from(first.weekday().to_monday_zero_offset());
    let Ok(monday) = first.checked_sub(before.days()) else { return Vec::new() };
    let last = first.last_of_month();
    let mondays = monday.series(1.week()).take_while(|day| *day <= last);
    mondays.map(|monday| monday.series(1.day()).take(7).collect()).collect()
}
