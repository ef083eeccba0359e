//! Times in a calendar file: wall-clock times in Europe/Berlin, with the rules of that time zone (VTIMEZONE).

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

/// Inserts the rules of the time zone, before the entries if there are any: a calendar must have a component (RFC 5545,
/// 3.6).
pub(super) fn with_zone(calendar: &str) -> String {
    let index = calendar.find(ENTRY).or_else(|| calendar.find(END)).unwrap_or(calendar.len());
    [&calendar[..index], RULES, &calendar[index..]].concat()
}

/// A wall-clock time. If the rules of the time zone have changed since it was stored, it no longer fits its instant: the
/// instant counts and is written in UTC.
pub(super) fn local(name: &str, moment: Moment) -> Property {
    if moment.at.in_berlin() == moment.local {
        Property::new(name, moment.local.strftime("%Y%m%dT%H%M%S").to_string()).add_parameter("TZID", ZONE).done()
    } else {
        Property::new(name, utc(moment.at))
    }
}

/// An instant in UTC.
pub(super) fn utc(instant: Instant) -> String {
    let seconds = jiff::Timestamp::from_millisecond(instant.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    seconds.strftime("%Y%m%dT%H%M%SZ").to_string()
}
