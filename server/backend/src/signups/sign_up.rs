//! Signs a party up: it gets all its seats, or none, or a position in the waiting list.

use super::draft::Draft;
use super::host_updates::{HostNews, tell_host};
use super::idempotency::IdempotencyKey;
use super::insert::{allocate_seats, insert_allocated};
use super::store;
use crate::context::{Actor, AppContext};
use crate::error::{Error, Result};
use crate::event_tx;
use crate::events::{EventTx, cached_listing};
use domain::events::{Availability, Event, SignUpMode, Status, Taken};
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{Allocation, FieldErrors, OwnSeats, Refusal, SignUpRequest};
use domain::time::Instant;
use std::sync::Arc;
use text::Words;

/// The result of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submission {
    SignedUp(SignUpId),
    /// The form is too old: it must be sent again with a fresh `form_id`.
    FormExpired,
}

/// Signs a party up and writes to its contact. The same form again gives the same sign-up.
///
/// `read` reads the request from the form: once before the lock is taken, and again if the event has changed by then.
///
/// # Errors
/// [`Error::Invalid`] with the faults of the form. [`Refusal::Full`], [`Refusal::WorkshopFull`] or [`Refusal::TooLarge`] if
/// there is no room; [`Refusal::NotYetOpen`], [`Refusal::Closed`], [`Refusal::Cancelled`], [`Refusal::Over`] or
/// [`Refusal::NotHere`] if the event takes no sign-ups now; [`Refusal::FormReused`] if the form was sent before with other
/// content. [`Error::NotFound`] if there is no such event.
pub async fn sign_up<R>(
    ctx: &AppContext,
    words: Words,
    actor: Actor,
    event: EventSlug,
    key: IdempotencyKey,
    read: R,
) -> Result<Submission>
where
    R: Fn(&Event) -> Result<SignUpRequest, FieldErrors> + Send + 'static,
{
    let prepared = prepare_draft(ctx, words, actor, &event, &read);
    event_tx!(ctx, words, actor, event, |tx| {
        let draft = match prepared {
            Some((seen, draft)) if Arc::ptr_eq(&seen, tx.event()) => draft,
            _ => Draft::new(&tx.ctx, words, actor, &tx.listing, read(tx.event())?)?,
        };
        submit_draft(tx, &key, draft).await
    })
}

/// Prepares a draft before the event's lock is taken, with the event that it was prepared for; none where it is not cached,
/// or where the form has faults.
fn prepare_draft<R>(
    ctx: &AppContext,
    words: Words,
    actor: Actor,
    event: &EventSlug,
    read: &R,
) -> Option<(Arc<Event>, Draft)>
where
    R: Fn(&Event) -> Result<SignUpRequest, FieldErrors>,
{
    let listing = cached_listing(ctx, event)?;
    let draft = Draft::new(ctx, words, actor, &listing, read(&listing.event).ok()?).ok()?;
    Some((listing.event, draft))
}

/// Turns a draft into a sign-up while the event is locked.
pub(crate) async fn submit_draft(tx: &mut EventTx<'_>, key: &IdempotencyKey, mut draft: Draft) -> Result<Submission> {
    loop {
        let answer = match check_and_allocate(tx, key, &draft.sign_up.request) {
            Ok(Some(allocation)) => {
                if insert_allocated(tx, key, &draft, allocation).await? {
                    tell_host(tx, HostNews::SignUp).await?;
                    return Ok(Submission::SignedUp(draft.sign_up.id));
                }
                None
            }
            Ok(None) => Some(Ok(Submission::FormExpired)),
            Err(refusal) => Some(Err(refusal)),
        };
        // A form that became a sign-up keeps its answer, whatever the event has become since.
        if let Some((id, request_hash)) = store::find_by_form_id(&mut tx.conn, &key.form_id).await? {
            let is_same = draft.request_hash.matches(&request_hash);
            return if is_same { Ok(Submission::SignedUp(id)) } else { Err(Refusal::FormReused.into()) };
        }
        if let Some(answer) = answer {
            return answer;
        }
        // The random reference is taken: another draft has another one.
        draft = Draft::new(&tx.ctx, tx.words, tx.actor, &tx.listing, draft.sign_up.request)?;
    }
}

/// The party's seats; `None` if the form is expired.
fn check_and_allocate(tx: &EventTx<'_>, key: &IdempotencyKey, request: &SignUpRequest) -> Result<Option<Allocation>> {
    let now = tx.now();
    if key.is_expired(now) {
        return Ok(None);
    }
    if tx.actor.is_public() {
        check_may_sign_up(tx.event(), &tx.listing.taken, now)?;
    } else {
        check_may_enter(tx.event(), now)?;
    }
    allocate_seats(tx, &OwnSeats::default(), request).map(Some)
}

/// Refuses where an organizer may not enter a sign-up: they may before sign-up opens and after it closes, until the event is
/// over.
pub(super) fn check_may_enter(event: &Event, now: Instant) -> Result<()> {
    match event.status(now) {
        Status::Cancelled => Err(Refusal::Cancelled.into()),
        Status::Over => Err(Refusal::Over.into()),
        _ if event.sign_up.mode != SignUpMode::Here => Err(Refusal::NotHere.into()),
        _ => Ok(()),
    }
}

/// Refuses where the event takes no sign-ups from visitors now. Whether a party fits is decided by `allocate`.
///
/// # Errors
/// [`Refusal::Cancelled`], [`Refusal::Over`], [`Refusal::NotYetOpen`], [`Refusal::Closed`], [`Refusal::NotHere`];
/// [`Error::NotFound`] before the event is published.
pub fn check_may_sign_up(event: &Event, taken: &Taken, now: Instant) -> Result<()> {
    if !event.is_published(now) {
        return Err(Error::NotFound);
    }
    match event.availability(taken, now) {
        Availability::Open(_) | Availability::Full | Availability::WaitingList => Ok(()),
        Availability::Cancelled => Err(Refusal::Cancelled.into()),
        Availability::Over => Err(Refusal::Over.into()),
        Availability::NotYetOpen(opens) => Err(Refusal::NotYetOpen(opens).into()),
        Availability::Closed => Err(Refusal::Closed.into()),
        Availability::JustCome | Availability::ByHost | Availability::Elsewhere => Err(Refusal::NotHere.into()),
    }
}
