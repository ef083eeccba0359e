//! The entries (VEVENT) of a calendar file: one for each date of an event.

use super::Entries;
use super::zone::{local, utc};
use crate::context::AppContext;
use domain::events::Listing;
use domain::plain::plain_text;
use domain::time::{Instant, Period};
use icalendar::{Calendar, Component, Event, Property};
use text::{Words, say};

/// The state of the entries in a file.
#[derive(Clone, Copy)]
pub(super) struct Issue {
    /// Whether all dates are cancelled.
    pub is_off: bool,
    /// DTSTAMP: when the file was created or its content last changed (RFC 5545, 3.8.7.2).
    pub at: Instant,
}

/// Adds one VEVENT for each date, and a cancelled one for each that was dropped.
pub(super) fn add_dates(
    calendar: &mut Calendar,
    ctx: &AppContext,
    words: Words,
    listing: &Listing,
    entries: &Entries<'_>,
    issue: Issue,
) {
    let current = listing.event.numbered_dates().map(|(number, date)| (number, date, issue.is_off));
    let dropped = entries.dropped.iter().map(|dropped| (dropped.number, dropped.period, true));
    for (number, date, is_off) in current.chain(dropped) {
        let uid = if number == 1 { entries.uid.clone() } else { format!("{number}.{}", entries.uid) };
        let mut entry = Event::new();
        entry.append_property(raw("UID", uid));
        entry.append_property(raw("SEQUENCE", entries.sequence.to_string()));
        entry.append_property(raw("DTSTAMP", utc(issue.at)));
        entry.append_property(raw("LAST-MODIFIED", utc(listing.event.updated_at)));
        entry.append_property(raw("STATUS", if is_off { "CANCELLED" } else { "CONFIRMED" }));
        add_times(&mut entry, date, listing.event.is_all_day);
        add_description(&mut entry, words, listing, &entries.description);
        add_organizer(&mut entry, ctx, words, listing);
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

fn add_description(entry: &mut Event, words: Words, listing: &Listing, description: &str) {
    let event = &listing.event;
    let title = event.outside_title().map_or_else(|| say!(words, "outside-title"), ToOwned::to_owned);
    entry.append_property(text("SUMMARY", &title));
    entry.append_property(text("LOCATION", &words.place(listing)));
    let place = listing.venue.as_ref().and_then(|venue| venue.lat.zip(venue.lon));
    if let Some((lat, lon)) = place {
        entry.append_property(raw("GEO", format!("{lat:.6};{lon:.6}")));
    }
    if !description.is_empty() {
        entry.append_property(text("DESCRIPTION", description));
    }
}

/// Adds the organizer, the address and the categories. A confidential event reveals none of them.
fn add_organizer(entry: &mut Event, ctx: &AppContext, words: Words, listing: &Listing) {
    let event = &listing.event;
    if event.sign_up.is_confidential {
        entry.append_property(raw("ORGANIZER", "invalid:nomail"));
        entry.append_property(raw("CLASS", "PRIVATE"));
        return;
    }
    let address = listing.host.email.as_ref().map_or("invalid:nomail".to_owned(), |email| format!("mailto:{email}"));
    entry.append_property(raw("ORGANIZER", address).add_parameter("CN", &parameter(&listing.host.name)).done());
    entry.append_property(raw("URL", ctx.url(&words.path(&format!("/veranstaltungen/{}", event.slug)))));
    for topic in event.topics.iter().chain(&event.target_groups) {
        entry.append_multi_property(raw("CATEGORIES", escaped(topic)));
    }
}

/// Encodes the value of a property parameter: quotation marks and line breaks are not allowed (RFC 5545, 3.2) and encoded as
/// in RFC 6868. It is always quoted, because some readers take a bare `=` for the next parameter.
fn parameter(text: &str) -> String {
    let text = plain_text(text).replace('^', "^^").replace('"', "^'").replace('\n', "^n").replace('\t', " ");
    format!("\"{text}\"")
}

/// A TEXT property; the library escapes its commas and line breaks.
pub(super) fn text(name: &str, value: &str) -> Property {
    Property::new(name, plain_text(value))
}

/// Escapes a TEXT value where the library does not: list items (RFC 5545, 3.8.1.2), NAME (RFC 7986, 5.1).
pub(super) fn escaped(text: &str) -> String {
    plain_text(text).replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n")
}

/// A property whose value is written unchanged, without the escapes of TEXT (RFC 5545, 3.3.11).
pub(super) fn raw(name: &str, value: impl Into<String>) -> Property {
    Property::new(name, value)
}
