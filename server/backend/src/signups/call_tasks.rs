//! Call tasks of sign-ups: an organizer claims one, calls the contact, and records the result.

use super::OwnPage;
use super::accept::accept_locked;
use super::cancel::cancel_locked;
use super::expire_offers::lapse;
use super::notifications::SignUpMessage;
use super::promote_waiting::promote_waiting;
use super::store::{self, CallTask};
use crate::audit_log::AuditAction;
use crate::context::{Actor, AppContext, Principal};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::{EventTx, lock_event, programme_snapshot};
use crate::messages::{self, CallOutcome, CallReason, CallTaskKind};
use crate::{audit_log, event_tx, read_tx, write_tx};
use domain::events::{Listing, Status};
use domain::ids::{OrganizerId, SignUpId};
use domain::signups::{CancelReason, Channel, Refusal, SignUp};
use text::Words;

/// The number of call tasks on one page.
const PAGE_SIZE: u16 = 50;

/// An open call task, with the event of its sign-up.
pub struct Call {
    pub task: CallTask,
    pub listing: Listing,
    /// What the contact is told by the same call, and this has no others.
    pub others: Vec<Call>,
}

/// One page of open call tasks, the oldest first, and whether more follow. `page` counts from 0.
pub async fn call_tasks(ctx: &AppContext, page: i64) -> Result<(Vec<Call>, bool)> {
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let size = i64::from(PAGE_SIZE);
        let mut tasks = store::call_tasks(&mut c, page * size, size + 1).await?;
        let has_more = tasks.len() > usize::from(PAGE_SIZE);
        tasks.truncate(usize::from(PAGE_SIZE));
        let call = |task: CallTask, others: Vec<Call>| {
            let listing = index.event(&task.event).cloned()?;
            Some(Call { task, listing, others })
        };
        let mut calls = Vec::new();
        for task in tasks {
            let others = store::call_tasks_with(&mut c, &task).await?.into_iter();
            let mut others: Vec<Call> = others.filter_map(|task| call(task, Vec::new())).collect();
            others.sort_by_key(|call| call.listing.event.starts());
            calls.extend(call(task, others));
        }
        Ok((calls, has_more))
    })
}

/// Opens a call task because a message to the contact was returned. While a call is open already, it changes nothing.
///
/// # Errors
/// [`Error::NotFound`] if the event was removed.
pub async fn report_bounce(ctx: &AppContext, organizer: OrganizerId, page: OwnPage) -> Result<()> {
    write_tx!(ctx, page.sign_up.event.clone(), |tx, ctx| {
        let id = page.sign_up.id.to_text();
        // Two organizers who report it at once wait for each other here.
        lock_event(&mut tx, &ctx, &page.sign_up.event).await?;
        if messages::has_open_call_task(&mut tx, &id).await? {
            return Ok(());
        }
        let about = messages::messages_about(&mut tx, &id).await?;
        let last = about.iter().rfind(|message| message.withdrawn_at.is_none());
        let kind = last.map_or(SignUpMessage::Confirmation.kind().into(), |last| CallTaskKind {
            code: &last.kind,
            is_question: last.is_question,
            news: last.news.as_ref(),
            bundle: None,
        });
        messages::open_call_task(&mut tx, &ctx, &id, kind, CallReason::Bounced).await?;
        Ok(audit_log::record(&mut tx, &ctx, Principal::Organizer(organizer), AuditAction::ReportBounce, &id).await?)
    })
}

/// Claims a call task, and those of the same call.
///
/// # Errors
/// [`Refusal::ClaimedByAnother`]; [`Error::NotFound`] if the task is closed.
pub async fn claim_call_task(ctx: &AppContext, organizer: OrganizerId, id: &str) -> Result<()> {
    let id = id.to_owned();
    write_tx!(ctx, |tx, ctx| {
        let subject = messages::open_call_task_subject(&mut tx, &id).await?.ok_or(Error::NotFound)?;
        if !messages::claim_call_task(&mut tx, &ctx, &id, organizer).await? {
            return Err(Refusal::ClaimedByAnother.into());
        }
        let principal = Principal::Organizer(organizer);
        audit_log::record(&mut tx, &ctx, principal, AuditAction::ClaimCallTask, &subject).await?;
        for (other, subject) in messages::open_calls_with(&mut tx, &id).await? {
            if messages::claim_call_task(&mut tx, &ctx, &other, organizer).await? {
                audit_log::record(&mut tx, &ctx, principal, AuditAction::ClaimCallTask, &subject).await?;
            }
        }
        Ok(())
    })
}

