//! Conversion of the filters and the look of a partner from the programme file, with English names, to the German names
//! of addresses.

use super::EmbedOptions;
use crate::signups::{FieldError, FormData};

/// The names of filters in the file, each with its name in addresses.
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
/// The names of the fields of the look in the file, each with its name in addresses.
const LOOK: [(&str, &str); 3] = [("style", "aussehen"), ("accent", "akzent"), ("count", "anzahl")];

/// An invalid entry of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidPartnerField {
    /// The table and the key, such as `filters.topic`.
    pub field: String,
    /// `None` if the key is unknown.
    pub error: Option<FieldError>,
}

/// The name under which a partner stores a field of the file: that of addresses if the partner has it, otherwise `key`.
pub fn stored_key(key: &'static str, is_stored: impl Fn(&str) -> bool) -> &'static str {
    let pair = FILTERS.iter().chain(&LOOK).find(|(english, _)| *english == key);
    pair.map(|(_, german)| *german).filter(|german| is_stored(german)).unwrap_or(key)
}

/// Converts filters and look of the file to the form data of the corresponding address. The names used in addresses are
/// accepted too, because staff copy them from there.
///
/// # Errors
/// All entries with an unknown key or an invalid value.
pub fn form_data_from_file<'a>(
    filters: impl IntoIterator<Item = (&'a str, String)>,
    look: impl IntoIterator<Item = (&'a str, String)>,
) -> Result<FormData, Vec<InvalidPartnerField>> {
    let (mut data, mut invalid) = (FormData::default(), Vec::new());
    let tables = [("filters", filters.into_iter().collect::<Vec<_>>(), &FILTERS[..])];
    let tables = tables.into_iter().chain([("look", look.into_iter().collect(), &LOOK[..])]);
    for (table, entries, names) in tables {
        for (key, value) in entries {
            let field = format!("{table}.{key}");
            let pair = names.iter().find(|(english, german)| key == *english || key == *german);
            let Some((_, name)) = pair else {
                invalid.push(InvalidPartnerField { field, error: None });
                continue;
            };
            let entry = FormData(vec![((*name).to_owned(), value)]);
            let error = EmbedOptions::read(&entry).1.into_iter().next();
            invalid.extend(error.map(|error| InvalidPartnerField { field, error: Some(error) }));
            data.0.extend(entry.0);
        }
    }
    if invalid.is_empty() { Ok(data) } else { Err(invalid) }
}
