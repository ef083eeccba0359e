//! Check-in of one person or party, or of a batch from a phone that had no network. Each is recorded once.

use super::session::{CheckInRequest, CheckInSession};
use crate::context::AppContext;
use crate::error::{Error, Result};
use crate::write_tx;
use domain::ids::{EventSlug, OrganizerId};
use domain::signups::Refusal;

/// The outcome of one check-in of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckInOutcome {
    /// It is recorded, now or by an earlier request with the same key.
    Recorded,
    Refused(Refusal),
    /// The event has no such participant.
    NotFound,
}

/// Records one check-in. The same key again changes nothing and returns the same result. `date` is the index of the event's
/// date; none means today's.
///
/// # Errors
/// [`Refusal::SignUpCancelled`]; [`Refusal::StillWaiting`] for a party without seats; [`Refusal::FormReused`] if the key was
/// used for another check-in; [`Error::NotFound`] if the event has no such participant or date.
pub async fn check_in(
    ctx: &AppContext,
    organizer: OrganizerId,
    event: EventSlug,
    date: Option<i64>,
    request: CheckInRequest,
) -> Result<()> {
    write_tx!(ctx, event.clone(), |c, ctx| {
        let mut session = CheckInSession::open(c, ctx, organizer, &event, date).await?;
        session.check_in(request).await?;
        session.close().await
    })
}

/// Records a batch of check-ins in one transaction. A refused check-in does not affect the others.
///
/// # Errors
/// [`Error::NotFound`] if there is no such event or date.
pub async fn check_in_batch(
    ctx: &AppContext,
    organizer: OrganizerId,
    event: EventSlug,
    date: Option<i64>,
    requests: Vec<CheckInRequest>,
) -> Result<Vec<CheckInOutcome>> {
    write_tx!(ctx, event.clone(), |c, ctx| {
        let mut session = CheckInSession::open(c, ctx, organizer, &event, date).await?;
        let mut outcomes = Vec::with_capacity(requests.len());
        for request in requests {
            outcomes.push(match session.check_in(request).await {
                Ok(()) => CheckInOutcome::Recorded,
                Err(Error::Refused(refusal)) => CheckInOutcome::Refused(refusal),
                Err(Error::NotFound) => CheckInOutcome::NotFound,
                Err(error) => return Err(error),
            });
        }
        session.close().await?;
        Ok(outcomes)
    })
}
