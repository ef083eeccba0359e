//! One entry of a calendar: an event's date, or one person's.

use super::Identity;
use super::zone::{local, utc};
use crate::house::House;
use domain::events::Listing;
use domain::plain::plain;
use domain::time::{Instant, Period};
use icalendar::{Calendar, Component, Event, Property};
use text::{Words, say};

pub(super) struct Entry {
    pub is_off: bool,
    /// DTSTAMP: when this file was made, or what it says was last changed (RFC 5545, 3.8.7.2).
    pub written_at: Instant,
    pub identity: Identity,
}

/// One VEVENT a date; the second and later dates of a course carry their number in the UID.
pub(super) fn add_dates(calendar: &mut Calendar, house: &House, words: Words, listing: &Listing, entry: Entry) {
    let Entry { is_off, written_at, identity } = entry;
    for (number, date) in (1..).zip(&listing.event.dates) {
        let uid = if number == 1 { identity.uid.clone() } else { format!("{number}.{}", identity.uid) };
        let mut entry = Event::new();
        entry.append_property(raw("UID", uid));
        entry.append_property(raw("SEQUENCE", identity.sequence.to_string()));
        entry.append_property(raw("DTSTAMP", utc(written_at)));
        entry.append_property(raw("LAST-MODIFIED", utc(listing.event.updated_at)));
        entry.append_property(raw("STATUS", if is_off { "CANCELLED" } else { "CONFIRMED" }));
        add_times(&mut entry, *date, listing.event.is_all_day);
        add_words(&mut entry, words, listing, &identity.details);
        add_who(&mut entry, house, words, listing);
        calendar.push(entry);
    }
}

fn add_times(entry: &mut Event, date: Period, is_all_day: bool) {
    if is_all_day {
        let day = |date: jiff::civil::Date| date.strftime("%Y%m%d").to_string();
        let dated = |name, date| raw(name, day(date)).add_parameter("VALUE", "DATE").done();
        let after = date.last_day().tomorrow().unwrap_or(date.last_day());
        entry.append_multi_property(dated("DTSTART", date.starts.date()));
        entry.append_multi_property(dated("DTEND", after));
    } else {
        entry.append_multi_property(local("DTSTART", date.starts));
        entry.append_multi_property(local("DTEND", date.ends));
    }
}

fn add_words(entry: &mut Event, words: Words, listing: &Listing, details: &str) {
    let (event, venue) = (&listing.event, &listing.venue);
    let title = event.outside_title().map_or_else(|| say!(words, "outside-title"), ToOwned::to_owned);
    entry.append_property(text("SUMMARY", &title));
    entry.append_property(text("LOCATION", &venue.address()));
    if let (Some(lat), Some(lon)) = (venue.lat, venue.lon) {
        entry.append_property(raw("GEO", format!("{lat:.6};{lon:.6}")));
    }
    if !details.is_empty() {
        entry.append_property(text("DESCRIPTION", details));
    }
}

/// Who invites, and what it is about: nobody's business where the event is confidential.
fn add_who(entry: &mut Event, house: &House, words: Words, listing: &Listing) {
    let event = &listing.event;
    if event.sign_up.is_confidential {
        entry.append_property(raw("ORGANIZER", "invalid:nomail"));
        entry.append_property(raw("CLASS", "PRIVATE"));
        return;
    }
    let address = listing.host.email.as_ref().map_or("invalid:nomail".to_owned(), |email| format!("mailto:{email}"));
    entry.append_property(raw("ORGANIZER", address).add_parameter("CN", &parameter(&listing.host.name)).done());
    entry.append_property(raw("URL", house.url(&words.path(&format!("/veranstaltungen/{}", event.slug)))));
    for topic in event.topics.iter().chain(&event.target_groups) {
        entry.append_multi_property(raw("CATEGORIES", escaped(topic)));
    }
}

/// A parameter's value knows no quotation mark and no line (RFC 5545, 3.2) but as RFC 6868 writes them. In quotation marks always:
/// there are readers that take a bare `=` for the next parameter.
fn parameter(text: &str) -> String {
    let text = plain(text).replace('^', "^^").replace('"', "^'").replace('\n', "^n").replace('\t', " ");
    format!("\"{text}\"")
}

/// A text, whose commas and lines the file escapes.
fn text(name: &str, value: &str) -> Property {
    Property::new(name, plain(value))
}

/// The same where the library does not know that it is one: one of a list (RFC 5545, 3.8.1.2), a calendar's name (RFC 7986, 5.1).
pub(super) fn escaped(text: &str) -> String {
    plain(text).replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n")
}

/// A value that is no text: written as it is, without TEXT's backslashes (RFC 5545, 3.3.11).
pub(super) fn raw(name: &str, value: impl Into<String>) -> Property {
    Property::new(name, value)
}
