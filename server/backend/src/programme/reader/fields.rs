//! Readers of single fields. `field` is the path of the field inside the entry, for the fault.

use super::{ReadResult, fault};
use domain::signups::EmailAddress;
use domain::time::{Moment, NotATime};

pub fn slug<T: TryFrom<String, Error: std::fmt::Display>>(field: &str, text: &str) -> ReadResult<T> {
    T::try_from(text.to_owned()).or_else(|error| fault(field, error.to_string()))
}

/// A text that must not be absent or blank.
pub fn required(field: &str, value: Option<&String>) -> ReadResult<String> {
    value.filter(|text| !text.trim().is_empty()).cloned().map_or_else(|| fault(field, "is needed"), Ok)
}

/// A text, or `None` if it is absent or empty: a file removes a value with an empty text.
pub fn non_empty(value: Option<&String>) -> Option<String> {
    value.filter(|text| !text.is_empty()).cloned()
}

/// Reads a local time.
pub fn moment(field: &str, text: &str) -> ReadResult<Moment> {
    Moment::parse(text).or_else(|reason| {
        fault(
            field,
            match reason {
                NotATime::Unreadable => "is no time of the form \"2022-07-15T13:00\"",
                NotATime::LeftOut => "is a time that does not exist: the clocks go forward in that hour",
            },
        )
    })
}

pub fn optional_moment(field: &str, text: Option<&String>) -> ReadResult<Option<Moment>> {
    non_empty(text).map(|text| moment(field, &text)).transpose()
}

/// Reads an address for a link, which must be http or https.
pub fn link(field: &str, value: Option<&String>) -> ReadResult<Option<String>> {
    match non_empty(value) {
        Some(url) if !url.starts_with("https://") && !url.starts_with("http://") => {
            fault(field, "must begin with https:// or http://")
        }
        url => Ok(url),
    }
}

/// Reads an e-mail address. It is validated because a line break in it would begin a new property in calendar files.
pub fn email(field: &str, value: Option<&String>) -> ReadResult<Option<String>> {
    let read = EmailAddress::parse(value.map_or("", String::as_str));
    read.map(|address| address.map(|address| address.to_string())).or_else(|_| fault(field, "is no e-mail address"))
}

pub fn slugs<T: TryFrom<String, Error: std::fmt::Display>>(
    field: &str,
    texts: Option<&[String]>,
) -> ReadResult<Vec<T>> {
    texts.unwrap_or_default().iter().map(|text| slug(field, text)).collect()
}
