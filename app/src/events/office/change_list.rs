//! What a change changes, field by field: the old value and the new one.

use super::field_labels::field_label;
use crate::layout::{Fact, Facts};
use crate::page_context::PageContext;
use backend::programme::{FieldChange, FieldValue as Value, RecordNames};
use domain::time::Moment;
use leptos::prelude::*;
use text::{Words, say};

/// The number of characters of a value that are shown, and of those among them before the first difference.
const MAX_SHOWN: usize = 300;
const BEFORE: usize = 60;

/// The changed fields, each with two values. `labels` are those of the old and the new one.
#[component]
pub fn ChangeList(changes: Vec<FieldChange>, labels: [String; 2], names: RecordNames) -> impl IntoView {
    let words = PageContext::get().words;
    let rows = changes.into_iter().map(move |change| {
        let [old_label, new_label] = labels.clone();
        let name = |slug: &str| names.in_field(&change.field, slug).map(ToOwned::to_owned);
        let texts = [&change.old, &change.new].map(|value| value_text(words, value.as_ref(), &name));
        let [old, new] = excerpts(&texts).map(|text| if text.is_empty() { say!(words, "change-none") } else { text });
        view! {
            <Fact label=field_label(words, &change.field)>
                <span class="version">{old_label}": "{old}</span>
                <br />
                <span class="version">{new_label}": "<strong>{new}</strong></span>
            </Fact>
        }
    });
    view! { <Facts>{rows.collect_view()}</Facts> }
}

/// Both texts as far as they are shown: without blank lines, and long ones from shortly before the first difference.
fn excerpts(texts: &[String; 2]) -> [String; 2] {
    let [old, new] = texts.each_ref().map(|text| {
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        lines.join("\n")
    });
    let same = old.chars().zip(new.chars()).take_while(|(old, new)| old == new).count();
    let is_long = |text: &String| text.chars().count() > MAX_SHOWN;
    let start = if is_long(&old) || is_long(&new) { same.saturating_sub(BEFORE) } else { 0 };
    [old, new].map(|text| {
        let mut rest = text.chars().skip(start);
        let shown: String = rest.by_ref().take(MAX_SHOWN).collect();
        let [before, after] = [start > 0, rest.next().is_some()].map(|is_cut| if is_cut { "…" } else { "" });
        format!("{before}{shown}{after}")
    })
}

/// The words for a code of the sign-up rules.
fn code_text(words: Words, code: &str) -> Option<String> {
    Some(match code {
        "here" => say!(words, "edit-mode-here"),
        "by_host" => say!(words, "edit-mode-by-host"),
        "elsewhere" => say!(words, "edit-mode-elsewhere"),
        "none" => say!(words, "edit-mode-none"),
        "at_once" => say!(words, "edit-promotion-at-once"),
        "offer" => say!(words, "edit-promotion-offer"),
        "fill" => say!(words, "edit-order-fill"),
        "strict" => say!(words, "edit-order-strict"),
        "off" => say!(words, "edit-notify-off"),
        "daily" => say!(words, "edit-notify-daily"),
        "each" => say!(words, "edit-notify-each"),
        _ => return None,
    })
}

/// A value as people write it; empty for none. `name` is that of the record whose slug the value is.
fn value_text(words: Words, value: Option<&Value>, name: &impl Fn(&str) -> Option<String>) -> String {
    match value {
        None => String::new(),
        Some(Value::Boolean(is_set)) => {
            if *is_set {
                say!(words, "yes")
            } else {
                say!(words, "no")
            }
        }
        Some(Value::String(text)) => match Moment::parse(text) {
            Ok(moment) => words.moment(moment),
            Err(_) => name(text).or_else(|| code_text(words, text)).unwrap_or_else(|| text.clone()),
        },
        Some(Value::Array(values)) => {
            values.iter().map(|value| value_text(words, Some(value), name)).collect::<Vec<_>>().join(", ")
        }
        Some(Value::Table(table)) => {
            let values = table.iter().filter(|(key, _)| *key != "slug");
            let values = values.map(|(_, value)| value_text(words, Some(value), name));
            values.collect::<Vec<_>>().join(" – ")
        }
        Some(other) => other.to_string(),
    }
}
