//! Saves an event of the file. Seats that people have or wait for cannot be removed, and contacts are notified of changes.

use super::diff::{announced_change, carry_over};
use super::fault::ImportError;
use super::references::check_event;
use super::source::Source;
use crate::audit_log::AuditAction;
use crate::context::{Actor, AppContext, Principal};
use crate::db::Conn;
use crate::error::Error;
use crate::events::{EventTx, store};
use crate::{attendance, audit_log, signups, waiting_list};
use domain::events::{Event, Listing, Taken};
use std::sync::Arc;
use text::Words;

/// Saves a new or changed event; `index` is its index in the file.
pub async fn save_event(
    source: &Source,
    ctx: &AppContext,
    c: &mut Conn<'_>,
    index: usize,
    mut event: Event,
) -> Result<(), ImportError> {
    check_event(source, c, ("events", index), &event).await?;
    let Some(mut tx) = lock_existing(ctx, c, &event).await? else { return upsert_event(ctx, c, &event).await };
    let largest = waiting_list::seats_of_largest(&mut tx.conn, &event.slug).await?;
    check_seats(source, index, &event, &tx.listing.taken, largest)?;
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
async fn lock_existing<'c>(
    ctx: &AppContext,
    c: &'c mut Conn<'_>,
    event: &Event,
) -> Result<Option<EventTx<'c>>, ImportError> {
    let actor = Actor { principal: Principal::CommandLine, ..Actor::SYSTEM };
    match EventTx::lock(c.reborrow(), ctx.clone(), Words::german(), actor, &event.slug).await {
        Ok(tx) => Ok(Some(tx)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

async fn upsert_event(ctx: &AppContext, c: &mut Conn<'_>, event: &Event) -> Result<(), ImportError> {
    store::upsert_event(c, event).await?;
    Ok(audit_log::record(c, ctx, Principal::CommandLine, AuditAction::Import, event.slug.as_str()).await?)
}

/// Refuses an event with fewer seats than are taken or a waiting party needs, or without a waiting list that is in use.
fn check_seats(
    source: &Source,
    index: usize,
    event: &Event,
    taken: &Taken,
    largest_waiting: Option<i64>,
) -> Result<(), ImportError> {
    if taken.has_any_waiting() && !event.sign_up.has_waiting_list {
        let what = "must stay true while somebody waits".to_owned();
        return Err(source.fault(("events", index), ("sign_up.waiting_list".to_owned(), what)));
    }
    if event.sign_up.seats.unwrap_or(0) < taken.event {
        let what = format!("is less than the {} seats that are taken already", taken.event);
        return Err(source.fault(("events", index), ("sign_up.seats".to_owned(), what)));
    }
    if let Some(largest) = largest_waiting.filter(|largest| *largest > event.sign_up.seats.unwrap_or(0)) {
        let what = format!("is less than the {largest} seats for which somebody waits");
        return Err(source.fault(("events", index), ("sign_up.seats".to_owned(), what)));
    }
    for workshop in &event.workshops {
        let taken = taken.workshop(&workshop.slug);
        if workshop.seats < taken {
            let what = format!("is less than the {taken} seats that are taken already");
            return Err(source.fault(("events", index), (format!("workshops[{}].seats", workshop.slug), what)));
        }
    }
    Ok(())
}
