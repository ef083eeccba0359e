//! Compares two versions of a record field by field, both in the form of the programme file.

use super::plan::FieldChange;
use toml::{Table, Value};

/// The fields in which two records differ.
pub fn field_changes(old: &Table, new: &Table) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    compare_tables("", old, new, &mut changes);
    changes
}

/// Compares two tables; `prefix` is their path with a dot at its end.
fn compare_tables(prefix: &str, old: &Table, new: &Table, changes: &mut Vec<FieldChange>) {
    let added = new.keys().filter(|key| !old.contains_key(*key));
    for key in old.keys().chain(added) {
        compare_values(&format!("{prefix}{key}"), old.get(key), new.get(key), changes);
    }
}

fn compare_values(field: &str, old: Option<&Value>, new: Option<&Value>, changes: &mut Vec<FieldChange>) {
    match (old, new) {
        (old, new) if old == new => {}
        (Some(Value::Array(old)), Some(Value::Array(new))) if has_slugs(old) && has_slugs(new) => {
            compare_by_slug(field, old, new, changes);
        }
        (None, Some(Value::Array(new))) if has_slugs(new) => compare_by_slug(field, &[], new, changes),
        (Some(Value::Table(old)), Some(Value::Table(new))) => compare_tables(&format!("{field}."), old, new, changes),
        (old, new) => changes.push(FieldChange { field: field.to_owned(), old: old.cloned(), new: new.cloned() }),
    }
}

fn has_slugs(tables: &[Value]) -> bool {
    tables.iter().all(|table| table.get("slug").is_some())
}

/// Compares lists of tables with slugs: workshops.
fn compare_by_slug(field: &str, old: &[Value], new: &[Value], changes: &mut Vec<FieldChange>) {
    let find = |tables: &[Value], slug: &Value| tables.iter().find(|table| table.get("slug") == Some(slug)).cloned();
    let added = new.iter().filter(|new| new.get("slug").is_some_and(|slug| find(old, slug).is_none()));
    for slug in old.iter().chain(added).filter_map(|table| table.get("slug")) {
        let path = format!("{field}[{}]", slug.as_str().unwrap_or_default());
        compare_values(&path, find(old, slug).as_ref(), find(new, slug).as_ref(), changes);
    }
}
