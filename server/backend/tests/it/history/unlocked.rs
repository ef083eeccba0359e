//! A sign-up without the event's lock: it decides on the taken seats that it read in an earlier transaction. The history
//! checker must find what the lock prevents.

use backend::audit_log::AuditAction;
use backend::signups::parts::{Draft, FORM_LIFETIME, IdempotencyRecord, find_by_form_id, insert};
use backend::signups::{IdempotencyKey, Submission, check_may_sign_up};
use backend::{Actor, AppContext, Result, audit_log, events, messages, read_tx, write_tx};
use domain::events::Listing;
use domain::ids::EventSlug;
use domain::signups::{OwnSeats, Refusal, SignUpRequest, allocate};
use text::Words;

/// As [`sign_up`](backend::signups::sign_up()), correct only while no other sign-up runs.
pub async fn sign_up(
    ctx: &AppContext,
    words: Words,
    event: EventSlug,
    key: IdempotencyKey,
    request: SignUpRequest,
) -> Result<Submission> {
    let listing = events::event(ctx, event.as_str()).await?;
    let form_id = key.form_id.clone();
    let used = read_tx!(ctx, |c, _| { Ok(find_by_form_id(&mut c, &form_id).await?) })?;
    let draft = Draft::new(ctx, words, Actor::PUBLIC, &listing, request)?;
    if let Some((id, request_hash)) = used {
        let is_same = draft.request_hash.matches(&request_hash);
        return if is_same { Ok(Submission::SignedUp(id)) } else { Err(Refusal::FormReused.into()) };
    }
    let now = ctx.clock.now();
    if now.since(key.issued_at) > FORM_LIFETIME {
        return Ok(Submission::FormExpired);
    }
    check_may_sign_up(&listing.event, &listing.taken, now)?;
    allocate(&listing.event, &listing.taken, &OwnSeats::default(), &draft.sign_up.request, now)?;
    write(ctx, listing, key, draft).await
}

async fn write(ctx: &AppContext, listing: Listing, key: IdempotencyKey, draft: Draft) -> Result<Submission> {
    write_tx!(ctx, |tx, ctx| {
        let record =
            IdempotencyRecord { form_id: &key.form_id, request_hash: &draft.request_hash.current, notice_version: 1 };
        insert(&mut tx, &draft.sign_up, &record, listing.event.ends().at).await?;
        let subject = draft.sign_up.id.to_text();
        audit_log::record(&mut tx, &ctx, Actor::PUBLIC.principal, AuditAction::SignUp, &subject).await?;
        if let Some(message) = &draft.message {
            messages::enqueue(&mut tx, &ctx, message).await?;
        }
        Ok(Submission::SignedUp(draft.sign_up.id))
    })
}
