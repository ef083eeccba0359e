//! Reads the query of an address; strictly for the clients of feeds and of the API: an unknown parameter is a mistake of
//! which their developers want to know.

use domain::events::{Filter, InvalidFilter};
use domain::signups::FormData;
use std::collections::BTreeSet;

/// Characters of an unknown name that the response repeats.
const MAX_NAME_LENGTH: usize = 40;

/// Why a query is invalid, with the name of the parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryError {
    /// The address does not know the parameter.
    Unknown(String),
    /// The value is no date, no number or none of the choices.
    Unreadable(String),
    TooLong(String),
    /// The parameter is given twice.
    Twice(String),
}

/// Reads the filter of the start page. The parameters in `more` are allowed too; all are returned.
pub fn read_filter(query: Option<&str>, more: &[&str]) -> Result<(Filter, FormData), QueryError> {
    let data = read_parameters(query, &[&Filter::FIELDS, more].concat())?;
    let (filter, wrong) = Filter::read(|name| data.value(name));
    match wrong.first() {
        None => Ok((filter, data)),
        Some(InvalidFilter { field, is_too_long: true }) => Err(QueryError::TooLong((*field).to_owned())),
        Some(InvalidFilter { field, .. }) => Err(QueryError::Unreadable((*field).to_owned())),
    }
}

/// Reads the parameters of an address that knows only those in `known`.
pub fn read_parameters(query: Option<&str>, known: &[&str]) -> Result<FormData, QueryError> {
    let data = fields(query);
    if let Some((name, _)) = data.0.iter().find(|(name, _)| !known.contains(&name.as_str())) {
        return Err(QueryError::Unknown(name.chars().take(MAX_NAME_LENGTH).collect()));
    }
    let mut seen = BTreeSet::new();
    match data.0.iter().find(|(name, _)| !seen.insert(name.as_str())) {
        Some((name, _)) => Err(QueryError::Twice(name.clone())),
        None => Ok(data),
    }
}

/// The parameters of an address, known or not.
pub fn fields(query: Option<&str>) -> FormData {
    FormData(form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect())
}
