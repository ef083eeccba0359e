//! Saves an event of the file. Seats that people have or wait for cannot be removed, and contacts are notified of changes.

use super::diff::{announced_change, carry_over};
use super::drafts::{DraftFault, Field, Rule};
use crate::audit_log::AuditAction;
use crate::context::{Actor, AppContext, Principal};
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::events::{EventTx, store};
use crate::signups::Notices;
use crate::{attendance, audit_log, signups, waiting_list};
use domain::events::{Event, Listing, Taken};
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
/// [`SaveError::Refused`] if it would take away seats, a waiting list or the page that people have.
pub async fn save_event(ctx: &AppContext, c: &mut Conn<'_>, mut event: Event) -> Result<Notices, SaveError> {
    let Some(mut tx) = lock_existing(ctx, c, &event).await? else {
        upsert_event(ctx, c, &event).await?;
        return Ok(Notices::default());
    };
    let largest = waiting_list::seats_of_largest(&mut tx.conn, &event.slug).await?;
    let mut faults = check_seats(&event, &tx.listing.taken, largest);
    faults.extend(check_draft(&event, tx.event(), &tx.listing.taken));
    if !faults.is_empty() {
        return Err(SaveError::Refused(faults));
    }
    let before = Arc::clone(tx.event());
    carry_over(&mut event, &before);
    signups::move_deletion_date(&mut tx.conn, &event.slug, event.ends().at).await?;
    attendance::move_deletion_date(&mut tx.conn, &event.slug, event.ends().at).await?;
    upsert_event(ctx, &mut tx.conn, &event).await?;
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

/// The fault of an event that becomes a draft though people have signed up.
fn check_draft(event: &Event, before: &Event, taken: &Taken) -> Option<DraftFault> {
    let is_withdrawn = before.published.is_some() && event.published.is_none();
    let is_in_use = taken.event > 0 || taken.has_any_waiting();
    (is_withdrawn && is_in_use).then(|| DraftFault { field: Field::of("published_at"), rule: Rule::DraftInUse })
}

/// The faults of an event with fewer seats than are taken or a waiting party needs, or without a waiting list that is in use.
fn check_seats(event: &Event, taken: &Taken, largest_waiting: Option<i64>) -> Vec<DraftFault> {
    let mut faults = Vec::new();
    let sign_up = Field::of("sign_up");
    let mut fault = |field, rule| faults.push(DraftFault { field, rule });
    if taken.has_any_waiting() && !event.sign_up.has_waiting_list {
        fault(sign_up.key("waiting_list"), Rule::WaitingListInUse);
    }
    let seats = event.sign_up.seats.unwrap_or(0);
    if seats < taken.event {
        fault(sign_up.key("seats"), Rule::FewerThanTaken { taken: taken.event });
    } else if let Some(wanted) = largest_waiting.filter(|wanted| *wanted > seats) {
        fault(sign_up.key("seats"), Rule::FewerThanWanted { wanted });
    }
    for workshop in &event.workshops {
        let taken = taken.workshop(&workshop.slug);
        if workshop.seats < taken {
            let field = Field::of("workshops").item(workshop.slug.as_str()).key("seats");
            fault(field, Rule::FewerThanTaken { taken });
        }
    }
    faults
}
