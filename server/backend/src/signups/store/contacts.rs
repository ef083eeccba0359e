//! The statement that finds contacts who cannot be called.

use crate::db::{self, Conn};
use crate::rows;
use domain::ids::EventSlug;
use std::collections::HashSet;

/// The ids of an event's sign-ups whose contact has given no telephone number.
pub async fn without_phone(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<HashSet<String>> {
    let found: Vec<(String,)> = rows!(c, "SELECT id FROM sign_ups WHERE event = $1 AND phone IS NULL", event.as_str())?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
