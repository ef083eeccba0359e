//! The components of a bill of materials, and what depends on them.

use super::Crate;
use serde_json::Value;
use std::collections::BTreeSet;

/// The names of all components.
pub fn names(bom: &Value) -> BTreeSet<&str> {
    array(&bom["components"]).filter_map(|component| component["name"].as_str()).collect()
}

/// Removes the components that are not in `crates`, and the references to them.
pub fn retain(bom: &mut Value, crates: &BTreeSet<Crate>) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut removed = BTreeSet::new();
    if let Some(components) = bom["components"].as_array_mut() {
        components.retain(|component| {
            let is_kept = crates.contains(&(text(&component["name"]), text(&component["version"])));
            is_kept || !removed.insert(component["bom-ref"].clone().to_string())
        });
    }
    if let Some(dependencies) = bom["dependencies"].as_array_mut() {
        dependencies.retain(|dependency| !removed.contains(&dependency["ref"].to_string()));
        for needed in dependencies.iter_mut().filter_map(depends_on) {
            needed.retain(|reference| !removed.contains(&reference.to_string()));
        }
    }
}

/// Adds a component on which the binary depends.
pub fn add(bom: &mut Value, component: Value) {
    let (binary, reference) = (bom["metadata"]["component"]["bom-ref"].clone(), component["bom-ref"].clone());
    for dependency in bom["dependencies"].as_array_mut().into_iter().flatten() {
        if dependency["ref"] == binary
            && let Some(needed) = depends_on(dependency)
        {
            needed.push(reference.clone());
        }
    }
    if let Some(components) = bom["components"].as_array_mut() {
        components.push(component);
    }
}

/// What a component depends on; a component without dependencies has no such list.
fn depends_on(dependency: &mut Value) -> Option<&mut Vec<Value>> {
    dependency.get_mut("dependsOn")?.as_array_mut()
}

/// The elements of a list; none if the value is no list.
pub fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_removed_crate_leaves_no_reference_and_an_added_one_is_a_dependency_of_the_binary() {
        let mut bom = json!({
            "metadata": { "component": { "bom-ref": "dabei" } },
            "components": [
                { "bom-ref": "a", "name": "a", "version": "1.0.0" },
                { "bom-ref": "b", "name": "b", "version": "1.0.0" },
            ],
            "dependencies": [{ "ref": "dabei", "dependsOn": ["a", "b"] }, { "ref": "a" }, { "ref": "b" }],
        });
        retain(&mut bom, &BTreeSet::from([("a".to_owned(), "1.0.0".to_owned())]));
        add(&mut bom, json!({ "bom-ref": "font", "name": "font" }));
        assert_eq!(names(&bom), BTreeSet::from(["a", "font"]));
        assert_eq!(bom["dependencies"], json!([{ "ref": "dabei", "dependsOn": ["a", "font"] }, { "ref": "a" }]));
    }
}
