//! How a place that came free reaches those who wait, and until when a place that is reserved for somebody stays theirs.

use super::{Channel, Contact, Placement, UNTIL_CALLED};
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
pub struct Reach {
    /// Theirs, or reserved for them until they say yes.
    pub placement: Placement,
    /// They are asked on the telephone.
    pub by_phone: bool,
}

/// Before the event begins; afterwards the seats are for those who stand at the door. Whoever signed up where one must confirm
/// by mail, and has not, confirms now.
pub fn reach(event: &Event, contact: &Contact, channel: Channel, now: Instant) -> Reach {
    let must_confirm = must_confirm(event, channel);
    let asked = |until, by_phone| {
        let placement = if must_confirm { Placement::Held { until } } else { Placement::Offered { until } };
        Reach { placement, by_phone: by_phone || contact.email.is_none() }
    };
    let starts = event.starts().at;
    let has_phone = contact.phone.is_some();
    match event.sign_up.promotion {
        Promotion::AtOnce if starts.0 - now.0 < NEAR_FOR_ALL && has_phone => asked(starts, true),
        Promotion::AtOnce if must_confirm => asked(held_until(event, contact, now), false),
        Promotion::AtOnce => Reach { placement: Placement::Confirmed, by_phone: false },
        Promotion::Offer => {
            let until = now.plus_working(TIME_TO_ANSWER).min(starts.plus(-NEAR_FOR_OFFERS));
            if now < until && now.working_until(until) >= SHORTEST {
                asked(until, false)
            } else {
                asked(starts, has_phone)
            }
        }
    }
}

/// Whether a sign-up counts only once the mailbox, or the telephone, has proven to be theirs.
pub fn must_confirm(event: &Event, channel: Channel) -> bool {
    event.sign_up.is_confirmed_by_mail && channel == Channel::Online
}

/// Until when a place is held for somebody who has yet to confirm. Who has no mailbox cannot, so we must call.
pub fn held_until(event: &Event, contact: &Contact, now: Instant) -> Instant {
    if contact.email.is_none() { UNTIL_CALLED } else { time_to_answer(event, now) }
}

/// The same question once more, with all the time that there is: nobody heard the first, or the event has moved since.
pub fn ask_again(event: &Event, placement: Placement, contact: &Contact, channel: Channel, now: Instant) -> Reach {
    let as_if_new = reach(event, contact, channel, now);
    let until = as_if_new.placement.until().unwrap_or_else(|| time_to_answer(event, now));
    Reach { placement: placement.reserved_until(until), ..as_if_new }
}

/// Two working days, or what is left of them until the event begins.
pub fn time_to_answer(event: &Event, now: Instant) -> Instant {
    let last = if now < event.starts().at { event.starts().at } else { event.ends().at };
    now.plus_working(TIME_TO_ANSWER).min(last)
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
