//! Walk-ins: a party without a sign-up is signed up on site and checked in.

use super::session::{CheckInRequest, CheckInSession, CheckInTarget, date_index};
use crate::context::{Actor, AppContext};
use crate::error::Result;
use crate::events::EventTx;
use crate::signups::{Draft, IdempotencyKey, Submission, submit_draft};
use crate::write_tx;
use domain::attendance::CheckInAct;
use domain::events::Event;
use domain::ids::{CheckInKey, EventSlug, OrganizerId};
use domain::signups::{Channel, FieldErrors, SignUpRequest};
use domain::time::Millis;
use text::Words;

/// The event and date at which a walk-in is entered, and by which organizer.
#[derive(Clone, Debug)]
pub struct WalkInRequest {
    pub organizer: OrganizerId,
    pub event: EventSlug,
    /// The index of the event's date; none means today's.
    pub date: Option<i64>,
    /// Whether the organizer knowingly exceeds the seats.
    pub may_exceed_seats: bool,
}

/// Signs a walk-in up and checks all its members in. Submitting the same form again changes nothing.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) if the event has no such date; otherwise as
/// [`sign_up`](crate::signups::sign_up()).
pub async fn walk_in<R>(
    ctx: &AppContext,
    words: Words,
    walk_in: WalkInRequest,
    key: IdempotencyKey,
    read: R,
) -> Result<Submission>
where
    R: Fn(&Event) -> Result<SignUpRequest, FieldErrors> + Send + 'static,
{
    write_tx!(ctx, walk_in.event.clone(), |c, ctx| {
        let WalkInRequest { organizer, event, date, may_exceed_seats } = walk_in;
        let actor = Actor { may_exceed_seats, ..Actor::organizer(organizer, Channel::WalkIn) };
        let mut tx = EventTx::lock(c, ctx, words, actor, &event).await?;
        let date = date_index(&tx.event().dates, date, tx.now())?;
        let draft = Draft::new(&tx.ctx, words, actor, &tx.listing, read(tx.event())?)?;
        let submission = submit_draft(&mut tx, &key, draft).await?;
        if let Submission::SignedUp(id) = submission {
            let mut session = CheckInSession::new(tx, organizer, date);
            let (key, target) = (CheckInKey(id.0), CheckInTarget::Party(id));
            session.check_in(CheckInRequest { key, target, act: CheckInAct::Present, age: Millis(0) }).await?;
        }
        Ok(submission)
    })
}
