//! An event and a programme in the words of schema.org, for search engines (JSON-LD 1.1).

use backend::House;
use domain::events::{Availability, Listing, Programme, Status, Venue};
use domain::plain::plain;
use domain::time::{Instant, Moment, Period};
use serde_json::{Value, json};
use text::Words;

/// schema.org `Event`. What is confidential tells no figures.
pub fn of_event(house: &House, words: Words, listing: &Listing) -> Value {
    let (event, now) = (&listing.event, house.clock.now());
    let url = house.url(&words.path(&format!("/veranstaltungen/{}", event.slug)));
    let at = |moment: Moment| if event.is_all_day { moment.date().to_string() } else { moment.at.rfc_3339() };
    let last_day = |date: &Period| if event.is_all_day { date.last_day().to_string() } else { at(date.ends) };
    let stands = format!("https://schema.org/{}", status(event.status(now)));
    let dates = event.dates.iter().map(|date| {
        json!({
            "@type": "Event", "name": plain(&event.title), "url": url, "startDate": at(date.starts),
            "endDate": last_day(date), "eventStatus": stands, "location": place(&listing.venue),
        })
    });
    let mut schema = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": url,
        "url": url,
        "name": plain(&event.title),
        "description": plain(&event.summary),
        "startDate": at(event.starts()),
        "endDate": event.dates.last().map(last_day),
        "eventStatus": stands,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "isAccessibleForFree": true,
        "location": place(&listing.venue),
        "organizer": listing.hosts().map(|host| json!({
            "@type": "Organization", "name": plain(&host.name), "url": host.website, "telephone": host.phone,
        })).collect::<Vec<_>>(),
        "offers": offer(listing, &url, now),
        "inLanguage": event.languages,
        "superEvent": listing.programme.as_ref().map(|programme| json!({
            "@type": "EventSeries", "name": plain(&programme.title), "url": programme_url(house, words, programme),
        })),
    });
    // A course is no event of many weeks, but of some hours in each.
    if event.dates.len() > 1 {
        schema["subEvent"] = dates.collect();
    }
    if let Some((seats, free)) = event.sign_up.seats.zip(listing.free_to_show()) {
        schema["maximumAttendeeCapacity"] = seats.into();
        schema["remainingAttendeeCapacity"] = free.into();
    }
    schema
}

/// schema.org `EventSeries`.
pub fn of_programme(house: &House, words: Words, programme: &Programme) -> Value {
    let url = programme_url(house, words, programme);
    json!({
        "@context": "https://schema.org",
        "@type": "EventSeries",
        "@id": url,
        "url": url,
        "name": plain(&programme.title),
        "description": plain(&programme.summary),
        "startDate": programme.starts.map(|starts| starts.date().to_string()),
        "endDate": programme.ends.map(|ends| ends.date().to_string()),
    })
}

fn programme_url(house: &House, words: Words, programme: &Programme) -> String {
    house.url(&words.path(&format!("/programme/{}", programme.slug)))
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Scheduled | Status::Over => "EventScheduled",
        Status::Moved => "EventRescheduled",
        Status::Cancelled => "EventCancelled",
    }
}

fn place(venue: &Venue) -> Value {
    let geo = venue.lat.zip(venue.lon);
    json!({
        "@type": "Place",
        "name": plain(&venue.name),
        "address": {
            "@type": "PostalAddress", "streetAddress": venue.street, "postalCode": venue.postcode,
            "addressLocality": venue.city, "addressCountry": "DE",
        },
        "geo": geo.map(|(lat, lon)| json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon })),
    })
}

/// It costs nothing; whether there is a place is said as shops say it.
fn offer(listing: &Listing, url: &str, now: Instant) -> Value {
    let availability = match listing.availability(now) {
        Availability::Open(_) | Availability::JustCome | Availability::ByHost | Availability::Elsewhere => "InStock",
        Availability::NotYetOpen(_) => "PreOrder",
        Availability::Full | Availability::WaitingList => "SoldOut",
        Availability::Cancelled | Availability::Over | Availability::Closed => "Discontinued",
    };
    json!({
        "@type": "Offer", "price": 0, "priceCurrency": "EUR", "url": url,
        "availability": format!("https://schema.org/{availability}"),
        "validFrom": listing.event.published.at.rfc_3339(),
    })
}
