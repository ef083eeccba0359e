//! Merges an entry of the file into the stored one, key by key: keys that the file omits keep their value.

/// Merges tables recursively and workshops by slug; any other value replaces the old one, and an empty text removes it.
/// `dates` replace `starts` and `ends`, and the other way round.
pub fn merge_tables(old: &mut toml::Table, new: toml::Table) {
    if new.contains_key("dates") {
        old.remove("starts");
        old.remove("ends");
    } else if new.contains_key("starts") {
        old.remove("dates");
    }
    for (key, value) in new {
        match (old.get_mut(&key), value) {
            (Some(toml::Value::Table(old)), toml::Value::Table(new)) => merge_tables(old, new),
            (Some(toml::Value::Array(old)), toml::Value::Array(new)) if key == "workshops" => merge_workshops(old, new),
            (_, toml::Value::String(text)) if text.is_empty() => drop(old.remove(&key)),
            (_, value) => drop(old.insert(key, value)),
        }
    }
}

fn merge_workshops(old: &mut toml::value::Array, new: toml::value::Array) {
    for workshop in new {
        let slug = workshop.get("slug").cloned();
        match (old.iter_mut().find(|old| old.get("slug") == slug.as_ref()), workshop) {
            (Some(toml::Value::Table(old)), toml::Value::Table(new)) => merge_tables(old, new),
            (_, workshop) => old.push(workshop),
        }
    }
}
