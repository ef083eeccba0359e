//! The select fields by which events are filtered.

use crate::layout::Select;
use crate::page_context::PageContext;
use domain::events::{Choice, Choices, Filter};
use leptos::prelude::*;
use text::say;

/// The select fields for programme, target group, topic and host.
#[component]
pub fn FilterSelects(filter: Filter, choices: Choices) -> impl IntoView {
    let words = PageContext::get().words;
    view! {
        <Select name="programm" label=say!(words, "filter-programme") any=say!(words, "filter-any-programme")
            chosen=filter.programme options=options(choices.programmes) />
        <Select name="zielgruppe" label=say!(words, "filter-target-group") any=say!(words, "filter-any-target-group")
            chosen=filter.target_group options=options(choices.target_groups) />
        <Select name="thema" label=say!(words, "filter-topic") any=say!(words, "filter-any-topic")
            chosen=filter.topic options=options(choices.topics) />
        <Select name="veranstalter" label=say!(words, "filter-host") any=say!(words, "filter-any-host")
            chosen=filter.host options=options(choices.hosts) />
    }
}

/// The select field for a town or a venue.
#[component]
pub fn PlaceSelect(filter: Filter, choices: Choices) -> impl IntoView {
    let words = PageContext::get().words;
    let towns = options(choices.towns).into_iter().map(|(town, name)| (town, say!(words, "filter-town", town = name)));
    let venues_and_towns = towns.chain(options(choices.venues)).collect();
    view! {
        <Select name="ort" label=say!(words, "filter-place") any=say!(words, "filter-any-place")
            chosen=filter.venue_or_town options=venues_and_towns />
    }
}

/// The select field for a language.
#[component]
pub fn LanguageSelect(filter: Filter, choices: Choices) -> impl IntoView {
    let words = PageContext::get().words;
    let languages = choices.languages.into_values().map(|code| (code.clone(), words.language_name(&code))).collect();
    view! {
        <Select name="sprache" label=say!(words, "fact-languages") any=say!(words, "filter-any-language")
            chosen=filter.language options=languages />
    }
}

/// Returns the options of a select field, value and label, in their sort order.
pub fn options(choice: Choice) -> Vec<(String, String)> {
    choice.into_iter().map(|((_, value), text)| (value, text)).collect()
}
