//! The statements of thank-you messages.

use super::unreadable;
use crate::db;
use crate::db::Conn;
use crate::error::Result;
use crate::{rows, run};
use domain::ids::{EventSlug, SignUpId};
use domain::time::Instant;

/// The sign-ups that had confirmed seats, have an e-mail address, and have not been thanked.
pub async fn sign_ups_to_thank(c: &mut Conn<'_>, event: &EventSlug) -> Result<Vec<SignUpId>> {
    let found: Vec<(String,)> = rows!(
        c,
        "SELECT id FROM sign_ups WHERE event = $1 AND cancelled_at IS NULL AND queued_at_version IS NULL \
         AND held_until IS NULL AND offered_until IS NULL AND email IS NOT NULL AND thanked_at IS NULL",
        event.as_str()
    )?;
    found.iter().map(|(id,)| SignUpId::from_text(id).ok_or_else(unreadable)).collect()
}

/// Marks a sign-up as thanked; false if it was marked already, perhaps by another process.
pub async fn mark_thanked(c: &mut Conn<'_>, id: SignUpId, now: Instant) -> db::Result<bool> {
    let marked =
        run!(c, "UPDATE sign_ups SET thanked_at = $2 WHERE id = $1 AND thanked_at IS NULL", id.to_text(), now.0)?;
    Ok(marked == 1)
}
