//! Head counts: the number of people present at an event without sign-up here.

use super::session::date_index;
use super::store::{self, HeadCountRow};
use crate::audit_log::AuditAction;
use crate::context::{AppContext, Principal};
use crate::error::Result;
use crate::events::lock_event;
use crate::{audit_log, write_tx};
use domain::events::SignUpMode;
use domain::ids::{EventSlug, OrganizerId};
use domain::signups::Refusal;

/// The largest head count that is accepted.
pub const MAX_HEADS: i64 = 99_999;

/// Saves the head count of a date; it replaces an earlier one. `date` is the index of the event's date; none means today's.
///
/// # Errors
/// [`Refusal::NotHere`] if the event's sign-up is here, as each participant is checked in instead;
/// [`Error::NotFound`](crate::Error::NotFound) if there is no such event or date.
pub async fn count_heads(
    ctx: &AppContext,
    organizer: OrganizerId,
    event: EventSlug,
    date: Option<i64>,
    people: i64,
) -> Result<()> {
    write_tx!(ctx, event.clone(), |tx, ctx| {
        let now = ctx.clock.now();
        let (listing, _) = lock_event(&mut tx, &ctx, &event).await?;
        if listing.event.sign_up.mode == SignUpMode::Here {
            return Err(Refusal::NotHere.into());
        }
        let date_index = date_index(&listing.event.dates, date, now)?;
        let principal = Principal::Organizer(organizer);
        audit_log::record(&mut tx, &ctx, principal, AuditAction::CountHeads, event.as_str()).await?;
        Ok(store::save_head_count(&mut tx, &HeadCountRow { event, date_index, people, counted_at: now }).await?)
    })
}
