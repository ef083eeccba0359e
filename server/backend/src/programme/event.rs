//! Saves an event of the file for which people have signed up. Its change must not contradict the sign-ups, and contacts are
//! notified of it.

use super::diff::{announced_change, carry_over};
use super::drafts::DraftFault;
use super::in_use::check_in_use;
use super::venue_moves::VenueMoves;
use super::version::FileVersion;
use crate::audit_log::{self, NewEntry};
use crate::context::{Actor, AppContext};
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::events::{EventTx, count_taken, store};
use crate::signups::{Announced, KnownBefore, Notices, WorkshopDrops};
use crate::{attendance, signups};
use domain::events::{Event, Listing};
use domain::ids::{EventSlug, WorkshopSlug};
use domain::signups::Announcement;
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

/// How an event is edited.
pub struct EventEdit<'a> {
    /// What the audit log records about it.
    pub entry: &'a NewEntry,
    /// What becomes of the people whose workshops are dropped. Workshops that nobody has need not be among them.
    pub drops: &'a WorkshopDrops,
    /// What the organizer tells people of the change.
    pub announcement: Option<&'a Announcement>,
    /// The version of the programme that saves the event with others.
    pub version: FileVersion,
}

/// Saves an event that is changed, or whose venue has been. Returns whom that tells.
///
/// # Errors
/// [`SaveError::Refused`] if its sign-ups contradict it, see [`check_in_use`].
pub async fn save_event(
    ctx: &AppContext,
    c: &mut Conn<'_>,
    edit: &EventEdit<'_>,
    slug: &EventSlug,
    changed: Option<Event>,
    venues: &VenueMoves<'_>,
) -> Result<Notices, SaveError> {
    let actor = Actor { principal: edit.entry.principal, ..Actor::SYSTEM };
    let mut tx = EventTx::lock(c.reborrow(), ctx.clone(), Words::german(), actor, slug).await?;
    let before = venues.before(&tx.listing);
    let known = match changed {
        Some(event) => save_changed(&mut tx, edit, event, venues).await?,
        None => KnownBefore::new(),
    };
    let saved = store::event(&mut tx.conn, slug).await?.ok_or(Error::NotFound)?;
    tx.listing = venues.after(Listing { taken: before.taken.clone(), ..saved });
    if !known.is_empty() {
        count_taken(&mut tx.conn, [&mut tx.listing]).await?;
    }
    // Of a series people hear at once.
    let act = tx.event().series.as_ref().map(|series| format!("{} {series}", edit.version.0));
    let announced = Announced {
        before: &before,
        change: announced_change(&tx.listing, &before),
        known: &known,
        announcement: edit.announcement,
        act: act.as_deref(),
    };
    Ok(signups::announce_event_change(&mut tx, announced).await?)
}

/// Saves a changed event, updated now. Returns what the contacts knew whose workshops are dropped.
async fn save_changed(
    tx: &mut EventTx<'_>,
    edit: &EventEdit<'_>,
    mut event: Event,
    venues: &VenueMoves<'_>,
) -> Result<KnownBefore, SaveError> {
    event.updated_at = tx.now();
    let before = Arc::clone(tx.event());
    // Once more, as dates are dropped now: who was confirmed since the import was prepared has them in their calendar.
    carry_over(&mut event, &before, venues, true);
    let moves = signups::slot_moves(&mut tx.conn, &event, &before).await?;
    let is_dropped =
        |workshop: &WorkshopSlug| before.workshop(workshop).is_some() && event.workshop(workshop).is_none();
    let mut drops = edit.drops.clone();
    drops.retain(|workshop, _| is_dropped(workshop));
    let faults = check_in_use(tx, &event, &moves, &drops).await?;
    if !faults.is_empty() {
        return Err(SaveError::Refused(faults));
    }
    if event.ends().at != before.ends().at {
        signups::move_deletion_date(&mut tx.conn, &event.slug, event.ends().at).await?;
        attendance::move_deletion_date(&mut tx.conn, &event.slug, event.ends().at).await?;
    }
    let known = signups::drop_workshops(tx, &event, &drops).await?;
    for dropped in before.workshops.iter().filter(|before| event.workshop(&before.slug).is_none()) {
        signups::forget_choices(&mut tx.conn, &event.slug, &dropped.slug).await?;
    }
    store::upsert_event(&mut tx.conn, &event).await?;
    audit_log::record_change(&mut tx.conn, &tx.ctx, edit.entry, event.slug.as_str()).await?;
    signups::move_people(&mut tx.conn, moves).await?;
    Ok(known)
}
