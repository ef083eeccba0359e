//! Times of a calendar file: as a clock on a wall in Kornwestheim shows them, with the rules of that clock beside them.

use domain::time::{Instant, Moment};
use icalendar::Property;

const ZONE: &str = "Europe/Berlin";
/// The rules since 1996 (RFC 5545, 3.6.5; directive 2000/84/EC).
const RULES: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
    TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
    TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD\r\n\
    END:VTIMEZONE\r\n";
const ENTRY: &str = "BEGIN:VEVENT\r\n";
const END: &str = "END:VCALENDAR";

/// The file with the zone's rules before its entries: also where it has none, for a calendar holds something (RFC 5545, 3.6).
pub(super) fn with_zone(calendar: &str) -> String {
    let place = calendar.find(ENTRY).or_else(|| calendar.find(END)).unwrap_or(calendar.len());
    [&calendar[..place], RULES, &calendar[place..]].concat()
}

/// A time on the wall. Should the zone's rules change one day, the event's instant counts, and no longer fits the wall: then it is
/// written in UTC.
pub(super) fn local(name: &str, moment: Moment) -> Property {
    if moment.at.in_berlin() == moment.local {
        Property::new(name, moment.local.strftime("%Y%m%dT%H%M%S").to_string()).add_parameter("TZID", ZONE).done()
    } else {
        Property::new(name, utc(moment.at))
    }
}

pub(super) fn utc(instant: Instant) -> String {
    let seconds = jiff::Timestamp::from_millisecond(instant.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    seconds.strftime("%Y%m%dT%H%M%SZ").to_string()
}
