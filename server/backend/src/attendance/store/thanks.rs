//! The statement that finds who is to be thanked.

use super::unreadable;
use crate::db::Conn;
use crate::error::Result;
use crate::rows;
use domain::ids::{EventSlug, SignUpId};
use domain::time::Instant;

/// Marks those who are thanked now, each once: whoever had a place and, where somebody kept the door, was seen there.
pub async fn to_thank(c: &mut Conn<'_>, event: &EventSlug, now: Instant) -> Result<Vec<SignUpId>> {
    let found: Vec<(String,)> = rows!(
        c,
        "UPDATE sign_ups SET thanked_at = $2 WHERE event = $1 AND cancelled_at IS NULL AND waits_from IS NULL \
         AND held_until IS NULL AND offered_until IS NULL AND email IS NOT NULL AND thanked_at IS NULL \
         AND (NOT EXISTS (SELECT 1 FROM presses WHERE event = $1) \
              OR EXISTS (SELECT 1 FROM presses p WHERE p.sign_up = sign_ups.id AND p.act = 'come')) RETURNING id",
        event.as_str(),
        now.0
    )?;
    found.iter().map(|(id,)| SignUpId::from_text(id).ok_or_else(unreadable)).collect()
}
