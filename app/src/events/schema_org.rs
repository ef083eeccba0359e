//! Events and programmes as schema.org data for search engines (JSON-LD 1.1).

use super::event_json::{EventJson, HostJson, ImageJson, VenueJson};
use backend::AppContext;
use domain::events::{Availability, Listing, Programme, Status};
use domain::plain::plain_text;
use domain::time::{Instant, Moment, Period};
use jiff::civil::Date;
use serde_json::{Value, json};
use text::Words;

/// Returns the schema.org `Event` of an event. Its facts are those of the public JSON, so numbers of seats are left out if
/// the event is confidential.
pub fn event_schema(ctx: &AppContext, words: Words, listing: &Listing) -> Value {
    let event = EventJson::of(listing, ctx);
    let is_all_day = listing.event.is_all_day;
    let url = ctx.url(&words.path(&format!("/veranstaltungen/{}", event.slug)));
    let starts = |date: &Period| day_or_instant(is_all_day, date.starts.date(), date.starts);
    let ends = |date: &Period| day_or_instant(is_all_day, date.last_day(), date.ends);
    let event_status = format!("https://schema.org/{}", status_name(event.status));
    let (attendance, location) = location_schema(&event, &url);
    let sub_events = event.dates.iter().map(|date| {
        json!({
            "@type": "Event", "name": plain_text(&event.title), "url": url, "startDate": starts(date),
            "endDate": ends(date), "eventStatus": event_status, "location": location,
        })
    });
    let mut schema = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": url,
        "url": url,
        "name": plain_text(&event.title),
        "description": plain_text(&event.summary),
        "startDate": event.dates.first().map(starts),
        "endDate": event.dates.last().map(ends),
        "eventStatus": event_status,
        "eventAttendanceMode": format!("https://schema.org/{attendance}EventAttendanceMode"),
        "location": location,
        "image": event.image.as_ref().map(|image| &image.url),
        "organizer": listing.hosts().map(|host| organization_schema(&HostJson::from(host.as_ref()))).collect::<Vec<_>>(),
        "offers": offer_schema(listing, &url, ctx.clock.now()),
        "inLanguage": event.languages,
        "superEvent": event.programme.as_ref().map(|programme| json!({
            "@type": "EventSeries", "name": plain_text(&programme.title), "url": programme_url(ctx, words, &programme.slug),
        })),
    });
    // Each date of a course is an event of some hours: the course as such would last for weeks.
    if event.dates.len() > 1 {
        schema["subEvent"] = sub_events.collect();
    }
    // No price is made up: what the city has not said, a search engine is not told.
    if listing.event.is_free() {
        schema["isAccessibleForFree"] = true.into();
        schema["offers"]["price"] = 0.into();
        schema["offers"]["priceCurrency"] = "EUR".into();
    }
    if let Some(seats) = event.seats {
        schema["maximumAttendeeCapacity"] = seats.total.into();
        schema["remainingAttendeeCapacity"] = seats.free.into();
    }
    schema
}

/// Returns the schema.org `EventSeries` of a programme.
pub fn programme_schema(ctx: &AppContext, words: Words, programme: &Programme) -> Value {
    let url = programme_url(ctx, words, programme.slug.as_str());
    json!({
        "@context": "https://schema.org",
        "@type": "EventSeries",
        "@id": url,
        "url": url,
        "name": plain_text(&programme.title),
        "description": plain_text(&programme.summary),
        "startDate": programme.starts.map(|starts| starts.date().to_string()),
        "endDate": programme.ends.map(|ends| ends.date().to_string()),
        "image": programme.image.as_ref().map(|image| ImageJson::of(image, ctx).url),
    })
}

fn day_or_instant(is_all_day: bool, day: Date, moment: Moment) -> String {
    if is_all_day { day.to_string() } else { moment.at.rfc_3339() }
}

fn programme_url(ctx: &AppContext, words: Words, slug: &str) -> String {
    ctx.url(&words.path(&format!("/programme/{slug}")))
}

fn status_name(status: Status) -> &'static str {
    match status {
        Status::Scheduled | Status::Over => "EventScheduled",
        Status::Moved => "EventRescheduled",
        Status::Cancelled => "EventCancelled",
    }
}

/// The mode of attendance, and where that is. The place online is the event's page: its own address is not public.
fn location_schema(event: &EventJson, url: &str) -> (&'static str, Value) {
    let online = event.online.then(|| json!({ "@type": "VirtualLocation", "url": url }));
    match (event.venue.as_ref().map(place_schema), online) {
        (Some(venue), Some(online)) => ("Mixed", json!([venue, online])),
        (Some(venue), None) => ("Offline", venue),
        (None, online) => ("Online", online.into()),
    }
}

fn place_schema(venue: &VenueJson) -> Value {
    let geo = venue.lat.zip(venue.lon);
    json!({
        "@type": "Place",
        "name": plain_text(&venue.name),
        "address": {
            "@type": "PostalAddress", "streetAddress": venue.street, "postalCode": venue.postcode,
            "addressLocality": venue.city, "addressCountry": "DE",
        },
        "geo": geo.map(|(lat, lon)| json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon })),
    })
}

fn organization_schema(host: &HostJson) -> Value {
    json!({
        "@type": "Organization", "name": plain_text(&host.name), "url": host.website, "telephone": host.phone,
    })
}

/// Returns the schema.org `Offer` of an event without its price, with the availability in a shop's terms.
fn offer_schema(listing: &Listing, url: &str, now: Instant) -> Value {
    let availability = match listing.availability(now) {
        Availability::Open(_) | Availability::JustCome | Availability::ByHost | Availability::Elsewhere => "InStock",
        Availability::NotYetOpen(_) => "PreOrder",
        Availability::Full | Availability::WaitingList => "SoldOut",
        Availability::Cancelled | Availability::Over | Availability::Closed => "Discontinued",
    };
    json!({
        "@type": "Offer", "url": url,
        "availability": format!("https://schema.org/{availability}"),
        "validFrom": listing.event.published.map(|published| published.at.rfc_3339()),
    })
}
