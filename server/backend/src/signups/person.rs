//! One sign-up with its history, for organizers.

use super::own_page::{OwnPage, load};
use super::store;
use crate::audit_log::{self, AuditEntry};
use crate::context::AppContext;
use crate::error::{Error, Result};
use crate::messages::{self, MessageSummary};
use crate::read_tx;
use domain::ids::SignUpId;
use domain::signups::Reference;

/// A sign-up with its history.
pub struct Person {
    pub page: OwnPage,
    /// Its audit log, the oldest entry first.
    pub audit_log: Vec<AuditEntry>,
    /// The messages to its contact, the oldest first.
    pub messages: Vec<MessageSummary>,
}

/// The sign-up with this reference, spelling forgiven.
///
/// # Errors
/// [`Error::NotFound`] if the text is no reference, or no sign-up has it.
pub async fn person(ctx: &AppContext, reference: &str) -> Result<Person> {
    let reference = Reference::parse(reference).ok_or(Error::NotFound)?;
    read_tx!(ctx, |c, ctx| {
        let id = store::by_reference(&mut c, &reference).await?.ok_or(Error::NotFound)?;
        let subject = id.to_text();
        let page = load(&mut c, &ctx, id).await?;
        Ok(Person {
            page,
            audit_log: audit_log::entries_about(&mut c, &subject).await?,
            messages: messages::messages_about(&mut c, &subject).await?,
        })
    })
}

/// The reference of a sign-up.
///
/// # Errors
/// [`Error::NotFound`] if there is no such sign-up.
pub async fn reference_of(ctx: &AppContext, id: SignUpId) -> Result<Reference> {
    let found = read_tx!(ctx, |c, _| { Ok(store::load(&mut c, id).await?) })?;
    found.map(|sign_up| sign_up.reference).ok_or(Error::NotFound)
}
