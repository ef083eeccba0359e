//! The filters of the start page: one plain GET form, and how its fields are read from the address.

use crate::layout::{Field, Kind, Said, Select};
use crate::site::Site;
use domain::events::{Choice, Choices, Filter};
use domain::signups::Typed;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::say;

/// What the address asks for. What is no filter, or cannot be read, is passed over.
pub fn filter_here() -> (Filter, Said) {
    let query = use_query_map().get_untracked();
    let mut typed = Typed::default();
    for name in Filter::FIELDS {
        typed.add(name, query.get(name).unwrap_or_default());
    }
    let filter = Filter::read_leniently(&mut typed.0);
    (filter, Said { typed, errors: Vec::new() })
}

/// The form offers what the events that are coming have.
#[component]
pub fn FilterForm(filter: Filter, said: Said, choices: Choices) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let is_narrowed = Filter { words: None, ..filter.clone() }.is_active();
    view! {
        <form class="filter" method="get" action=site.path("/")>
            <div class="find">
                <Field name="suche".to_owned() label=say!(words, "filter-words") said=said.clone() />
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "filter-show")}</span></button>
            </div>
            <details open=is_narrowed>
                <summary>{say!(words, "filter-more")}</summary>
                <div class="grid">
                    <Field name="ab".to_owned() label=say!(words, "filter-from") said=said.clone() kind=Kind::Date />
                    <Field name="bis".to_owned() label=say!(words, "filter-until") said=said kind=Kind::Date />
                    <Choosers filter=filter.clone() choices=choices.clone() />
                    // Whoever comes from a partner's list may be looking at one place or language only.
                    {filter.place.clone().map(|_| view! { <ChoosePlace filter=filter.clone() choices=choices.clone() /> })}
                    {filter.language.clone().map(|_| view! { <ChooseLanguage filter=filter.clone() choices /> })}
                </div>
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "filter-show")}</span></button>
                </div>
            </details>
            {filter.is_active().then(|| view! { <p><a href=site.path("/")>{say!(words, "filter-all")}</a></p> })}
        </form>
    }
}

/// What events are about, for whom, and who invites.
#[component]
pub fn Choosers(filter: Filter, choices: Choices) -> impl IntoView {
    let words = Site::here().words;
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

#[component]
pub fn ChoosePlace(filter: Filter, choices: Choices) -> impl IntoView {
    let words = Site::here().words;
    let towns = options(choices.towns).into_iter().map(|(town, name)| (town, say!(words, "filter-town", town = name)));
    let places = towns.chain(options(choices.places)).collect();
    view! {
        <Select name="ort" label=say!(words, "filter-place") any=say!(words, "filter-any-place")
            chosen=filter.place options=places />
    }
}

#[component]
pub fn ChooseLanguage(filter: Filter, choices: Choices) -> impl IntoView {
    let words = Site::here().words;
    let languages = choices.languages.into_values().map(|code| (code.clone(), words.language_name(&code))).collect();
    view! {
        <Select name="sprache" label=say!(words, "fact-languages") any=say!(words, "filter-any-language")
            chosen=filter.language options=languages />
    }
}

fn options(choice: Choice) -> Vec<(String, String)> {
    choice.into_iter().map(|((_, value), text)| (value, text)).collect()
}
