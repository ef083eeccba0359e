//! The due times of reminders and thank-you messages.

use crate::events::Event;
use crate::time::{Instant, Moment};
use jiff::civil::{Date, time};

/// The hour in Berlin at which reminders and thank-you messages are sent.
const HOUR_OF_DAY: i8 = 10;

/// Returns when participants are reminded: the morning before the first date. `None` outside the range of the calendar.
pub fn reminder_due_at(event: &Event) -> Option<Instant> {
    morning(event.starts().date().yesterday().ok()?)
}

/// Returns when attendees are thanked: the morning after the last date. `None` outside the range of the calendar.
pub fn thanks_due_at(event: &Event) -> Option<Instant> {
    morning(event.dates.last()?.last_day().tomorrow().ok()?)
}

fn morning(day: Date) -> Option<Instant> {
    Moment::from_local(day.to_datetime(time(HOUR_OF_DAY, 0, 0, 0))).ok().map(|moment| moment.at)
}