/// The result of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallResult {
    /// The contact said yes to reserved seats.
    Accepted,
    /// The contact said no.
    Declined,
    Otherwise(CallOutcome),
}

/// Records the result of a call and does what follows from it. A contact who was not reached is called again; one who is
/// given up loses reserved seats. The other tasks of the same call have the same outcome, unless the contact was asked something.
///
/// # Errors
/// [`Refusal::ClaimedByAnother`] if the organizer has not claimed the task; [`Error::NotFound`] if it is closed; and what
/// accepting or cancelling refuses.
pub async fn close_call_task(
    ctx: &AppContext,
    words: Words,
    organizer: OrganizerId,
    id: &str,
    result: CallResult,
) -> Result<()> {
    let task = id.to_owned();
    let others = read_tx!(ctx, |c, _| { messages::open_calls_with(&mut c, &task).await })?;
    close_one(ctx, words, organizer, id, result).await?;
    if matches!(result, CallResult::Accepted | CallResult::Declined) {
        return Ok(());
    }
    for (other, _) in others {
        match close_one(ctx, words, organizer, &other, result).await {
            // Another one has it, or it was closed meanwhile: then it is listed, or not.
            Ok(()) | Err(Error::NotFound | Error::Refused(Refusal::ClaimedByAnother)) => {}
            failed => return failed,
        }
    }
    Ok(())
}

async fn close_one(ctx: &AppContext, words: Words, organizer: OrganizerId, id: &str, result: CallResult) -> Result<()> {
    let id = id.to_owned();
    let task = id.clone();
    let sign_up = read_tx!(ctx, |c, _| { sign_up_of_task(&mut c, &task).await })?;
    let actor = Actor::organizer(organizer, Channel::Phone);
    event_tx!(ctx, words, actor, sign_up.event, |tx| {
        let outcome = if let CallResult::Otherwise(outcome) = result { outcome } else { CallOutcome::Reached };
        if !messages::close_call_task(&mut tx.conn, &tx.ctx, &id, organizer, outcome).await? {
            return Err(Refusal::ClaimedByAnother.into());
        }
        let (principal, subject, reason) = (actor.principal, sign_up.id.to_text(), Some(outcome.code()));
        audit_log::record_with_reason(&mut tx.conn, &tx.ctx, principal, AuditAction::CloseCallTask, &subject, reason)
            .await?;
        apply_call_result(tx, sign_up.id, result).await
    })
}

async fn sign_up_of_task(c: &mut Conn<'_>, id: &str) -> Result<SignUp> {
    let subject = messages::open_call_task_subject(c, id).await?.ok_or(Error::NotFound)?;
    store::load_existing(c, SignUpId::from_text(&subject).ok_or(Error::NotFound)?).await
}

async fn apply_call_result(tx: &mut EventTx<'_>, id: SignUpId, result: CallResult) -> Result<()> {
    match result {
        CallResult::Accepted => accept_locked(tx, id, true).await,
        CallResult::Declined => cancel_locked(tx, id, Some(CancelReason::Asked)).await,
        CallResult::Otherwise(CallOutcome::GivenUp) => {
            let sign_up = store::load_existing(&mut tx.conn, id).await?;
            let awaits_answer = sign_up.cancelled_at.is_none() && sign_up.placement.awaits_answer();
            let is_ahead = matches!(tx.event().status(tx.now()), Status::Scheduled | Status::Moved);
            if !awaits_answer || !is_ahead {
                return Ok(());
            }
            lapse(tx, sign_up).await?;
            promote_waiting(tx).await
        }
        CallResult::Otherwise(_) => Ok(()),
    }
}
