//! Calendar files (RFC 5545), for pages and letters alike. Times go out in UTC, whole days as dates.

use crate::house::House;
use domain::events::{Listing, Status};
use domain::time::{Instant, Moment, Period};
use icalendar::{Calendar, Component, Event as Entry, Property};
use text::{Words, say};

/// What the receiving calendar does with a file (RFC 5546, 3.2.1 and 3.2.5). Nobody is asked to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Publish,
    Cancel,
}

/// Whose entry it is: the event's own, or one person's.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The same for ever.
    pub uid: String,
    /// Grows with every change of what the entry shows.
    pub sequence: i64,
    pub details: String,
}

/// The calendar file of an event's or a programme's page. What is cancelled says so.
pub fn of_events(house: &House, words: Words, listings: &[Listing]) -> String {
    let mut calendar = empty(Method::Publish);
    for listing in listings {
        let event = &listing.event;
        let details = if event.sign_up.is_confidential { String::new() } else { event.summary.clone() };
        let identity = Identity { uid: event.uid.clone(), sequence: event.sequence, details };
        add_dates(&mut calendar, house, words, listing, Method::Publish, &identity);
    }
    calendar.to_string()
}

/// A file with one person's dates.
pub fn of_one(house: &House, words: Words, listing: &Listing, method: Method, identity: &Identity) -> String {
    let mut calendar = empty(method);
    add_dates(&mut calendar, house, words, listing, method, identity);
    calendar.to_string()
}

fn empty(method: Method) -> Calendar {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//dabei//dabei//DE"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", if method == Method::Cancel { "CANCEL" } else { "PUBLISH" }));
    calendar
}

/// One VEVENT a date; the second and later dates of a course carry their number in the UID.
fn add_dates(
    calendar: &mut Calendar,
    house: &House,
    words: Words,
    listing: &Listing,
    method: Method,
    identity: &Identity,
) {
    for (number, date) in (1..).zip(&listing.event.dates) {
        let uid = if number == 1 { identity.uid.clone() } else { format!("{number}.{}", identity.uid) };
        let mut entry = Entry::new();
        entry.append_property(raw("UID", uid));
        entry.append_property(raw("SEQUENCE", identity.sequence.to_string()));
        entry.append_property(raw("DTSTAMP", utc(house.clock.now())));
        entry.append_property(raw("LAST-MODIFIED", utc(listing.event.updated_at)));
        add_times(&mut entry, *date, listing.event.is_all_day);
        add_words(&mut entry, house, words, listing, &identity.details);
        let is_off = method == Method::Cancel || listing.status(house.clock.now()) == Status::Cancelled;
        entry.append_property(raw("STATUS", if is_off { "CANCELLED" } else { "CONFIRMED" }));
        calendar.push(entry);
    }
}

fn add_times(entry: &mut Entry, date: Period, is_all_day: bool) {
    if is_all_day {
        let day = |date: jiff::civil::Date| date.strftime("%Y%m%d").to_string();
        let after = date.last_day().tomorrow().unwrap_or(date.last_day());
        entry.append_multi_property(dated("DTSTART", day(date.starts.date())));
        entry.append_multi_property(dated("DTEND", day(after)));
    } else {
        let at = |moment: Moment| utc(moment.at);
        entry.append_property(raw("DTSTART", at(date.starts)));
        entry.append_property(raw("DTEND", at(date.ends)));
    }
}

fn add_words(entry: &mut Entry, house: &House, words: Words, listing: &Listing, details: &str) {
    let event = &listing.event;
    let title = event.outside_title().map_or_else(|| say!(words, "outside-title"), ToOwned::to_owned);
    entry.add_property("SUMMARY", title);
    entry.add_property("LOCATION", listing.venue.address());
    if !details.is_empty() {
        entry.add_property("DESCRIPTION", details);
    }
    if event.sign_up.is_confidential {
        entry.append_property(raw("ORGANIZER", "invalid:nomail"));
        entry.append_property(raw("CLASS", "PRIVATE"));
    } else {
        let address =
            listing.host.email.as_ref().map_or("invalid:nomail".to_owned(), |email| format!("mailto:{email}"));
        let mut organizer = raw("ORGANIZER", address);
        organizer.add_parameter("CN", &listing.host.name.replace('"', "'"));
        entry.append_property(organizer);
        entry.append_property(raw("URL", house.url(&format!("/veranstaltungen/{}", event.slug))));
    }
}

/// A value that is no text: written as it is, without TEXT's backslashes (RFC 5545, 3.3.11).
fn raw(name: &str, value: impl Into<String>) -> Property {
    Property::new(name, value)
}

fn dated(name: &str, value: String) -> Property {
    let mut property = raw(name, value);
    property.add_parameter("VALUE", "DATE");
    property
}

fn utc(instant: Instant) -> String {
    let seconds = jiff::Timestamp::from_millisecond(instant.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    seconds.strftime("%Y%m%dT%H%M%SZ").to_string()
}
