//! The reader of partners: filters and look are checked at import, not when the list on the partner's site is opened.

use super::fields::{required, slug};
use super::{ReadResult, fault};
use crate::programme::entries::PartnerEntry;
use domain::events::Partner;
use domain::partners::{InvalidPartnerField, form_data_from_file};
use domain::signups::{Fault, FormData};

/// Reads a partner. Returns its filters and look also as parameters of an embed's address.
pub fn partner(entry: &PartnerEntry) -> ReadResult<(Partner, FormData)> {
    let (filters, look) = (texts("filters", entry.filters.as_ref())?, texts("look", entry.look.as_ref())?);
    let form = form_data_from_file(filters, look).or_else(|invalid| fault(&invalid.field, describe(&invalid)))?;
    let json = |field: &str, table: Option<&toml::Table>| {
        serde_json::to_string(&table.cloned().unwrap_or_default()).or_else(|error| fault(field, error.to_string()))
    };
    let partner = Partner {
        slug: slug("slug", &entry.slug)?,
        name: required("name", entry.name.as_ref())?,
        filters: json("filters", entry.filters.as_ref())?,
        look: json("look", entry.look.as_ref())?,
    };
    Ok((partner, form))
}

/// The values of a table as texts.
fn texts<'a>(name: &str, table: Option<&'a toml::Table>) -> ReadResult<Vec<(&'a str, String)>> {
    let text = |(key, value): (&'a String, &toml::Value)| match value {
        toml::Value::String(text) => Ok((key.as_str(), text.clone())),
        toml::Value::Integer(number) => Ok((key.as_str(), number.to_string())),
        _ => fault(&format!("{name}.{key}"), "must be a text in quotation marks"),
    };
    table.into_iter().flatten().map(text).collect()
}

/// What is wrong with a field, as the end of the fault's sentence.
fn describe(invalid: &InvalidPartnerField) -> String {
    match invalid.error.as_ref().map(|error| &error.fault) {
        None => "is not known here".to_owned(),
        Some(Fault::TooPale(hundredths)) => {
            let ratio = f64::from(*hundredths) / 100.0;
            format!("is too pale: its contrast on white is {ratio:.2}:1, and 4.5:1 is needed")
        }
        Some(Fault::InvalidColour) => "is no colour of the form \"1a5fb4\"".to_owned(),
        Some(Fault::InvalidDate) => "is no date of the form \"2022-09-20\"".to_owned(),
        Some(Fault::OutOfRange { least, most }) => format!("must be a whole number from {least} to {most}"),
        Some(Fault::TooLong(most)) => format!("is longer than {most} characters"),
        Some(_) => "is none of the choices".to_owned(),
    }
}
