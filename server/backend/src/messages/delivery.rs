//! Delivery: the mailer claims messages that are due, and records what became of each.

use super::call_tasks::{CallReason, open_call_task};
use super::joined::claim_others;
use super::message::CallTaskKind;
use super::store::{self, ClaimedMessage};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;
use crate::write_tx;
use domain::time::{Instant, Millis, SECOND};

/// How long a mailer may take for a message before another one tries it: it may wait behind another delivery first.
pub const LEASE: Millis = Millis::minutes(5);
/// The delay before the second attempt, and before the third.
const FIRST_RETRY_DELAYS: [Millis; 2] = [Millis(30 * SECOND.0), Millis::minutes(2)];
/// The delay of the next attempts, for about four hours: a relay that greylists accepts the message after minutes to hours,
/// and then it arrives within five minutes.
const GREYLISTING_DELAY: Millis = Millis(285 * SECOND.0);
const GREYLISTING_ATTEMPTS: i64 = 50;
/// The delay of all later ones. No message waits for much longer; one that does was enqueued while the clock ran ahead.
const MAX_RETRY_DELAY: Millis = Millis::minutes(30);

/// The result of an attempt to deliver a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    Sent,
    /// The relay asked for patience with this message.
    Deferred,
    /// The relay refuses the message for good.
    Rejected,
    /// The relay has seen nothing of the message: it could not be reached, or the mailer stops.
    Untried,
}

/// Claims up to `limit` messages that are due. Another mailer gets them only after the lease has ended. Of the messages about
/// one record only the earliest is claimed, and those of one bundle are claimed as one.
pub async fn claim(ctx: &AppContext, limit: i64) -> Result<Vec<ClaimedMessage>> {
    record_and_claim(ctx, &[], limit).await
}

/// Records the result of an attempt.
pub async fn record_delivery(ctx: &AppContext, message: &ClaimedMessage, delivery: Delivery) -> Result<()> {
    record_and_claim(ctx, &[(message.clone(), delivery)], 0).await.map(drop)
}

/// Records the results of attempts and claims up to `limit` messages that are due, in one transaction. A message that is sent
/// or has failed loses its body.
pub async fn record_and_claim(
    ctx: &AppContext,
    ended: &[(ClaimedMessage, Delivery)],
    limit: i64,
) -> Result<Vec<ClaimedMessage>> {
    let ended = ended.to_vec();
    write_tx!(ctx, |tx, ctx| {
        let now = ctx.clock.now();
        for (message, delivery) in &ended {
            let others =
                if message.bundle.is_some() { store::leased_with(&mut tx, message).await? } else { Vec::new() };
            for message in std::iter::once(message).chain(&others) {
                record(&mut tx, &ctx, message, *delivery, now).await?;
            }
        }
        if limit <= 0 {
            return Ok(Vec::new());
        }
        let (lease_end, furthest) = (now.plus(LEASE), now.plus(2 * MAX_RETRY_DELAY));
        let mut claimed = Vec::new();
        for message in store::claim(&mut tx, now, lease_end, limit, furthest).await? {
            claimed.push(claim_others(&mut tx, message, now, lease_end, furthest).await?);
        }
        Ok(claimed)
    })
}

async fn record(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    message: &ClaimedMessage,
    delivery: Delivery,
    now: Instant,
) -> Result<()> {
    let ClaimedMessage { id, attempts, .. } = message;
    match delivery {
        Delivery::Sent => store::mark_sent(c, id, now).await?,
        Delivery::Deferred if now >= message.expires_at => fail(c, ctx, message).await?,
        Delivery::Deferred => store::schedule_retry(c, id, *attempts, next_attempt_at(now, *attempts)).await?,
        Delivery::Untried => store::hand_back(c, id, *attempts).await?,
        Delivery::Rejected => fail(c, ctx, message).await?,
    }
    Ok(())
}

/// Ends delivery of a message that is still pending. An organizer calls instead, where the kind says so.
pub(super) async fn fail(c: &mut Conn<'_>, ctx: &AppContext, message: &ClaimedMessage) -> Result<()> {
    let has_failed = store::mark_failed(c, &message.id, message.attempts, ctx.clock.now()).await?;
    if has_failed && message.needs_call {
        call_instead(c, ctx, message).await?;
    }
    Ok(())
}

/// Opens a call task with the content of a message.
pub(super) async fn call_instead(c: &mut Conn<'_>, ctx: &AppContext, message: &ClaimedMessage) -> Result<()> {
    let kind = CallTaskKind {
        code: &message.kind,
        is_question: message.is_question,
        news: message.news.as_ref(),
        bundle: message.bundle.as_deref(),
    };
    open_call_task(c, ctx, &message.related_id, kind, CallReason::NotDelivered).await
}

fn next_attempt_at(now: Instant, attempts: i64) -> Instant {
    let first = usize::try_from(attempts - 1).ok().and_then(|index| FIRST_RETRY_DELAYS.get(index));
    let later = if attempts <= GREYLISTING_ATTEMPTS { GREYLISTING_DELAY } else { MAX_RETRY_DELAY };
    now.plus(first.copied().unwrap_or(later))
}
