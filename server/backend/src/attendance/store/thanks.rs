//! The statements that find who is to be thanked.

use super::unreadable;
use crate::db;
use crate::db::Conn;
use crate::error::Result;
use crate::{rows, run};
use domain::ids::{EventSlug, SignUpId};
use domain::time::Instant;

/// Whoever had a place, can be written to, and has not been thanked.
pub async fn to_thank(c: &mut Conn<'_>, event: &EventSlug) -> Result<Vec<SignUpId>> {
    let found: Vec<(String,)> = rows!(
        c,
        "SELECT id FROM sign_ups WHERE event = $1 AND cancelled_at IS NULL AND waits_from IS NULL \
         AND held_until IS NULL AND offered_until IS NULL AND email IS NOT NULL AND thanked_at IS NULL",
        event.as_str()
    )?;
    found.iter().map(|(id,)| SignUpId::from_text(id).ok_or_else(unreadable)).collect()
}

/// False where somebody else has thanked them.
pub async fn mark_thanked(c: &mut Conn<'_>, id: SignUpId, now: Instant) -> db::Result<bool> {
    let marked =
        run!(c, "UPDATE sign_ups SET thanked_at = $2 WHERE id = $1 AND thanked_at IS NULL", id.to_text(), now.0)?;
    Ok(marked == 1)
}
