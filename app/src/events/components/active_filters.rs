//! The filters of a list as links, each of which removes one.

use crate::events::paths::{month_path, path_with_query};
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
        let path = match month {
            Some(first) => month_path(&others, Some(first)),
            None => path_with_query("/", &others, Filter::FIELDS),
        };
        let path = page.path(&path);
        view! { <li><a href=path>{name}<span class="unseen">" "{say!(words, "filter-remove")}</span></a></li> }
    });
    let links = links.collect_view();
    (!links.is_empty()).then(|| {
        view! { <nav class="choices chosen" aria-label=say!(words, "filter-chosen")><ul>{links}</ul></nav> }
    })
}

/// What a filter looks for, each in quotation marks: the words of the search and the names of what is chosen. None if it
/// has only dates, or nothing.
pub fn looked_for(data: &FormData, choices: &Choices) -> Option<String> {
    let words = PageContext::get().words;
    let searched = data.value("suche").map(|words| words.trim().to_owned());
    let all = searched.into_iter().chain(chosen(data, choices).into_iter().map(|(_, name)| name));
    let all: Vec<String> = all.map(|name| say!(words, "quoted", text = name)).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// The fields that choose from a list, with the name of what is chosen. A value that no event has is its own name.
fn chosen(data: &FormData, choices: &Choices) -> Vec<(&'static str, String)> {
    let words = PageContext::get().words;
    let value = |field: &'static str| data.value(field).map(str::trim);
    let known = |field: &'static str, choice: &Choice| {
        let value = value(field)?;
        choice.iter().find(|((_, known), _)| known == value).map(|(_, name)| name.clone())
    };
    let town = known("ort", &choices.towns).map(|town| say!(words, "filter-town", town = town));
    let names = [
        ("programm", known("programm", &choices.programmes)),
        ("zielgruppe", None),
        ("thema", None),
        ("veranstalter", known("veranstalter", &choices.hosts)),
        ("ort", known("ort", &choices.venues).or(town)),
        ("sprache", value("sprache").map(|code| words.language_name(code))),
    ];
    let names =
        names.into_iter().filter_map(|(field, name)| Some((field, name.or(value(field).map(ToOwned::to_owned))?)));
    names.collect()
}
