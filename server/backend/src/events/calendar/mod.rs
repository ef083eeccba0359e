//! Calendar files (RFC 5545, RFC 7986), for downloads, messages and subscriptions.

pub mod description;
mod entry;
mod zone;

use crate::context::AppContext;
use domain::events::{DroppedDate, Listing};
use entry::{Issue, add_dates, escaped, raw, text};
use icalendar::Calendar;
use text::Words;

/// How often a subscribed calendar fetches the file again.
const REFRESH_INTERVAL: &str = "PT6H";

/// The METHOD of a file (RFC 5546, 3.2.1 and 3.2.5). Neither asks the recipient for a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Publish,
    Cancel,
}

/// What the entries of one event show, on the dates of the event: its own entries, or those of one sign-up.
#[derive(Clone, Debug)]
pub struct Entries<'a> {
    /// Never changes. It is the UID of the entry with the number 1; the others' begin with their number.
    pub uid: String,
    /// Grows with every change of what the entries show (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    pub description: String,
    /// The former dates of the event. Their entries are cancelled, so that they leave the calendars that have them.
    pub dropped: Vec<&'a DroppedDate>,
}

/// The calendar of a list, for subscription: the same bytes as long as nothing changes. `source` is its address.
pub fn of_list(ctx: &AppContext, words: Words, name: &str, source: &str, listings: &[Listing]) -> String {
    let mut calendar = empty();
    // The library escapes only the second.
    calendar.append_property(raw("NAME", escaped(name)));
    calendar.append_property(text("X-WR-CALNAME", name));
    calendar.append_property(raw("REFRESH-INTERVAL", REFRESH_INTERVAL).add_parameter("VALUE", "DURATION").done());
    calendar.append_property(raw("X-PUBLISHED-TTL", REFRESH_INTERVAL));
    calendar.append_property(raw("SOURCE", ctx.url(source)).add_parameter("VALUE", "URI").done());
    for listing in listings {
        add_event(&mut calendar, ctx, words, listing);
    }
    zone::with_zone(&calendar.to_string())
}

/// The calendar file of one event, for download. It has no name, as Outlook makes a new calendar of a file with one.
pub fn of_event(ctx: &AppContext, words: Words, listing: &Listing) -> String {
    let mut calendar = empty();
    add_event(&mut calendar, ctx, words, listing);
    zone::with_zone(&calendar.to_string())
}

/// Adds the entries of an event. If it is cancelled, so are they.
fn add_event(calendar: &mut Calendar, ctx: &AppContext, words: Words, listing: &Listing) {
    let event = &listing.event;
    let entries = Entries {
        uid: event.uid.clone(),
        sequence: event.sequence,
        description: description::of_event(ctx, words, listing),
        dropped: event.dropped_dates().iter().collect(),
    };
    add_dates(
        calendar,
        ctx,
        words,
        listing,
        &entries,
        Issue { is_off: event.cancelled.is_some(), at: event.updated_at },
    );
}

/// The calendar file of one sign-up, as a message attaches it.
pub fn of_one(ctx: &AppContext, words: Words, listing: &Listing, method: Method, entries: &Entries<'_>) -> String {
    let mut calendar = empty();
    calendar.append_property(("METHOD", if method == Method::Cancel { "CANCEL" } else { "PUBLISH" }));
    let is_off = method == Method::Cancel || listing.event.cancelled.is_some();
    add_dates(&mut calendar, ctx, words, listing, entries, Issue { is_off, at: ctx.clock.now() });
    zone::with_zone(&calendar.to_string())
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//dabei//dabei//DE"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar
}
