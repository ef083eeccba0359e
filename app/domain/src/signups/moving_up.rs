//! How a place that came free reaches those who wait, and until when a place that is reserved for somebody stays theirs.

use super::Contact;
use crate::events::{Event, Promotion};
use crate::time::{DAY, HOUR, Instant, Moment};
use crate::working_hours::WORKING_DAY;
use jiff::civil::time;

/// Two working days to say yes.
const TIME_TO_ANSWER: i64 = 2 * WORKING_DAY;
/// Who would have less working time than this to read a letter is called instead.
const SHORTEST: i64 = 4 * HOUR;
/// So near the event an offer is made on the telephone.
const NEAR_FOR_OFFERS: i64 = DAY;
/// So near the event nobody is signed up without having been asked, that no chair stay empty.
const NEAR_FOR_ALL: i64 = 2 * DAY;
/// When reminders and thanks go out.
const MORNING: i8 = 10;

/// What happens to somebody whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Signed up, and told.
    SignedUp,
    /// Asked, by letter or on the telephone, and the place is theirs until then.
    Asked { until: Instant, by_phone: bool },
}

/// None once the event has begun: then the seats are for those who stand at the door.
pub fn reach(event: &Event, contact: &Contact, now: Instant) -> Option<Reach> {
    let starts = event.starts().at;
    let left = starts.0 - now.0;
    if left <= 0 {
        return None;
    }
    let has_phone = contact.phone.is_some();
    let by_phone = Reach::Asked { until: starts, by_phone: has_phone || contact.email.is_none() };
    Some(match event.sign_up.promotion {
        Promotion::AtOnce if left < NEAR_FOR_ALL && has_phone => by_phone,
        Promotion::AtOnce => Reach::SignedUp,
        Promotion::Offer => {
            let until = now.plus_working(TIME_TO_ANSWER).min(starts.plus(-NEAR_FOR_OFFERS));
            if now < until && now.working_until(until) >= SHORTEST {
                Reach::Asked { until, by_phone: contact.email.is_none() }
            } else {
                by_phone
            }
        }
    })
}

/// Until when a place is held for somebody who has yet to confirm.
pub fn held_until(event: &Event, now: Instant) -> Instant {
    now.plus_working(TIME_TO_ANSWER).min(event.starts().at)
}

/// When those who come are reminded: the morning before.
pub fn reminded_at(event: &Event) -> Option<Instant> {
    morning(event.starts().date().yesterday().ok()?)
}

/// When those who came are thanked: the morning after the last day.
pub fn thanked_at(event: &Event) -> Option<Instant> {
    morning(event.dates.last()?.last_day().tomorrow().ok()?)
}

fn morning(day: jiff::civil::Date) -> Option<Instant> {
    Moment::from_local(day.to_datetime(time(MORNING, 0, 0, 0))).ok().map(|moment| moment.at)
}
