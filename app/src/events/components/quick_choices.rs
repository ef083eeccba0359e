//! Links for what most people look for: some days, topics, target groups, and the two views of the list.

use crate::events::paths::{month_path, path_with_query};
use crate::page_context::PageContext;
use domain::events::{Choice, Choices, Filter};
use domain::signups::FormData;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use leptos::prelude::*;
use text::say;

/// The greatest number of links for topics or for target groups.
const MOST: usize = 12;
const TOPICS_ID: &str = "themen";

/// Today, this week, next week, the weekend: each keeps the other filters.
#[component]
pub fn DateChoices(data: FormData) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let today = page.ctx.clock.now().in_berlin().date();
    let choices = [
        (say!(words, "choice-today"), Some((today, today))),
        (say!(words, "choice-this-week"), this_week(today)),
        (say!(words, "choice-next-week"), next_week(today)),
        (say!(words, "choice-weekend"), weekend(today)),
    ];
    let links = choices.into_iter().filter_map(|(name, days)| {
        let (from, until) = days?;
        Some(link(&data, name, &[("ab", from.to_string()), ("bis", until.to_string())]))
    });
    view! { <nav class="choices" aria-label=say!(words, "choices-days")><ul>{links.collect_view()}</ul></nav> }
}

/// The topics and the target groups of upcoming events.
#[component]
pub fn TopicChoices(choices: Choices) -> impl IntoView {
    let words = PageContext::get().words;
    let group = |id: &'static str, name: String, field: &'static str, choice: Choice| {
        let choice = choice.into_iter().take(MOST);
        let links = choice.map(|((_, value), name)| link(&FormData::default(), name, &[(field, value)]));
        let links = links.collect_view();
        let label = name.clone();
        (!links.is_empty()).then(|| {
            view! { <nav class="choices named" id=id aria-label=label><p>{name}</p><ul>{links}</ul></nav> }
        })
    };
    view! {
        {group(TOPICS_ID, say!(words, "choices-topics"), "thema", choices.topics)}
        {group("fuer-wen", say!(words, "choices-target-groups"), "zielgruppe", choices.target_groups)}
    }
}

/// The ways to look at the list: by day, as a month, both with the same filters, and by topic.
#[component]
pub fn ViewChoices(
    data: FormData,
    is_month: bool,
    /// Whether the page has links for topics.
    #[prop(optional)]
    has_topics: bool,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let list = page.path(&path_with_query("/", &data, Filter::FIELDS));
    let month = page.path(&month_path(&data, None));
    view! {
        <nav class="choices" aria-label=say!(words, "choices-view")>
            <ul>
                {entry(list, say!(words, "view-list"), !is_month)}
                {entry(month, say!(words, "view-month"), is_month)}
                {has_topics.then(|| entry(format!("#{TOPICS_ID}"), say!(words, "choices-topics"), false))}
            </ul>
        </nav>
    }
}

/// A link that adds `fields` to the query; it is marked if the query has them already.
fn link(data: &FormData, name: String, fields: &[(&'static str, String)]) -> impl IntoView + use<> {
    let is_current = fields.iter().all(|(field, value)| data.value(field) == Some(value.as_str()));
    let mut data = data.clone();
    for (field, value) in fields {
        data.set(field, value.clone());
    }
    entry(PageContext::get().path(&path_with_query("/", &data, Filter::FIELDS)), name, is_current)
}

fn entry(path: String, name: String, is_current: bool) -> impl IntoView {
    view! { <li><a href=path aria-current=is_current.then_some("true")>{name}</a></li> }
}

fn this_week(today: Date) -> Option<(Date, Date)> {
    Some((today, sunday_from(today)?))
}

fn next_week(today: Date) -> Option<(Date, Date)> {
    let monday = sunday_from(today)?.tomorrow().ok()?;
    Some((monday, monday.checked_add(6.days()).ok()?))
}

/// The Saturday and Sunday ahead; on a Sunday the day itself.
fn weekend(today: Date) -> Option<(Date, Date)> {
    let sunday = sunday_from(today)?;
    Some((sunday.yesterday().ok()?.max(today), sunday))
}

/// The next Sunday; `today` if it is one.
fn sunday_from(today: Date) -> Option<Date> {
    let days = i32::from(Weekday::Sunday.to_monday_one_offset() - today.weekday().to_monday_one_offset());
    today.checked_add(days.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn weeks_begin_on_monday_and_the_weekend_is_the_one_ahead() {
        let friday = date(2026, 11, 27);
        assert_eq!(this_week(friday), Some((friday, date(2026, 11, 29))));
        assert_eq!(next_week(friday), Some((date(2026, 11, 30), date(2026, 12, 6))));
        assert_eq!(weekend(friday), Some((date(2026, 11, 28), date(2026, 11, 29))));
        let sunday = date(2026, 11, 29);
        assert_eq!(this_week(sunday), Some((sunday, sunday)));
        assert_eq!(next_week(sunday), Some((date(2026, 11, 30), date(2026, 12, 6))));
        assert_eq!(weekend(sunday), Some((sunday, sunday)));
    }
}
