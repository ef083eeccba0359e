//! An agenda, month by month and day by day.

use super::OccurrenceSummary;
use crate::events::paths::day_anchor;
use crate::page_context::PageContext;
use domain::events::{Agenda, Occurrence};
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeMap;
use text::say;

/// The events of an agenda: first those that run now, then a section for each month with a section for each day.
#[component]
pub fn AgendaDays(agenda: Agenda) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let now = page.ctx.clock.now();
    let running = (!agenda.running.is_empty()).then(|| {
        let runs_now = |occurrence: &Occurrence| occurrence.period.starts.at <= now && now < occurrence.period.ends.at;
        let title = if agenda.running.iter().all(runs_now) {
            say!(words, "running-title")
        } else {
            say!(words, "running-several-days")
        };
        let rows = rows(agenda.running, true);
        view! {
            <section class="month" aria-labelledby="laeuft">
                <h2 id="laeuft">{title}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
    });
    let mut months: BTreeMap<Date, Vec<(Date, Vec<Occurrence>)>> = BTreeMap::new();
    for (date, occurrences) in agenda.days {
        months.entry(date.first_of_month()).or_default().push((date, occurrences));
    }
    let months = months.into_iter().map(|(month, days)| {
        let id = format!("monat-{}", month.strftime("%Y-%m"));
        let label = id.clone();
        let days = days.into_iter().map(|(date, occurrences)| view! { <Day date occurrences /> });
        view! {
            <section class="month" aria-labelledby=label>
                <h2 id=id>{words.month_of(month)}</h2>
                {days.collect_view()}
            </section>
        }
    });
    view! { {running} {months.collect_view()} }
}

#[component]
fn Day(date: Date, occurrences: Vec<Occurrence>) -> impl IntoView {
    let words = PageContext::get().words;
    let (id, label) = (day_anchor(date), day_anchor(date));
    let datetime = date.to_string();
    view! {
        <section class="day" aria-labelledby=label>
            <h3 id=id><time datetime=datetime><span>{words.weekday(date)}", "</span>{words.short_date(date)}</time></h3>
            <ul class="rows">{rows(occurrences, false)}</ul>
        </section>
    }
}

fn rows(occurrences: Vec<Occurrence>, is_below_month: bool) -> impl IntoView {
    occurrences.into_iter().map(|occurrence| view! { <Row occurrence is_below_month /> }).collect_view()
}

/// One date of an event: time, title, what it is, venue, availability.
#[component]
fn Row(
    occurrence: Occurrence,
    /// Whether no heading of a day stands between that of the month and the row.
    is_below_month: bool,
) -> impl IntoView {
    let OccurrenceSummary { when, more_dates, state, state_class, .. } = OccurrenceSummary::of(&occurrence);
    let Occurrence { period, listing } = occurrence;
    let event = &listing.event;
    let page = PageContext::get();
    let path = page.path(&format!("/veranstaltungen/{}", event.slug));
    let place =
        [Some(page.words.place_name(&listing)), more_dates].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let title = view! { <a href=path>{event.title.clone()}</a> };
    let heading =
        if is_below_month { view! { <h3>{title}</h3> }.into_any() } else { view! { <h4>{title}</h4> }.into_any() };
    let summary = (!event.summary.is_empty()).then(|| view! { <p class="summary">{event.summary.clone()}</p> });
    view! {
        <li class="row">
            <p class="when"><time datetime=period.starts.to_text()>{when}</time></p>
            <div class="what">
                {heading}
                {summary}
            </div>
            <p class="place">{place}</p>
            <p class=state_class>{state}</p>
        </li>
    }
}
