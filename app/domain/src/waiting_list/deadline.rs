//! Deadlines for answering, counted in working time.

use super::UNTIL_CALLED;
use crate::events::Event;
use crate::time::{Instant, Millis};
use crate::working_hours::WORKING_DAY;

/// How long a contact may take to answer a question: two working days.
pub(super) const TIME_TO_ANSWER: Millis = Millis(2 * WORKING_DAY.0);

/// The instant until which a contact may answer: two working days from now, but no later than the start of the event.
/// Once it has begun, the event's end.
pub fn answer_deadline(event: &Event, now: Instant) -> Instant {
    let last = if now < event.starts().at { event.starts().at } else { event.ends().at };
    now.plus_working(TIME_TO_ANSWER).min(last)
}

/// The instant until which a seat is held for a contact who has yet to confirm. A contact without a mailbox cannot
/// confirm, so the seat is held until an organizer has called.
pub fn hold_deadline(event: &Event, has_email: bool, now: Instant) -> Instant {
    if has_email { answer_deadline(event, now) } else { UNTIL_CALLED }
}
