//! A partner in the file: filters and look are checked when the file is loaded, not when somebody looks at the partner's site.

use super::entries::PartnerEntry;
use super::reading::{Read, needed, slug, wrong};
use domain::events::Partner;
use domain::partners::{NotInFile, of_file};
use domain::signups::{Fault, Typed};

/// With what its list's address says.
pub fn partner(entry: &PartnerEntry) -> Read<(Partner, Typed)> {
    let (filters, look) = (texts("filters", entry.filters.as_ref())?, texts("look", entry.look.as_ref())?);
    let typed = of_file(filters, look).or_else(|fault| wrong(&fault.field, why(&fault)))?;
    let json = |field: &str, table: Option<&toml::Table>| {
        serde_json::to_string(&table.cloned().unwrap_or_default()).or_else(|error| wrong(field, error.to_string()))
    };
    let partner = Partner {
        slug: slug("slug", &entry.slug)?,
        name: needed("name", entry.name.as_ref())?,
        filters: json("filters", entry.filters.as_ref())?,
        look: json("look", entry.look.as_ref())?,
    };
    Ok((partner, typed))
}

fn texts<'a>(name: &str, table: Option<&'a toml::Table>) -> Read<Vec<(&'a str, String)>> {
    let text = |(key, value): (&'a String, &toml::Value)| match value {
        toml::Value::String(text) => Ok((key.as_str(), text.clone())),
        toml::Value::Integer(number) => Ok((key.as_str(), number.to_string())),
        _ => wrong(&format!("{name}.{key}"), "must be a text in quotation marks"),
    };
    table.into_iter().flatten().map(text).collect()
}

fn why(fault: &NotInFile) -> String {
    match fault.error.as_ref().map(|error| &error.fault) {
        None => "is not known here".to_owned(),
        Some(Fault::TooPale(hundredths)) => {
            let ratio = f64::from(*hundredths) / 100.0;
            format!("is too pale: its contrast on white is {ratio:.2}:1, and 4.5:1 is needed")
        }
        Some(Fault::NoColour) => "is no colour of the form \"1a5fb4\"".to_owned(),
        Some(Fault::NotADate) => "is no date of the form \"2022-09-20\"".to_owned(),
        Some(Fault::OutOfRange { least, most }) => format!("must be a whole number from {least} to {most}"),
        Some(Fault::TooLong(most)) => format!("is longer than {most} characters"),
        Some(_) => "is none of the choices".to_owned(),
    }
}
