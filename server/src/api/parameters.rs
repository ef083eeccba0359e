//! The parameters of the API: filter, pagination (`cursor`, `limit`) and `updated_since`.

use super::cursor;
use super::problem::Problem;
use crate::http::query;
use backend::events::{Cursor, PageRequest};
use backend::secret::Secret;
use domain::signups::FormData;
use domain::time::Instant;
use jiff::Timestamp;

/// Entries on a page without the parameter `limit`.
pub const DEFAULT_LIMIT: usize = 50;
pub const MAX_LIMIT: usize = 100;

pub fn page_request(query: Option<&str>, secret: &Secret) -> Result<PageRequest, Problem> {
    let (filter, data) = query::read_filter(query, &["updated_since", "cursor", "limit"])?;
    let changed_since = given(&data, "updated_since").map(read_instant).transpose()?;
    let (after, limit) = read_page(&data, secret)?;
    Ok(PageRequest { filter, changed_since, after, limit })
}

/// Reads the cursor and the limit of a list without a filter.
pub fn cursor_and_limit(query: Option<&str>, secret: &Secret) -> Result<(Option<Cursor>, usize), Problem> {
    let data = query::read_parameters(query, &["cursor", "limit"])?;
    read_page(&data, secret)
}

/// Checks that an address without parameters has none.
pub fn reject_all(query: Option<&str>) -> Result<(), Problem> {
    query::read_parameters(query, &[])?;
    Ok(())
}

fn read_page(data: &FormData, secret: &Secret) -> Result<(Option<Cursor>, usize), Problem> {
    let after = given(data, "cursor").map(|data| cursor::read(data, secret)).transpose()?;
    let limit = given(data, "limit").map_or(Ok(DEFAULT_LIMIT), read_limit)?;
    Ok((after, limit))
}

/// The value as it was sent, also an empty one: only people leave a field empty.
fn given<'a>(data: &'a FormData, name: &str) -> Option<&'a str> {
    data.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
}

fn read_instant(data: &str) -> Result<Instant, Problem> {
    let instant: Timestamp = data.parse().map_err(|_| {
        let detail =
            "This is not an instant such as 2026-03-01T08:00:00Z (RFC 3339). In an address a plus is written %2B.";
        Problem::wrong("updated_since", detail)
    })?;
    Ok(Instant(instant.as_millisecond()))
}

fn read_limit(text: &str) -> Result<usize, Problem> {
    let limit = text.parse().ok().filter(|limit| (1..=MAX_LIMIT).contains(limit));
    limit.ok_or_else(|| Problem::wrong("limit", format!("This is not a whole number from 1 to {MAX_LIMIT}.")))
}
