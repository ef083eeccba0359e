//! Events and programmes as schema.org data for search engines (JSON-LD 1.1).

use backend::AppContext;
use domain::events::{Availability, Listing, Programme, Status, Venue};
use domain::plain::plain_text;
use domain::time::{Instant, Moment, Period};
use serde_json::{Value, json};
use text::Words;

/// Returns the schema.org `Event` of an event. Numbers of seats are left out if the event is confidential.
pub fn event_schema(ctx: &AppContext, words: Words, listing: &Listing) -> Value {
    let (event, now) = (&listing.event, ctx.clock.now());
    let url = ctx.url(&words.path(&format!("/veranstaltungen/{}", event.slug)));
    let at = |moment: Moment| if event.is_all_day { moment.date().to_string() } else { moment.at.rfc_3339() };
    let last_day = |date: &Period| if event.is_all_day { date.last_day().to_string() } else { at(date.ends) };
    let event_status = format!("https://schema.org/{}", status_name(event.status(now)));
    let sub_events = event.dates.iter().map(|date| {
        json!({
            "@type": "Event", "name": plain_text(&event.title), "url": url, "startDate": at(date.starts),
            "endDate": last_day(date), "eventStatus": event_status, "location": place_schema(&listing.venue),
        })
    });
    let mut schema = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": url,
        "url": url,
        "name": plain_text(&event.title),
        "description": plain_text(&event.summary),
        "startDate": at(event.starts()),
        "endDate": event.dates.last().map(last_day),
        "eventStatus": event_status,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "isAccessibleForFree": true,
        "location": place_schema(&listing.venue),
        "organizer": listing.hosts().map(|host| json!({
            "@type": "Organization", "name": plain_text(&host.name), "url": host.website, "telephone": host.phone,
        })).collect::<Vec<_>>(),
        "offers": offer_schema(listing, &url, now),
        "inLanguage": event.languages,
        "superEvent": listing.programme.as_ref().map(|programme| json!({
            "@type": "EventSeries", "name": plain_text(&programme.title), "url": programme_url(ctx, words, programme),
        })),
    });
    // Each date of a course is an event of some hours: the course as such would last for weeks.
    if event.dates.len() > 1 {
        schema["subEvent"] = sub_events.collect();
    }
    if let Some((seats, free)) = event.sign_up.seats.zip(listing.public_free_seats()) {
        schema["maximumAttendeeCapacity"] = seats.into();
        schema["remainingAttendeeCapacity"] = free.into();
    }
    schema
}

/// Returns the schema.org `EventSeries` of a programme.
pub fn programme_schema(ctx: &AppContext, words: Words, programme: &Programme) -> Value {
    let url = programme_url(ctx, words, programme);
    json!({
        "@context": "https://schema.org",
        "@type": "EventSeries",
        "@id": url,
        "url": url,
        "name": plain_text(&programme.title),
        "description": plain_text(&programme.summary),
        "startDate": programme.starts.map(|starts| starts.date().to_string()),
        "endDate": programme.ends.map(|ends| ends.date().to_string()),
    })
}

fn programme_url(ctx: &AppContext, words: Words, programme: &Programme) -> String {
    ctx.url(&words.path(&format!("/programme/{}", programme.slug)))
}

fn status_name(status: Status) -> &'static str {
    match status {
        Status::Scheduled | Status::Over => "EventScheduled",
        Status::Moved => "EventRescheduled",
        Status::Cancelled => "EventCancelled",
    }
}

fn place_schema(venue: &Venue) -> Value {
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

/// Returns the schema.org `Offer` of an event: free of charge, with the availability in a shop's terms.
fn offer_schema(listing: &Listing, url: &str, now: Instant) -> Value {
    let availability = match listing.availability(now) {
        Availability::Open(_) | Availability::JustCome | Availability::ByHost | Availability::Elsewhere => "InStock",
        Availability::NotYetOpen(_) => "PreOrder",
        Availability::Full | Availability::WaitingList => "SoldOut",
        Availability::Cancelled | Availability::Over | Availability::Closed => "Discontinued",
    };
    json!({
        "@type": "Offer", "price": 0, "priceCurrency": "EUR", "url": url,
        "availability": format!("https://schema.org/{availability}"),
        "validFrom": listing.event.published.map(|published| published.at.rfc_3339()),
    })
}
