//! The decision of an editor about a submission, and the messages about it: in the transaction that decides.

use super::store::{SubmissionRow, decide_submission};
use crate::audit_log::{self, AuditAction};
use crate::context::{AppContext, Principal};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::store;
use crate::messages;
use crate::organizers::{Decision, decision_message, store as organizers, submission_message};
use domain::events::SubmissionState;
use domain::ids::{OrganizerId, SubmissionId};
use domain::organizers::Right;

/// Decides about an open submission and tells the host.
///
/// # Errors
/// [`Error::NotFound`] if another editor has decided, or the host has submitted another one.
pub async fn decide(
    tx: &mut Conn<'_>,
    ctx: &AppContext,
    id: SubmissionId,
    decision: Decision<'_>,
    organizer: OrganizerId,
) -> Result<()> {
    let (state, action, remark) = match decision {
        Decision::Approved => (SubmissionState::Approved, AuditAction::Approve, None),
        Decision::Returned { remark } => (SubmissionState::Returned, AuditAction::SendBack, Some(remark)),
    };
    let decided = decide_submission(tx, id, state, remark, organizer, ctx.clock.now()).await?;
    let submission = decided.ok_or(Error::NotFound)?;
    audit_log::record(tx, ctx, Principal::Organizer(organizer), action, submission.event.as_str()).await?;
    let Some(listing) = store::event(tx, &submission.event).await? else { return Ok(()) };
    let host = organizers::by_id(tx, submission.organizer).await?.filter(|host| host.disabled_at.is_none());
    let Some(host) = host else { return Ok(()) };
    messages::enqueue(tx, ctx, &decision_message(ctx, &listing, decision, &host)).await
}

/// Tells the editors of a submission that was stored.
pub async fn tell_editors(tx: &mut Conn<'_>, ctx: &AppContext, submission: &SubmissionRow) -> Result<()> {
    let Some(listing) = store::event(tx, &submission.event).await? else { return Ok(()) };
    for editor in organizers::all(tx).await? {
        if editor.may(Right::Approve, Some(&listing.event), ctx.clock.now()) {
            messages::enqueue(tx, ctx, &submission_message(ctx, &listing, &editor)).await?;
        }
    }
    Ok(())
}
