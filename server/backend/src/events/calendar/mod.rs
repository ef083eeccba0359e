//! Calendar files (RFC 5545, RFC 7986), for pages, letters and those who subscribe.

mod entry;
mod zone;

use crate::house::House;
use domain::events::Listing;
use entry::{add_dates, escaped, raw};
use icalendar::Calendar;
use text::Words;

/// How often a calendar that subscribed looks again.
const LOOK_AGAIN: &str = "PT6H";

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

/// The calendar of a page or of a list, to be taken once or subscribed to: the same bytes as long as nothing changes. What is
/// cancelled says so. `source` is where a list is had; one event's address could tell what its neutral title does not.
pub fn of_events(house: &House, words: Words, name: &str, source: Option<&str>, listings: &[Listing]) -> String {
    let mut calendar = empty();
    for property in ["NAME", "X-WR-CALNAME"] {
        calendar.append_property(raw(property, escaped(name)));
    }
    calendar.append_property(raw("REFRESH-INTERVAL", LOOK_AGAIN).add_parameter("VALUE", "DURATION").done());
    calendar.append_property(raw("X-PUBLISHED-TTL", LOOK_AGAIN));
    if let Some(source) = source {
        calendar.append_property(raw("SOURCE", house.url(source)).add_parameter("VALUE", "URI").done());
    }
    for listing in listings {
        let event = &listing.event;
        let details = if event.sign_up.is_confidential { String::new() } else { event.summary.clone() };
        let identity = Identity { uid: event.uid.clone(), sequence: event.sequence, details };
        let is_off = event.cancelled.is_some();
        add_dates(
            &mut calendar,
            house,
            words,
            listing,
            entry::Entry { is_off, written_at: event.updated_at, identity },
        );
    }
    zone::with_zone(&calendar.to_string())
}

/// A file with one person's dates, as a letter carries it.
pub fn of_one(house: &House, words: Words, listing: &Listing, method: Method, identity: &Identity) -> String {
    let mut calendar = empty();
    calendar.append_property(("METHOD", if method == Method::Cancel { "CANCEL" } else { "PUBLISH" }));
    let is_off = method == Method::Cancel || listing.event.cancelled.is_some();
    let entry = entry::Entry { is_off, written_at: house.clock.now(), identity: identity.clone() };
    add_dates(&mut calendar, house, words, listing, entry);
    zone::with_zone(&calendar.to_string())
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//dabei//dabei//DE"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar
}
