//! The form of a partner: the filters and the look of its embed.

use crate::events::{RecordFields, SlugField};
use crate::layout::{Field, FormState, Group, Kind, Select};
use crate::page_context::PageContext;
use backend::programme::FormChoices;
use domain::partners::{Look, Scheme, Style, stored_key};
use leptos::prelude::*;
use std::collections::BTreeSet;
use text::{Words, say};

/// The fields of a partner.
pub fn partner_fields(RecordFields { state, choices, is_new }: RecordFields) -> AnyView {
    let words = PageContext::get().words;
    view! {
        <Field name="name".to_owned() label=say!(words, "field-name") state=state.clone()
            hint=Some(say!(words, "partner-name-hint")) />
        <Filters state=state.clone() choices />
        <LookFields state=state.clone() />
        <SlugField state is_new label=Some(say!(words, "record-slug")) />
    }
    .into_any()
}

#[component]
fn Filters(state: FormState, choices: FormChoices) -> impl IntoView {
    let words = PageContext::get().words;
    let selects = filter_options(words, choices).map(|(key, label, any, options)| {
        let name = field(&state, "filters", key);
        let (chosen, error) = (state.data.value(&name).map(ToOwned::to_owned), state.error(&name));
        view! { <Select name label any chosen options error /> }
    });
    let selects = selects.collect_view();
    view! {
        <Group legend=say!(words, "partner-which") state=state.clone() is_heading=true>
            {selects}
            <OtherFilters state />
        </Group>
    }
}

/// Values and labels of a select field.
type Options = Vec<(String, String)>;

/// The filters with a choice: the key of each, its label, the label of no choice, and the options.
fn filter_options(words: Words, choices: FormChoices) -> [(&'static str, String, String, Options); 6] {
    let FormChoices { hosts, venues, programmes, topics, target_groups, languages, names: _ } = choices;
    let named = |names: BTreeSet<String>| names.into_iter().map(|name| (name.clone(), name)).collect::<Vec<_>>();
    let programmes = programmes.into_iter().map(|programme| (programme.slug.to_string(), programme.title));
    let hosts = hosts.into_iter().map(|host| (host.slug.to_string(), host.name));
    let towns: BTreeSet<String> = venues.iter().filter_map(|venue| venue.city.clone()).collect();
    let towns = towns.into_iter().map(|town| (town.clone(), say!(words, "filter-town", town = town)));
    let venues = venues.into_iter().map(|venue| (venue.slug.to_string(), venue.name));
    let places = towns.chain(sorted(venues)).collect();
    let languages = languages.into_iter().map(|code| (code.clone(), words.language_name(&code)));
    [
        ("programme", say!(words, "filter-programme"), say!(words, "filter-any-programme"), sorted(programmes)),
        (
            "target_group",
            say!(words, "filter-target-group"),
            say!(words, "filter-any-target-group"),
            named(target_groups),
        ),
        ("topic", say!(words, "filter-topic"), say!(words, "filter-any-topic"), named(topics)),
        ("host", say!(words, "filter-host"), say!(words, "filter-any-host"), sorted(hosts)),
        ("place", say!(words, "filter-place"), say!(words, "filter-any-place"), places),
        ("language", say!(words, "fact-languages"), say!(words, "filter-any-language"), sorted(languages)),
    ]
}

/// The filters that few partners need: words and dates.
#[component]
fn OtherFilters(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let [written, from, until] = ["words", "from", "until"].map(|key| field(&state, "filters", key));
    view! {
        <Field name=written label=say!(words, "partner-words") state=state.clone() is_optional=true />
        <div class="pair">
            <Field name=from label=say!(words, "filter-from") state=state.clone() kind=Kind::Date is_optional=true />
            <Field name=until label=say!(words, "filter-until") state=state.clone() kind=Kind::Date is_optional=true />
        </div>
    }
}

#[component]
fn LookFields(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let [style, accent, count] = ["style", "accent", "count"].map(|key| field(&state, "look", key));
    let (chosen, error) = (state.data.value(&style).map(ToOwned::to_owned), state.error(&style));
    let usual = say!(words, "partner-look-usual");
    view! {
        <Group legend=say!(words, "partner-look") state=state.clone() is_heading=true>
            <Select name=style label=say!(words, "compose-look") any=usual chosen options=looks(words) error />
            <Field name=accent label=say!(words, "compose-accent") state=state.clone()
                hint=Some(say!(words, "partner-accent-hint")) is_optional=true />
            <Field name=count label=say!(words, "compose-most") state kind=Kind::Number is_optional=true />
        </Group>
    }
}

/// Each style in each scheme, named as in addresses.
fn looks(words: Words) -> Vec<(String, String)> {
    let looks = Style::ALL.into_iter().flat_map(|style| Scheme::ALL.map(|scheme| (style, scheme)));
    let option = |(style, scheme)| {
        let name = Look { style, scheme, accent: None }.name();
        (name, format!("{}, {}", style_name(words, style), scheme_name(words, scheme)))
    };
    looks.map(option).collect()
}

fn style_name(words: Words, style: Style) -> String {
    match style {
        Style::List => say!(words, "compose-look-list"),
        Style::Cards => say!(words, "compose-look-cards"),
    }
}

fn scheme_name(words: Words, scheme: Scheme) -> String {
    match scheme {
        Scheme::System => say!(words, "partner-scheme-system"),
        Scheme::Light => say!(words, "partner-scheme-light"),
        Scheme::Dark => say!(words, "partner-scheme-dark"),
    }
}

/// The field of a key, under the name by which it is stored.
fn field(state: &FormState, table: &str, key: &'static str) -> String {
    let is_stored = |key: &str| state.data.has(&format!("{table}_{key}"));
    format!("{table}_{}", stored_key(key, is_stored))
}

fn sorted(options: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut options: Vec<_> = options.collect();
    options.sort_by_key(|(_, name)| name.to_lowercase());
    options
}
