//! Calendar files (RFC 5545, RFC 7986), for downloads, messages and subscriptions.

mod entry;
mod zone;

use crate::context::AppContext;
use domain::events::Listing;
use entry::{add_dates, escaped, raw};
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

/// The identity of an entry: the event's own entry, or that of one sign-up.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Never changes.
    pub uid: String,
    /// Grows with every change of what the entry shows (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    pub details: String,
}

/// The calendar file of an event or of a list, for download or subscription: the same bytes as long as nothing changes.
/// Cancelled events are marked. `source` is the address of a list; an event's address could reveal what its neutral title
/// hides.
pub fn of_events(ctx: &AppContext, words: Words, name: &str, source: Option<&str>, listings: &[Listing]) -> String {
    let mut calendar = empty();
    for property in ["NAME", "X-WR-CALNAME"] {
        calendar.append_property(raw(property, escaped(name)));
    }
    calendar.append_property(raw("REFRESH-INTERVAL", REFRESH_INTERVAL).add_parameter("VALUE", "DURATION").done());
    calendar.append_property(raw("X-PUBLISHED-TTL", REFRESH_INTERVAL));
    if let Some(source) = source {
        calendar.append_property(raw("SOURCE", ctx.url(source)).add_parameter("VALUE", "URI").done());
    }
    for listing in listings {
        let event = &listing.event;
        let details = if event.sign_up.is_confidential { String::new() } else { event.summary.clone() };
        let identity = Identity { uid: event.uid.clone(), sequence: event.sequence, details };
        let is_off = event.cancelled.is_some();
        add_dates(&mut calendar, ctx, words, listing, entry::Entry { is_off, written_at: event.updated_at, identity });
    }
    zone::with_zone(&calendar.to_string())
}

/// The calendar file of one event, as a message attaches it.
pub fn of_one(ctx: &AppContext, words: Words, listing: &Listing, method: Method, identity: &Identity) -> String {
    let mut calendar = empty();
    calendar.append_property(("METHOD", if method == Method::Cancel { "CANCEL" } else { "PUBLISH" }));
    let is_off = method == Method::Cancel || listing.event.cancelled.is_some();
    let entry = entry::Entry { is_off, written_at: ctx.clock.now(), identity: identity.clone() };
    add_dates(&mut calendar, ctx, words, listing, entry);
    zone::with_zone(&calendar.to_string())
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//dabei//dabei//DE"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar
}
