//! The statements of thank-you messages.

use crate::db::{self, Conn};
use crate::events::store::is_confirmed;
use crate::{rows, run};
use domain::ids::{EventSlug, SignUpId};
use domain::time::Instant;

/// The sign-ups that had confirmed seats, have an e-mail address, and have not been thanked.
pub async fn sign_ups_to_thank(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<SignUpId>> {
    let found: Vec<(SignUpId,)> = rows!(
        c,
        concat!(
            "SELECT id FROM sign_ups WHERE event = $1 AND ",
            is_confirmed!(""),
            " AND email IS NOT NULL AND thanked_at IS NULL"
        ),
        event
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Marks a sign-up as thanked; false if it was marked already, perhaps by another process.
pub async fn mark_thanked(c: &mut Conn<'_>, id: SignUpId, now: Instant) -> db::Result<bool> {
    Ok(run!(c, "UPDATE sign_ups SET thanked_at = $2 WHERE id = $1 AND thanked_at IS NULL", id, now)? == 1)
}
