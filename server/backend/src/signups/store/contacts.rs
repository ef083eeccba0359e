//! The statements that find sign-ups by their contact.

use crate::db::{self, Conn};
use crate::{record, rows, select, sql};
use domain::ids::{EventSlug, Generation, SignUpId};
use domain::signups::{EmailAddress, Name, Phone, Reference};
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
    // Two statements, each with an index of its own.
    let sql = sql!(
        "SELECT {} FROM sign_ups WHERE event = $1 AND cancelled_at IS NULL AND queued_at_version IS NULL \
         AND lower(email) = $2 AND split_from IS NULL \
         UNION ALL SELECT {} FROM sign_ups WHERE event = $1 AND queued_at_version IS NOT NULL AND lower(email) = $2 \
         AND cancelled_at IS NULL AND split_from IS NULL ORDER BY id DESC",
        EarlierSignUp as "",
        EarlierSignUp as ""
    );
    rows!(c, sql, event, email.mailbox())
}

record! {
    /// What identifies the contact of a sign-up.
    pub struct ContactRow in "sign_ups" {
        pub id: SignUpId,
        pub contact_name: Name,
        pub email: Option<EmailAddress>,
        pub phone: Option<Phone>,
        pub organisation: Option<String>,
    }
}

/// The contacts of all sign-ups of an event.
pub async fn contacts(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<ContactRow>> {
    rows!(c, select!(ContactRow, "WHERE event = $1"), event)
}

/// The names of the participants of all sign-ups of an event.
pub async fn participant_names(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<(SignUpId, Name)>> {
    rows!(
        c,
        "SELECT p.sign_up, p.name FROM participants p JOIN sign_ups s ON s.id = p.sign_up \
         WHERE s.event = $1 AND p.name IS NOT NULL",
        event
    )
}
