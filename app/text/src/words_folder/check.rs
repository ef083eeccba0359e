//! The checks of a Fluent file: its messages must be those of the built-in words, with no other placeables.

use crate::language;
use crate::placeables::placeables;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Message};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The messages of the built-in German words, which are complete, and what each contains in braces.
pub type Known = BTreeMap<String, BTreeSet<String>>;

/// Reads the built-in German words.
pub fn known() -> Known {
    let mut known = Known::new();
    for resource in language::german_files() {
        for message in messages(&resource) {
            known.insert(message.id.name.to_owned(), message.value.as_ref().map(placeables).unwrap_or_default());
        }
    }
    known
}

/// Checks each message of a file; `keys` are those of the language so far.
pub fn check(
    file: &Path,
    resource: &FluentResource,
    known: &Known,
    keys: &mut BTreeSet<String>,
    faults: &mut Vec<String>,
) {
    for entry in resource.entries() {
        let (name, fault) = match entry {
            Entry::Message(message) => (message.id.name, fault(message, known, keys)),
            Entry::Term(term) => (term.id.name, Some(format!("no page uses the term -{}", term.id.name))),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
        };
        let offset = name.as_ptr().addr().saturating_sub(resource.source().as_ptr().addr());
        faults.extend(fault.map(|fault| format!("{}:{}: {fault}", file.display(), line_at(resource.source(), offset))));
    }
}

fn fault(message: &Message<&str>, known: &Known, keys: &mut BTreeSet<String>) -> Option<String> {
    let key = message.id.name;
    let Some(given) = known.get(key) else { return Some(format!("no page uses the message {key}")) };
    if !keys.insert(key.to_owned()) {
        return Some(format!("{key} is given twice"));
    }
    if let Some(attribute) = message.attributes.first() {
        return Some(format!("no page uses the attribute .{} of {key}", attribute.id.name));
    }
    let Some(pattern) = &message.value else { return Some(format!("{key} needs a text")) };
    let unknown = placeables(pattern).into_iter().find(|placeable| !given.contains(placeable))?;
    let given: Vec<String> = given.iter().map(|placeable| format!("{{ {placeable} }}")).collect();
    let given = if given.is_empty() { "nothing in braces".to_owned() } else { given.join(", ") };
    Some(format!("{key} contains {{ {unknown} }}, but can only contain {given}"))
}

fn messages(resource: &FluentResource) -> impl Iterator<Item = &Message<&str>> {
    resource.entries().filter_map(|entry| if let Entry::Message(message) = entry { Some(message) } else { None })
}

/// The number of the line at a position; of the last line with text if it is the end.
pub fn line_at(text: &str, position: usize) -> usize {
    text.trim_end().bytes().take(position).filter(|byte| *byte == b'\n').count() + 1
}
