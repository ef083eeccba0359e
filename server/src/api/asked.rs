//! What the address of a list asks for.

use super::cursor;
use super::problem::Problem;
use crate::query;
use backend::events::{Place, Wanted};
use backend::secret::Secret;
use domain::signups::Typed;
use domain::time::Instant;
use jiff::Timestamp;

/// Entries on a page where nobody says how many.
pub const USUAL: usize = 50;
pub const MOST: usize = 100;

pub fn events(query: Option<&str>, secret: &Secret) -> Result<Wanted, Problem> {
    let (filter, typed) = query::read(query, &["updated_since", "cursor", "limit"])?;
    let changed_since = given(&typed, "updated_since").map(instant).transpose()?;
    let (after, most) = page(&typed, secret)?;
    Ok(Wanted { filter, changed_since, after, most })
}

/// Behind which place, and how many.
pub fn programmes(query: Option<&str>, secret: &Secret) -> Result<(Option<Place>, usize), Problem> {
    let typed = query::named(query, &["cursor", "limit"])?;
    page(&typed, secret)
}

/// For addresses that take no question.
pub fn nothing(query: Option<&str>) -> Result<(), Problem> {
    query::named(query, &[])?;
    Ok(())
}

fn page(typed: &Typed, secret: &Secret) -> Result<(Option<Place>, usize), Problem> {
    let after = given(typed, "cursor").map(|typed| cursor::read(typed, secret)).transpose()?;
    let most = given(typed, "limit").map_or(Ok(USUAL), limit)?;
    Ok((after, most))
}

/// As it was written, empty too: only people leave fields of a form empty.
fn given<'a>(typed: &'a Typed, name: &str) -> Option<&'a str> {
    typed.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
}

fn instant(typed: &str) -> Result<Instant, Problem> {
    let instant: Timestamp = typed.parse().map_err(|_| {
        let detail =
            "This is not an instant such as 2026-03-01T08:00:00Z (RFC 3339). In an address a plus is written %2B.";
        Problem::wrong("updated_since", detail)
    })?;
    Ok(Instant(instant.as_millisecond()))
}

fn limit(typed: &str) -> Result<usize, Problem> {
    let limit = typed.parse().ok().filter(|limit| (1..=MOST).contains(limit));
    limit.ok_or_else(|| Problem::wrong("limit", format!("This is not a whole number from 1 to {MOST}.")))
}
