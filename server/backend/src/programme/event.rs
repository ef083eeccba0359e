//! Saves an event of the file. Seats that people have or wait for cannot be removed, and contacts are notified of changes.

use super::diff::{announced_change, carry_over};
use super::drafts::DraftFault;
use super::in_use::check_in_use;
use crate::audit_log::AuditAction;
use crate::context::{Actor, AppContext, Principal};
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::events::{EventTx, store};
use crate::signups::Notices;
use crate::{attendance, audit_log, signups};
use domain::events::{Event, Listing};
use std::sync::Arc;
use text::Words;

/// Why an event was not saved.
#[derive(Debug)]
pub enum SaveError {
    /// The event conflicts with its sign-ups.
    Refused(Vec<DraftFault>),
    Unexpected(Error),
}

impl From<Error> for SaveError {
    fn from(error: Error) -> Self {
        Self::Unexpected(error)
    }
}

impl From<db::Error> for SaveError {
    fn from(error: db::Error) -> Self {
        Self::Unexpected(error.into())
    }
}

/// Saves a new or changed event. Returns whom the change tells.
///
/// # Errors
/// [`SaveError::Refused`] if its sign-ups contradict it, see [`check_in_use`].
pub async fn save_event(ctx: &AppContext, c: &mut Conn<'_>, mut event: Event) -> Result<Notices, SaveError> {
    let Some(mut tx) = lock_existing(ctx, c, &event).await? else {
        upsert_event(ctx, c, &event).await?;
        return Ok(Notices::default());
    };
    let before = Arc::clone(tx.event());
    let moves = signups::slot_moves(&mut tx.conn, &event, &before).await?;
    let faults = check_in_use(&mut tx, &event, &moves).await?;
    if !faults.is_empty() {
        return Err(SaveError::Refused(faults));
    }
    carry_over(&mut event, &before);
    signups::move_deletion_date(&mut tx.conn, &event.slug, event.ends().at).await?;
    attendance::move_deletion_date(&mut tx.conn, &event.slug, event.ends().at).await?;
    upsert_event(ctx, &mut tx.conn, &event).await?;
    signups::move_people(&mut tx.conn, moves).await?;
    let saved = store::event(&mut tx.conn, &event.slug).await?.ok_or(Error::NotFound)?;
    tx.listing = Listing { taken: tx.listing.taken.clone(), ..saved };
    Ok(signups::announce_event_change(&mut tx, &before, announced_change(&event, &before)).await?)
}

/// Locks the stored event of the same slug, so that no sign-up changes its taken seats meanwhile; none if the event is new.
async fn lock_existing<'c>(ctx: &AppContext, c: &'c mut Conn<'_>, event: &Event) -> Result<Option<EventTx<'c>>> {
    let actor = Actor { principal: Principal::CommandLine, ..Actor::SYSTEM };
    match EventTx::lock(c.reborrow(), ctx.clone(), Words::german(), actor, &event.slug).await {
        Ok(tx) => Ok(Some(tx)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn upsert_event(ctx: &AppContext, c: &mut Conn<'_>, event: &Event) -> Result<()> {
    store::upsert_event(c, event).await?;
    Ok(audit_log::record(c, ctx, Principal::CommandLine, AuditAction::Import, event.slug.as_str()).await?)
}
