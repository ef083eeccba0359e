//! What is wrong with a programme file, and where: file, line and field, in one sentence.

use crate::db;
use crate::error::Error;
use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    /// From 1.
    pub line: usize,
    /// Such as `events[3].venue`.
    pub field: String,
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}", self.file, self.line)?;
        if !self.field.is_empty() {
            write!(f, ", field {}", self.field)?;
        }
        write!(f, ": {}", self.what)
    }
}

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("{0}")]
    Faulty(Fault),
    #[error(transparent)]
    Unexpected(#[from] Error),
}

impl From<db::Error> for ImportError {
    fn from(error: db::Error) -> Self {
        Self::Unexpected(error.into())
    }
}

/// Finds the line of a field such as `events[3].workshops[wohnen].seats`, or of the nearest table around it when the field itself is absent.
pub fn line_of(text: &str, field: &str) -> usize {
    let Ok(document) = toml_edit::Document::parse(text) else { return 1 };
    let mut item = document.as_item();
    let mut line = 1;
    for step in field.split(['.', '[']).map(|step| step.trim_end_matches(']')).filter(|step| !step.is_empty()) {
        let next = match (step.parse::<usize>(), item.as_array_of_tables()) {
            (Ok(place), _) => item.get(place),
            (Err(_), Some(tables)) => {
                tables.iter().position(|table| is_called(table, step)).and_then(|place| item.get(place))
            }
            (Err(_), None) => item.get(step),
        };
        let Some(next) = next else { break };
        item = next;
        line = item.span().map_or(line, |span| line_at(text, span.start));
    }
    line
}

fn is_called(table: &toml_edit::Table, slug: &str) -> bool {
    table.get("slug").and_then(toml_edit::Item::as_str) == Some(slug)
}

/// The line in which a byte stands.
pub fn line_at(text: &str, byte: usize) -> usize {
    text.as_bytes().iter().take(byte).filter(|byte| **byte == b'\n').count() + 1
}

/// The first field whose text holds NUL: no database takes it as text.
pub fn nul_in(value: &toml::Value, field: &str) -> Option<String> {
    match value {
        toml::Value::String(text) => text.contains('\0').then(|| field.to_owned()),
        toml::Value::Array(values) => {
            values.iter().enumerate().find_map(|(place, value)| nul_in(value, &format!("{field}[{place}]")))
        }
        toml::Value::Table(table) => table.iter().find_map(|(key, value)| {
            let inside = if field.is_empty() { key.clone() } else { format!("{field}.{key}") };
            nul_in(value, &inside)
        }),
        _ => None,
    }
}
