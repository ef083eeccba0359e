//! The events of the next days, in short lines.

use super::filter::ANCHOR;
use super::row::{SeatsState, when};
use crate::page_context::PageContext;
use crate::signups::office::list_path;
use backend::signups::OverviewRow;
use leptos::prelude::*;
use text::say;

/// The number of events that are shown; the list below the filter has all.
const SHOWN: usize = 8;

/// The events of the next days, the first ones only; nothing if there are none.
#[component]
pub(super) fn Soon(rows: Vec<OverviewRow>) -> impl IntoView {
    let words = PageContext::get().words;
    let more = i64::try_from(rows.len().saturating_sub(SHOWN)).unwrap_or(i64::MAX);
    let more = (more > 0).then(|| {
        let label = say!(words, "overview-soon-more", more = more);
        view! { <p><a href=format!("#{ANCHOR}")>{label}</a></p> }
    });
    let is_empty = rows.is_empty();
    let rows = rows.into_iter().take(SHOWN).map(|row| view! { <SoonRow row /> }).collect_view();
    (!is_empty).then(|| {
        view! {
            <section aria-labelledby="bald">
                <h2 id="bald">{say!(words, "overview-soon")}</h2>
                <ul class="soon">{rows}</ul>
                {more}
            </section>
        }
    })
}

#[component]
fn SoonRow(row: OverviewRow) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let event = row.occurrence.listing.event.clone();
    let has_few = row.occurrence.listing.has_few_sign_ups(page.ctx.clock.now());
    view! {
        <li>
            <p class="when">{when(words, row.occurrence.period, &event)}</p>
            <p class="what"><a href=list_path(&event.slug)>{event.title.clone()}</a></p>
            {has_few.then(|| view! { <p class="few">{say!(words, "overview-few")}</p> })}
            <SeatsState row />
        </li>
    }
}
