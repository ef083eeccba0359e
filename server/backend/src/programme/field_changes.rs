//! Compares two versions of a record field by field, both in the form of the programme file.

use super::plan::FieldChange;
use std::collections::{BTreeMap, BTreeSet};
use toml::{Table, Value};

/// The fields in which two records differ, by their paths.
pub fn field_changes(old: &Table, new: &Table) -> Vec<FieldChange> {
    let [mut old_fields, mut new_fields] = [Fields::new(), Fields::new()];
    add_fields("", old, &mut old_fields);
    add_fields("", new, &mut new_fields);
    let paths: BTreeSet<&String> = old_fields.keys().chain(new_fields.keys()).collect();
    let change = |path: &String| FieldChange {
        field: path.clone(),
        old: old_fields.get(path).copied().cloned(),
        new: new_fields.get(path).copied().cloned(),
    };
    paths.into_iter().map(change).filter(|change| change.old != change.new).collect()
}

/// The values of a record by their paths, such as `contact.name` or `workshops[wohnen].title`.
type Fields<'a> = BTreeMap<String, &'a Value>;

/// Adds the values of a table; `prefix` is its path with a dot at its end. A slug names a record and never changes.
fn add_fields<'a>(prefix: &str, table: &'a Table, fields: &mut Fields<'a>) {
    for (key, value) in table.iter().filter(|(key, _)| *key != "slug") {
        let path = format!("{prefix}{key}");
        match value {
            Value::Table(inner) => add_fields(&format!("{path}."), inner, fields),
            Value::Array(values) if values.iter().all(|value| value.get("slug").is_some()) => {
                for inner in values.iter().filter_map(Value::as_table) {
                    let slug = inner.get("slug").and_then(Value::as_str).unwrap_or_default();
                    add_fields(&format!("{path}[{slug}]."), inner, fields);
                }
            }
            value => drop(fields.insert(path, value)),
        }
    }
}
