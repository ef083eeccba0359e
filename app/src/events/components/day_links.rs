//! Links to the days of an agenda.

use crate::events::paths::day_anchor;
use crate::page_context::PageContext;
use jiff::civil::Date;
use leptos::prelude::*;
use text::say;

/// The number of days from which links save scrolling.
const MANY: usize = 3;

/// Links to the headings of days on the same page; nothing if they are few.
#[component]
pub fn DayLinks(days: Vec<Date>) -> impl IntoView {
    let words = PageContext::get().words;
    (days.len() >= MANY).then(|| {
        let links = days.into_iter().map(|date| {
            let path = format!("#{}", day_anchor(date));
            view! {
                <li>
                    <a href=path>
                        <abbr title=words.weekday(date)>{words.short_weekday(date)}</abbr>" "{words.short_date(date)}
                    </a>
                </li>
            }
        });
        view! { <nav class="choices" aria-label=say!(words, "programme-days")><ul>{links.collect_view()}</ul></nav> }
    })
}
