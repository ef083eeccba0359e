//! How a new table of the file lies over what is stored: key by key, nothing lost that it does not name.

/// Tables into tables, workshops by their slug; anything else takes the old value's place.
pub fn lay_over(old: &mut toml::Table, new: toml::Table) {
    if new.contains_key("dates") {
        old.remove("starts");
        old.remove("ends");
    } else if new.contains_key("starts") {
        old.remove("dates");
    }
    for (key, value) in new {
        match (old.get_mut(&key), value) {
            (Some(toml::Value::Table(old)), toml::Value::Table(new)) => lay_over(old, new),
            (Some(toml::Value::Array(old)), toml::Value::Array(new)) if key == "workshops" => lay_workshops(old, new),
            (_, toml::Value::String(text)) if text.is_empty() => drop(old.remove(&key)),
            (_, value) => drop(old.insert(key, value)),
        }
    }
}

fn lay_workshops(old: &mut toml::value::Array, new: toml::value::Array) {
    for workshop in new {
        let slug = workshop.get("slug").cloned();
        match (old.iter_mut().find(|old| old.get("slug") == slug.as_ref()), workshop) {
            (Some(toml::Value::Table(old)), toml::Value::Table(new)) => lay_over(old, new),
            (_, workshop) => old.push(workshop),
        }
    }
}
