//! The filters of a list as links, each of which removes one.

use crate::events::paths::path_with_query;
use crate::page_context::PageContext;
use domain::events::{Choice, Choices, Filter};
use domain::signups::FormData;
use jiff::civil::Date;
use leptos::prelude::*;
use text::say;

/// A link for each filter but the search, which has a field that is always shown.
#[component]
pub fn ActiveFilters(
    data: FormData,
    choices: Choices,
    /// The first day of the month that is shown; none for the list.
    #[prop(optional_no_strip)]
    month: Option<Date>,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let mut days = Vec::new();
    if month.is_none() {
        let day = |field| data.value(field).and_then(|value| value.trim().parse().ok());
        days.extend(day("ab").map(|day| ("ab", say!(words, "filter-chosen-from", date = words.date(day)))));
        days.extend(day("bis").map(|day| ("bis", say!(words, "filter-chosen-until", date = words.date(day)))));
    }
    let links = chosen(&data, &choices).into_iter().chain(days).map(|(field, name)| {
        let mut others = data.clone();
        others.set(field, String::new());
        if let Some(first) = month {
            others.set("ansicht", "monat");
            others.set("ab", first.to_string());
        }
        let path = page.path(&path_with_query("/", &others, Filter::FIELDS.into_iter().chain(["ansicht"])));
        view! { <li><a href=path>{name}<span class="unseen">" "{say!(words, "filter-remove")}</span></a></li> }
    });
    let links = links.collect_view();
    (!links.is_empty()).then(|| {
        view! { <nav class="choices chosen" aria-label=say!(words, "filter-chosen")><ul>{links}</ul></nav> }
    })
}

/// The fields that choose from a list, with the name of what is chosen. An unknown value is its own name.
pub fn chosen(data: &FormData, choices: &Choices) -> Vec<(&'static str, String)> {
    let words = PageContext::get().words;
    let named = |field: &'static str, choice: &Choice| {
        let value = data.value(field).map(str::trim).filter(|value| !value.is_empty())?;
        let known = choice.iter().find(|((_, known), _)| known == value);
        Some((field, known.map_or_else(|| value.to_owned(), |(_, name)| name.clone())))
    };
    let language = named("sprache", &choices.languages).map(|(field, code)| (field, words.language_name(&code)));
    let fields = [
        named("programm", &choices.programmes),
        named("zielgruppe", &choices.target_groups),
        named("thema", &choices.topics),
        named("veranstalter", &choices.hosts),
        named("ort", &choices.venues),
        language,
    ];
    fields.into_iter().flatten().collect()
}
