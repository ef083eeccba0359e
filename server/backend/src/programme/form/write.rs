//! Writes a record as the fields of its form.

use super::read::other_field;
use super::rows::date_field;
use super::schema::{Input, TRANSLATION, WORKSHOP, schema};
use crate::error::Result;
use crate::programme::exported::Exported;
use domain::events::AccessFact;
use domain::signups::FormData;
use toml::{Table, Value};

/// The fields of a stored record.
pub fn form_data<T: Exported>(record: &T) -> Result<FormData> {
    let mut form = FormData::default();
    add_table(schema(T::KIND), "", &record.table()?, &mut form);
    Ok(form)
}

fn add_table(schema: &[(&str, Input)], prefix: &str, table: &Table, form: &mut FormData) {
    for (key, input) in schema {
        match (input, table.get(*key)) {
            (Input::Dates, _) => add_dates(table, form),
            (_, None) => {}
            (Input::Workshops, Some(Value::Array(workshops))) => {
                for (row, workshop) in (1..).zip(workshops.iter().filter_map(Value::as_table)) {
                    let prefix = format!("workshop_{row}_");
                    add_table(&[("slug", Input::Text)], &prefix, workshop, form);
                    add_table(WORKSHOP, &prefix, workshop, form);
                }
            }
            (Input::Translations, Some(Value::Table(languages))) => {
                for (language, texts) in languages.iter().filter_map(|(key, texts)| Some((key, texts.as_table()?))) {
                    add_table(TRANSLATION, &format!("translation_{language}_"), texts, form);
                }
            }
            (Input::Table(schema), Some(Value::Table(inner))) => {
                add_table(schema, &format!("{prefix}{key}_"), inner, form);
            }
            (Input::Texts(_), Some(Value::Table(inner))) => {
                inner.iter().for_each(|(inner, value)| form.add(format!("{prefix}{key}_{inner}"), text(value)));
            }
            (Input::Facts, Some(Value::Array(values))) => {
                let is_asked = |fact: &String| AccessFact::from_text(fact).is_some();
                let (asked, others): (Vec<String>, Vec<String>) = values.iter().map(text).partition(is_asked);
                form.0.extend(asked.into_iter().map(|fact| (format!("{prefix}{key}"), fact)));
                form.add(other_field(&format!("{prefix}{key}")), others.join("\n"));
            }
            (Input::Commas, Some(Value::Array(values))) => {
                let values: Vec<String> = values.iter().map(text).collect();
                // A semicolon at the end keeps one entry with a comma whole.
                let has_comma = values.iter().any(|value| value.contains(','));
                let joined = if has_comma { values.join("; ") + ";" } else { values.join(", ") };
                form.add(format!("{prefix}{key}"), joined);
            }
            (_, Some(Value::Array(values))) => {
                form.0.extend(values.iter().map(|value| (format!("{prefix}{key}"), text(value))));
            }
            (Input::Image, Some(value)) => form.add(format!("{prefix}{key}_hash"), text(value)),
            (_, Some(value)) => form.add(format!("{prefix}{key}"), text(value)),
        }
    }
}

fn add_dates(table: &Table, form: &mut FormData) {
    let several = table.get("dates").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table);
    let single = table.contains_key("starts").then_some(table);
    for (row, date) in (1..).zip(single.into_iter().chain(several)) {
        for key in ["starts", "ends"] {
            form.add(date_field(key, row), date.get(key).map(text).unwrap_or_default());
        }
    }
}

/// The text of a value in a field; a flag that is set is `yes`.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Boolean(true) => "yes".to_owned(),
        Value::Boolean(false) => String::new(),
        other => other.to_string(),
    }
}
