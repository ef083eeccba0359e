//! Organizer accounts, created and disabled by the command line.

use super::store;
use crate::audit_log::{self, AuditAction};
use crate::context::{AppContext, Principal};
use crate::error::{Error, Result};
use crate::events::store as events;
use crate::{read_tx, write_tx};
use domain::ids::EventSlug;
use domain::organizers::{Organizer, Role};
use domain::signups::{EmailAddress, Name};
use std::collections::BTreeSet;

/// The account that `dabei organizer add` creates or changes.
pub struct NewOrganizer {
    pub email: EmailAddress,
    pub name: Name,
    pub role: Role,
    /// The events at which the role `door` may check in.
    pub events: BTreeSet<EventSlug>,
}

/// Why an account was not added.
#[derive(Debug, thiserror::Error)]
pub enum AddOrganizerError {
    #[error("there is no event \"{0}\"")]
    NoSuchEvent(EventSlug),
    #[error("the role door needs events")]
    NoEventGiven,
    #[error(transparent)]
    Backend(#[from] Error),
}

impl From<crate::db::Error> for AddOrganizerError {
    fn from(error: crate::db::Error) -> Self {
        Self::Backend(error.into())
    }
}

/// Adds an account. An existing one gets the new name and role, keeps its events, gets the new ones in addition, and is
/// enabled again.
///
/// # Errors
/// [`AddOrganizerError::NoEventGiven`] if the role `door` has no event; [`AddOrganizerError::NoSuchEvent`].
pub async fn add(ctx: &AppContext, new: NewOrganizer) -> Result<Organizer, AddOrganizerError> {
    if new.role == Role::Door && new.events.is_empty() {
        return Err(AddOrganizerError::NoEventGiven);
    }
    ctx.write_with_error(move |mut tx, ctx| {
        Box::pin(async move {
            for event in &new.events {
                if events::event(&mut tx, event).await?.is_none() {
                    return Err(AddOrganizerError::NoSuchEvent(event.clone()));
                }
            }
            let email = lowercase(&new.email);
            let existing = store::by_email(&mut tx, &email).await?;
            let mut organizer = Organizer {
                id: existing.as_ref().map_or_else(|| ctx.random.id(ctx.clock.now()), |existing| existing.id),
                email,
                name: new.name,
                role: new.role,
                events: new.events,
                disabled_at: None,
            };
            organizer.events.extend(existing.into_iter().flat_map(|existing| existing.events));
            store::upsert_organizer(&mut tx, &organizer, ctx.clock.now()).await?;
            audit_log::record(
                &mut tx,
                &ctx,
                Principal::CommandLine,
                AuditAction::AddOrganizer,
                &organizer.id.to_text(),
            )
            .await?;
            Ok(organizer)
        })
    })
    .await
}

/// All accounts by name, disabled ones included.
pub async fn list(ctx: &AppContext) -> Result<Vec<Organizer>> {
    read_tx!(ctx, |c, _| { Ok(store::all(&mut c).await?) })
}

/// Disables an account and ends its sessions.
///
/// # Errors
/// [`Error::NotFound`] if there is no such account.
pub async fn disable(ctx: &AppContext, email: &EmailAddress) -> Result<()> {
    let email = lowercase(email);
    write_tx!(ctx, |tx, ctx| {
        let organizer = store::by_email(&mut tx, &email).await?.ok_or(Error::NotFound)?;
        store::disable(&mut tx, organizer.id, ctx.clock.now()).await?;
        store::end_sessions(&mut tx, organizer.id).await?;
        audit_log::record(
            &mut tx,
            &ctx,
            Principal::CommandLine,
            AuditAction::DisableOrganizer,
            &organizer.id.to_text(),
        )
        .await?;
        Ok(())
    })
}

/// The address in lower case: it identifies the account, whatever the case in which it is entered.
pub(super) fn lowercase(email: &EmailAddress) -> EmailAddress {
    EmailAddress::stored(email.mailbox())
}
