//! The texts of an event in Leichte Sprache and in other languages; what is missing is marked.

use crate::layout::{Field, FormState, Group, Kind};
use crate::page_context::PageContext;
use leptos::prelude::*;
use std::collections::BTreeSet;
use text::say;

/// The languages that the form always offers, the most spoken ones of those who need them.
const OFFERED: [&str; 4] = ["uk", "tr", "ar", "en"];

#[component]
pub fn OtherTexts(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let written = state.data.0.iter().filter_map(|(field, _)| field.strip_prefix("translation_")?.split_once('_'));
    let written: BTreeSet<String> = written.map(|(language, _)| language.to_owned()).collect();
    let others = written.into_iter().filter(|language| !OFFERED.contains(&language.as_str()));
    let languages: Vec<String> = OFFERED.into_iter().map(ToOwned::to_owned).chain(others).collect();
    let is_written = state.data.value("easy_text").is_some();
    let easy = title_with_mark(say!(words, "field-easy-text"), is_written);
    let translations = languages.into_iter().map(|language| view! { <Translation state=state.clone() language /> });
    let translations = translations.collect_view();
    view! {
        <Group legend=say!(words, "edit-texts") state=state.clone() is_heading=true>
            <details open=state.has_fault(|field| field == "easy_text")>
                <summary>{easy}</summary>
                <Field name="easy_text".to_owned() label=say!(words, "field-easy-text") state=state.clone() kind=Kind::LongText
                    hint=Some(say!(words, "edit-easy-hint")) is_optional=true />
            </details>
            {translations}
        </Group>
    }
}

#[component]
fn Translation(state: FormState, language: String) -> impl IntoView {
    let words = PageContext::get().words;
    let field = |key: &str| format!("translation_{language}_{key}");
    let is_written = ["title", "summary", "description"].iter().any(|key| state.data.value(&field(key)).is_some());
    let has_fault = state.has_fault(|name| name.starts_with(&field("")));
    view! {
        <details open=has_fault>
            <summary>{title_with_mark(words.language_name(&language), is_written)}</summary>
            <Field name=field("title") label=say!(words, "field-title") state=state.clone() is_optional=true />
            <Field name=field("summary") label=say!(words, "field-summary") state=state.clone() kind=Kind::Lines is_optional=true />
            <Field name=field("description") label=say!(words, "field-description") state kind=Kind::LongText is_optional=true />
        </details>
    }
}

/// A heading with a mark where there is no text yet.
fn title_with_mark(title: String, is_written: bool) -> String {
    let words = PageContext::get().words;
    if is_written { title } else { say!(words, "edit-text-missing", title = title) }
}
