//! The due times of reminders, thank-you messages and updates for hosts.

use crate::events::Event;
use crate::time::{Instant, Moment};
use jiff::civil::{Date, time};

/// The hour in Berlin at which reminders and thank-you messages are sent.
const HOUR_OF_DAY: i8 = 10;
/// The hour in Berlin at which hosts hear of the sign-ups since the day before.
const HOST_UPDATE_HOUR: i8 = 8;

/// Returns when participants are reminded: the morning before the first date. `None` outside the range of the calendar.
pub fn reminder_due_at(event: &Event) -> Option<Instant> {
    morning(event.starts().date().yesterday().ok()?)
}

/// Returns when attendees are thanked: the morning after the last date. `None` outside the range of the calendar.
pub fn thanks_due_at(event: &Event) -> Option<Instant> {
    morning(event.dates.last()?.last_day().tomorrow().ok()?)
}

/// Returns when hosts were to hear of sign-ups last: this morning, or before that yesterday's. `None` outside the range of the
/// calendar.
pub fn host_update_due_at(now: Instant) -> Option<Instant> {
    let today = now.in_berlin().date();
    let this_morning = at_hour(today, HOST_UPDATE_HOUR)?;
    if this_morning <= now { Some(this_morning) } else { at_hour(today.yesterday().ok()?, HOST_UPDATE_HOUR) }
}

fn morning(day: Date) -> Option<Instant> {
    at_hour(day, HOUR_OF_DAY)
}

fn at_hour(day: Date, hour: i8) -> Option<Instant> {
    Moment::from_local(day.to_datetime(time(hour, 0, 0, 0))).ok().map(|moment| moment.at)
}
