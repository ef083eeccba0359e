//! Changes a sign-up: its contact, its people, their workshops and needs. A change that does not fit leaves everything as it
//! was. A mailbox that the contact leaves loses its links.

use super::insert::allocate_seats;
use super::own_page::{OwnPage, all_other_parts};
use super::promote_waiting::promote_waiting;
use super::save_change::save_change;
use super::sign_up::{check_may_enter, check_may_sign_up};
use super::store;
use crate::context::{Actor, AppContext};
use crate::error::Result;
use crate::event_tx;
use crate::events::EventTx;
use domain::events::{EventVersion, Listing, Status};
use domain::ids::{Generation, WorkshopSlug};
use domain::signups::{Allocation, OwnSeats, Refusal, Revision, SignUp, SignUpRequest, check_can_ever_fit};
use std::collections::BTreeMap;
use std::sync::Arc;
use text::Words;

/// Replaces the request of a sign-up, and returns the generation of its links. `revision` is the one that the form was opened
/// with. The same change sent twice is one change.
///
/// # Errors
/// [`Refusal::ChangedSince`] if the sign-up has another revision; [`Refusal::SignUpCancelled`]; [`Refusal::Cancelled`] or
/// [`Refusal::Over`] by the status of the event; [`Refusal::NotHere`] if the event no longer takes sign-ups here;
/// [`Refusal::Full`], [`Refusal::WorkshopFull`] or [`Refusal::TooLarge`] if it does not fit; and where a visitor asks for
/// more seats, what [`check_may_sign_up`] refuses.
pub async fn change(
    ctx: &AppContext,
    words: Words,
    actor: Actor,
    page: OwnPage,
    revision: Option<Revision>,
    request: SignUpRequest,
) -> Result<Generation> {
    let (id, event) = (page.sign_up.id, page.sign_up.event);
    event_tx!(ctx, words, actor, event, |tx| {
        let mut sign_up = store::load_existing(&mut tx.conn, id).await?;
        if sign_up.cancelled_at.is_some() {
            return Err(Refusal::SignUpCancelled.into());
        }
        let after = request_after(&sign_up, &request);
        if sign_up.request == after {
            return Ok(sign_up.generation);
        }
        if Some(sign_up.revision) != revision {
            return Err(Refusal::ChangedSince.into());
        }
        check_may_change(tx, &sign_up, &after)?;
        if sign_up.has_seats() {
            sign_up.waits_for = reallocate(tx, &sign_up, &request)?;
        } else if check_can_ever_fit(tx.event(), &tx.listing.taken, &sign_up.request).is_ok() {
            check_can_ever_fit(tx.event(), &tx.listing.taken, &after)?;
        }
        let before = std::mem::replace(&mut sign_up.request, after);
        save_change(tx, &mut sign_up, &before.contact).await?;
        // A cancelled part too: its page leads to the others.
        for mut other in all_other_parts(&mut tx.conn, &sign_up).await? {
            let contact = std::mem::replace(&mut other.request.contact, sign_up.request.contact.clone());
            if contact != other.request.contact {
                save_change(tx, &mut other, &contact).await?;
            }
        }
        promote_waiting(tx).await?;
        Ok(sign_up.generation)
    })
}

/// The request as it will be stored: a party with seats is no longer asked whether fewer would do.
fn request_after(sign_up: &SignUp, request: &SignUpRequest) -> SignUpRequest {
    let fewer_ok = if sign_up.has_seats() { sign_up.request.fewer_ok } else { request.fewer_ok };
    let fewer_ok = fewer_ok && request.seats() > 1;
    SignUpRequest { fewer_ok, workshop_wait: false, ..request.clone() }
}

/// Refuses a change that is too late. After sign-up has closed a visitor may still free seats, but not take more.
fn check_may_change(tx: &EventTx<'_>, before: &SignUp, after: &SignUpRequest) -> Result<()> {
    if !tx.actor.is_public() {
        return check_may_enter(tx.event(), tx.now());
    }
    let had = before.request.workshop_seats();
    let grows = after.seats() > before.request.seats()
        || after.workshop_seats().iter().any(|(slug, seats)| *seats > had.get(slug).copied().unwrap_or(0));
    match tx.event().status(tx.now()) {
        Status::Cancelled => Err(Refusal::Cancelled.into()),
        Status::Over => Err(Refusal::Over.into()),
        _ if grows => check_may_sign_up(tx.event(), &tx.listing.taken, tx.now()),
        _ => Ok(()),
    }
}

/// The workshops for which the party waits after the change, each at its old position; an error where the request does not
/// fit the seats that it has and those that are free.
fn reallocate(
    tx: &EventTx<'_>,
    sign_up: &SignUp,
    request: &SignUpRequest,
) -> Result<BTreeMap<WorkshopSlug, EventVersion>> {
    let own = OwnSeats::of(sign_up);
    let Allocation::Whole { waits_for } = allocate_seats(tx, &own, request)? else {
        return Err(Refusal::Full { free: own.seats }.into());
    };
    let since = |workshop: &WorkshopSlug| sign_up.waits_for.get(workshop).copied().unwrap_or(tx.version);
    Ok(waits_for.into_iter().map(|workshop| (workshop.clone(), since(&workshop))).collect())
}

/// The event as the owner of a sign-up sees it, whose own seats count as free. The party may stay as large as it is.
pub fn listing_without_own_seats(page: &OwnPage) -> Listing {
    let mut listing = page.listing.clone();
    let people = page.sign_up.request.seats();
    if listing.event.sign_up.max_party < people {
        Arc::make_mut(&mut listing.event).sign_up.max_party = people;
    }
    let own = OwnSeats::of(&page.sign_up);
    let taken = &mut listing.taken;
    taken.event -= own.seats;
    for (workshop, seats) in own.workshops {
        if let Some(count) = taken.workshops.get_mut(&workshop) {
            *count -= seats;
        }
        taken.workshops_with_waiting.remove(&workshop);
    }
    listing
}
