//! A partner's filters and look as the programme file names them, like the rest of that file in English, as an address says them.

use super::Showing;
use crate::signups::{FieldError, Typed};

/// The file's names of filters and of what belongs to the look, each with an address' name for it.
const FILTERS: [(&str, &str); 9] = [
    ("words", "suche"),
    ("from", "ab"),
    ("until", "bis"),
    ("programme", "programm"),
    ("target_group", "zielgruppe"),
    ("topic", "thema"),
    ("host", "veranstalter"),
    ("place", "ort"),
    ("language", "sprache"),
];
const LOOK: [(&str, &str); 3] = [("style", "aussehen"), ("accent", "akzent"), ("count", "anzahl")];

/// A key of the file and why it cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotInFile {
    /// Such as `filters.topic`.
    pub field: String,
    /// None where there is no such key.
    pub error: Option<FieldError>,
}

/// What an address would have to say. An address' own name is understood too: clerks copy from there.
pub fn of_file<'a>(
    filters: impl IntoIterator<Item = (&'a str, String)>,
    look: impl IntoIterator<Item = (&'a str, String)>,
) -> Result<Typed, NotInFile> {
    let mut typed = Typed::default();
    let tables = [("filters", filters.into_iter().collect::<Vec<_>>(), &FILTERS[..])];
    let tables = tables.into_iter().chain([("look", look.into_iter().collect(), &LOOK[..])]);
    for (table, entries, names) in tables {
        for (key, value) in entries {
            let field = format!("{table}.{key}");
            let known = names.iter().find(|(english, german)| key == *english || key == *german);
            let (_, name) = known.ok_or_else(|| NotInFile { field: field.clone(), error: None })?;
            let one = Typed(vec![((*name).to_owned(), value)]);
            if let Some(error) = Showing::read(&one).1.into_iter().next() {
                return Err(NotInFile { field, error: Some(error) });
            }
            typed.0.extend(one.0);
        }
    }
    Ok(typed)
}
