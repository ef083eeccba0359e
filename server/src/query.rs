//! What an address asks for behind its question mark, for programs that read feeds, embeds and the API: a name that it does not know
//! is a mistake that somebody would rather hear of.

use domain::events::{Filter, WrongFilter};
use domain::signups::Typed;
use std::collections::BTreeSet;

/// Why an address asks for nothing that can be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not one of the names that this address knows.
    Unknown(String),
    /// No date, no number, none of the choices.
    Unreadable(String),
    TooLong(String),
    /// Of two values one would have to guess which counts.
    Twice(String),
}

/// Names and values. Beside the filters of the start page it knows the names in `more`.
pub fn read(query: Option<&str>, more: &[&str]) -> Result<(Filter, Typed), Wrong> {
    let typed = named(query, &[&Filter::FIELDS, more].concat())?;
    let (filter, wrong) = Filter::read(|name| typed.value(name));
    match wrong.first() {
        None => Ok((filter, typed)),
        Some(WrongFilter { field, is_too_long: true }) => Err(Wrong::TooLong((*field).to_owned())),
        Some(WrongFilter { field, .. }) => Err(Wrong::Unreadable((*field).to_owned())),
    }
}

/// The same for an address that knows no filters.
pub fn named(query: Option<&str>, known: &[&str]) -> Result<Typed, Wrong> {
    let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let typed = Typed(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect());
    if let Some((name, _)) = typed.0.iter().find(|(name, _)| !known.contains(&name.as_str())) {
        return Err(Wrong::Unknown(name.chars().take(NAMED).collect()));
    }
    let mut seen = BTreeSet::new();
    match typed.0.iter().find(|(name, _)| !seen.insert(name.as_str())) {
        Some((name, _)) => Err(Wrong::Twice(name.clone())),
        None => Ok(typed),
    }
}

/// Characters of a name that is told back.
const NAMED: usize = 40;
