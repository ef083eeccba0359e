//! The statements that find sign-ups by their contact.

use crate::db::{self, Conn};
use crate::{record, rows, select};
use domain::ids::{EventSlug, Generation, SignUpId};
use domain::signups::{EmailAddress, Reference};
use std::collections::HashSet;

/// The ids of an event's sign-ups whose contact has given no telephone number.
pub async fn without_phone(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<HashSet<String>> {
    let found: Vec<(String,)> = rows!(c, "SELECT id FROM sign_ups WHERE event = $1 AND phone IS NULL", event)?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

record! {
    /// What the link to a sign-up needs.
    #[derive(Clone, Debug)]
    pub struct EarlierSignUp in "sign_ups" {
        pub id: SignUpId,
        pub reference: Reference,
        pub generation: Generation,
    }
}

/// An event's sign-ups with this mailbox that are not cancelled, the newest first; of a split party the first part.
pub async fn with_mailbox(c: &mut Conn<'_>, event: &EventSlug, email: &EmailAddress) -> db::Result<Vec<EarlierSignUp>> {
    rows!(
        c,
        select!(
            EarlierSignUp,
            "WHERE event = $1 AND email IS NOT NULL AND lower(email) = $2 AND cancelled_at IS NULL AND split_from IS NULL \
             ORDER BY id DESC"
        ),
        event,
        email.mailbox()
    )
}
