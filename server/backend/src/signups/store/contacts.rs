//! The statements that find sign-ups by their contact.

use crate::db::{self, Conn};
use crate::rows;
use domain::ids::{EventSlug, SignUpId};
use domain::signups::EmailAddress;
use std::collections::HashSet;

/// The ids of an event's sign-ups whose contact has given no telephone number.
pub async fn without_phone(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<HashSet<String>> {
    let found: Vec<(String,)> = rows!(c, "SELECT id FROM sign_ups WHERE event = $1 AND phone IS NULL", event)?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The ids of an event's sign-ups with this mailbox that are not cancelled, the oldest first. Capital letters do not make
/// another mailbox.
pub async fn with_mailbox(c: &mut Conn<'_>, event: &EventSlug, email: &EmailAddress) -> db::Result<Vec<SignUpId>> {
    let found: Vec<(SignUpId,)> = rows!(
        c,
        "SELECT id FROM sign_ups WHERE event = $1 AND email IS NOT NULL AND lower(email) = lower($2) AND cancelled_at IS NULL \
         AND lapsed_at IS NULL ORDER BY id",
        event,
        email
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
