//! Deadlines of offers, of held seats and of other questions to a contact, counted in working time.

use super::UNTIL_CALLED;
use crate::events::Event;
use crate::time::{Instant, Millis};
use crate::working_hours::WORKING_DAY;

/// How long a contact may take to answer a question: two working days.
const TIME_TO_ANSWER: Millis = Millis(2 * WORKING_DAY.0);

/// A contact with less working time than this before the deadline is called instead of written to.
const MIN_TIME_FOR_MESSAGE: Millis = Millis::hours(4);
/// Within this time before the event an offer is made by telephone.
const CALL_FOR_OFFERS_WITHIN: Millis = Millis::days(1);

/// The deadline of an offer by message: two working days from now, but at least a day before the event starts. `None` if too
/// little working time is left: the offer is then made by telephone, until the event starts.
pub(super) fn offer_deadline(event: &Event, now: Instant) -> Option<Instant> {
    let until = now.plus_working(TIME_TO_ANSWER).min(event.starts().at.plus(-CALL_FOR_OFFERS_WITHIN));
    (now < until && now.working_until(until) >= MIN_TIME_FOR_MESSAGE).then_some(until)
}

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
