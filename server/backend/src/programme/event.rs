//! Saves an event of the file for which people have signed up. Its change must not contradict the sign-ups, and contacts are
//! notified of it.

use super::diff::{announced_change, carry_over};
use super::drafts::DraftFault;
use super::in_use::check_in_use;
use super::venue_moves::VenueMoves;
use crate::audit_log::{self, NewEntry};
use crate::context::{Actor, AppContext};
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::events::{EventTx, store};
use crate::signups::Notices;
use crate::{attendance, signups};
use domain::events::{Event, Listing};
use domain::ids::EventSlug;
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

/// Saves an event that is changed, or whose venue has been. Returns whom that tells.
///
/// # Errors
/// [`SaveError::Refused`] if its sign-ups contradict it, see [`check_in_use`].
pub async fn save_event(
    ctx: &AppContext,
    c: &mut Conn<'_>,
    entry: &NewEntry,
    slug: &EventSlug,
    changed: Option<Event>,
    venues: &VenueMoves<'_>,
) -> Result<Notices, SaveError> {
    let actor = Actor { principal: entry.principal, ..Actor::SYSTEM };
    let mut tx = EventTx::lock(c.reborrow(), ctx.clone(), Words::german(), actor, slug).await?;
    let before = venues.before(&tx.listing);
    if let Some(event) = changed {
        save_changed(&mut tx, entry, event, venues).await?;
    }
    let saved = store::event(&mut tx.conn, slug).await?.ok_or(Error::NotFound)?;
    tx.listing = venues.after(Listing { taken: before.taken.clone(), ..saved });
    let change = announced_change(&tx.listing, &before);
    Ok(signups::announce_event_change(&mut tx, &before, change).await?)
}

/// Saves a changed event, updated now.
async fn save_changed(
    tx: &mut EventTx<'_>,
    entry: &NewEntry,
    mut event: Event,
    venues: &VenueMoves<'_>,
) -> Result<(), SaveError> {
    event.updated_at = tx.now();
    let before = Arc::clone(tx.event());
    // Once more, as dates are dropped now: who was confirmed since the import was prepared has them in their calendar.
    carry_over(&mut event, &before, venues, true);
    let moves = signups::slot_moves(&mut tx.conn, &event, &before).await?;
    let faults = check_in_use(tx, &event, &moves).await?;
    if !faults.is_empty() {
        return Err(SaveError::Refused(faults));
    }
    if event.ends().at != before.ends().at {
        signups::move_deletion_date(&mut tx.conn, &event.slug, event.ends().at).await?;
        attendance::move_deletion_date(&mut tx.conn, &event.slug, event.ends().at).await?;
    }
    for dropped in before.workshops.iter().filter(|before| event.workshop(&before.slug).is_none()) {
        signups::forget_choices(&mut tx.conn, &event.slug, &dropped.slug).await?;
    }
    store::upsert_event(&mut tx.conn, &event).await?;
    audit_log::record_change(&mut tx.conn, &tx.ctx, entry, event.slug.as_str()).await?;
    signups::move_people(&mut tx.conn, moves).await?;
    Ok(())
}
