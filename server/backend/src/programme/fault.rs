//! Faults of a programme file: file, line and field, and what is wrong there.

use crate::db;
use crate::error::Error;
use std::fmt;

/// A fault of a programme file. It is displayed as one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    /// From 1.
    pub line: usize,
    /// The path of the field, such as `events[3].venue`; empty if the fault is not in a field.
    pub field: String,
    /// What is wrong, as the rest of a sentence that begins with the field.
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

/// Why a file was not imported.
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

/// Finds the line of a field such as `events[3].workshops[wohnen].seats`, or of the nearest table around an absent field.
pub fn line_of_field(text: &str, field: &str) -> usize {
    let Ok(document) = toml_edit::Document::parse(text) else { return 1 };
    let mut item = document.as_item();
    let mut line = 1;
    for step in field.split(['.', '[']).map(|step| step.trim_end_matches(']')).filter(|step| !step.is_empty()) {
        let next = match (step.parse::<usize>(), item.as_array_of_tables()) {
            (Ok(index), _) => item.get(index),
            (Err(_), Some(tables)) => {
                tables.iter().position(|table| has_slug(table, step)).and_then(|index| item.get(index))
            }
            (Err(_), None) => item.get(step),
        };
        let Some(next) = next else { break };
        item = next;
        line = item.span().map_or(line, |span| line_of_byte(text, span.start));
    }
    line
}

fn has_slug(table: &toml_edit::Table, slug: &str) -> bool {
    table.get("slug").and_then(toml_edit::Item::as_str) == Some(slug)
}

/// The line of a byte offset, from 1.
pub fn line_of_byte(text: &str, byte: usize) -> usize {
    text.as_bytes().iter().take(byte).filter(|byte| **byte == b'\n').count() + 1
}

/// The path of the first text that contains NUL, which PostgreSQL cannot store.
pub fn find_nul(value: &toml::Value, field: &str) -> Option<String> {
    match value {
        toml::Value::String(text) => text.contains('\0').then(|| field.to_owned()),
        toml::Value::Array(values) => {
            values.iter().enumerate().find_map(|(index, value)| find_nul(value, &format!("{field}[{index}]")))
        }
        toml::Value::Table(table) => table.iter().find_map(|(key, value)| {
            let inside = if field.is_empty() { key.clone() } else { format!("{field}.{key}") };
            find_nul(value, &inside)
        }),
        _ => None,
    }
}
