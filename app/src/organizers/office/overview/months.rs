//! The events of the overview, month by month.

use super::row::EventRow;
use crate::page_context::PageContext;
use backend::signups::OverviewRow;
use jiff::civil::Date;
use leptos::prelude::*;
use text::say;

/// A section for each month with its events, in the order of the rows. What began before today and is not over is in this
/// month.
#[component]
pub(super) fn Months(rows: Vec<OverviewRow>, is_past: bool) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let today = page.ctx.clock.now().in_berlin().date();
    let mut months: Vec<(Date, Vec<OverviewRow>)> = Vec::new();
    for row in rows {
        let starts = row.occurrence.period.starts.date();
        let month = if is_past { starts } else { starts.max(today) }.first_of_month();
        match months.last_mut() {
            Some((last, rows)) if *last == month => rows.push(row),
            _ => months.push((month, vec![row])),
        }
    }
    let is_empty = months.is_empty();
    let months = months.into_iter().map(|(month, rows)| {
        let id = format!("monat-{}", month.strftime("%Y-%m"));
        let label = id.clone();
        let rows = rows.into_iter().map(|row| view! { <EventRow row /> });
        view! {
            <section class="month" aria-labelledby=label>
                <h2 id=id>{words.month_of(month)}</h2>
                <ul class="rows">{rows.collect_view()}</ul>
            </section>
        }
    });
    view! {
        {is_empty.then(|| view! { <p>{say!(words, "overview-none")}</p> })}
        {months.collect_view()}
    }
}
