//! Conversions between columns and values of the domain.

use crate::error::{Error, Result};
use domain::time::Moment;
use serde::{Serialize, de::DeserializeOwned};

/// The error for a stored value that cannot be read back.
pub(super) fn unreadable(what: &str) -> Error {
    Error::Unexpected(format!("the database holds an unreadable {what}").into())
}

pub(super) fn slug<T: TryFrom<String>>(text: String) -> Result<T> {
    T::try_from(text).map_err(|_| unreadable("slug"))
}

/// Reads a local time; [`local`] writes it.
pub(super) fn moment(local: &str) -> Result<Moment> {
    Moment::parse(local).map_err(|_| unreadable("time"))
}

pub(super) fn optional_moment(local: Option<&String>) -> Result<Option<Moment>> {
    local.map(|local| moment(local)).transpose()
}

pub(super) fn local(moment: Option<Moment>) -> Option<String> {
    moment.map(Moment::to_text)
}

pub(super) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    Ok(serde_json::from_str(text)?)
}

pub(super) fn to_json<T: Serialize>(value: &T) -> Result<String> {
    Ok(serde_json::to_string(value)?)
}

/// Reads an enum of the domain; [`to_code`] writes it.
pub(super) fn from_code<T: DeserializeOwned>(code: String) -> Result<T> {
    Ok(serde_json::from_value(serde_json::Value::String(code))?)
}

/// The code of an enum of the domain, as serde writes it.
pub(super) fn to_code<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_value(value)?.as_str().map(ToOwned::to_owned).ok_or_else(|| unreadable("word"))
}
