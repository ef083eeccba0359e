//! The schema.org data on the page of an event states the same facts as the API.

use super::{all_slugs, get_json};
use crate::site::{Site, css};
use backend::testing::TestApp;
use backend::testing::programme_file::{event, venue};
use jiff::civil::Date;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The schema.org data on the page of an event.
async fn schema_org(site: &Site, slug: &str) -> Value {
    let html = site.get(&format!("/veranstaltungen/{slug}")).await.html();
    let data: Vec<String> =
        html.select(&css("script[type='application/ld+json']")).map(|script| script.text().collect()).collect();
    assert_eq!(data.len(), 1, "{slug}");
    serde_json::from_str(&data[0]).unwrap_or_else(|error| panic!("{slug}: {error}: {}", data[0]))
}

/// Dates, place, status and seats as the schema.org data states them.
fn stated_facts(schema: &Value) -> Value {
    let single = vec![schema.clone()];
    let dates = schema["subEvent"].as_array().unwrap_or(&single);
    let places = schema["location"].as_array().cloned().unwrap_or_else(|| vec![schema["location"].clone()]);
    let location = places.iter().find(|place| place["@type"] == "Place").unwrap_or(&Value::Null);
    let address = &location["address"];
    json!({
        "dates": dates.iter().map(|date| json!([date["startDate"], date["endDate"]])).collect::<Vec<_>>(),
        "whole": [schema["startDate"], schema["endDate"]],
        "place": [location["name"], address["streetAddress"], address["postalCode"], address["addressLocality"]],
        "geo": [location["geo"]["latitude"], location["geo"]["longitude"]],
        "status": schema["eventStatus"],
        "seats": [schema["maximumAttendeeCapacity"], schema["remainingAttendeeCapacity"]],
    })
}

/// The same facts as the API states them, in the terms of schema.org.
fn expected_facts(event: &Value, is_all_day: bool) -> Value {
    let dates = event["dates"].as_array().unwrap().iter().chain([event]);
    let mut dates: Vec<Value> =
        dates.map(|date| if is_all_day { days(date) } else { json!([date["starts_at"], date["ends_at"]]) }).collect();
    let whole = dates.pop();
    let (venue, seats) = (&event["venue"], &event["seats"]);
    let status = match event["status"].as_str().unwrap() {
        "scheduled" | "over" => "EventScheduled",
        "moved" => "EventRescheduled",
        "cancelled" => "EventCancelled",
        other => panic!("{other} is no status"),
    };
    json!({
        "dates": dates,
        "whole": whole,
        "place": [venue["name"], venue["street"], venue["postcode"], venue["city"]],
        "geo": [venue["lat"], venue["lon"]],
        "status": format!("https://schema.org/{status}"),
        "seats": [seats["total"], seats["free"]],
    })
}

/// The first and the last day of a date. One that ends at midnight ends on the day before.
fn days(date: &Value) -> Value {
    let (starts, ends) = (date["starts_at"].as_str().unwrap(), date["ends_at"].as_str().unwrap());
    let end: Date = ends[..10].parse().unwrap();
    let last = if ends[10..].starts_with("T00:00:00") { end.yesterday().unwrap() } else { end };
    json!([starts[..10], last.to_string()])
}

#[tokio::test(flavor = "multi_thread")]
async fn search_engines_read_the_same_dates_place_status_and_seats_as_partners() {
    let small = Site::open().await;
    small.ctx.import(event("chor").time("2026-04-11T15:00", "2026-04-11T17:00")).await;
    small.ctx.import(venue("das-k").set("lat", 48.5).set("lon", 9.25)).await;
    small.submit(&small.filled_form("netzwerk").await).await.location();
    let example = TestApp::open().await;
    let today = example.now().in_berlin().date();
    backend::programme::demo(&example, today).await.unwrap();
    let mut kinds = BTreeSet::new();
    for site in [small, Site::of(example)] {
        for slug in all_slugs(&site, "/api/v1/events?updated_since=2000-01-01T00:00:00Z").await {
            let event = get_json(&site, &format!("/api/v1/events/{slug}")).await;
            let schema = schema_org(&site, &slug).await;
            let is_all_day = backend::events::event(&site.ctx, &slug).await.unwrap().event.is_all_day;
            assert_eq!(stated_facts(&schema), expected_facts(&event, is_all_day), "{slug}");
            kinds.insert(event["status"].as_str().unwrap().to_owned());
            kinds.extend(is_all_day.then(|| "all day".to_owned()));
            kinds.extend((event["dates"].as_array().unwrap().len() > 1).then(|| "course".to_owned()));
            kinds.insert(if event["seats"].is_null() { "without seats" } else { "with seats" }.to_owned());
        }
    }
    let all = ["all day", "cancelled", "course", "moved", "over", "scheduled", "with seats", "without seats"];
    assert_eq!(kinds, BTreeSet::from(all.map(str::to_owned)), "every kind of event was compared");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_price_is_made_up_and_only_what_the_city_calls_free_is_free() {
    let site = Site::open().await;
    for (price, is_free) in [("", false), ("5 Euro, bar vor Ort", false), ("kostenlos", true), ("Eintritt frei", true)]
    {
        site.ctx.import(event("chor").set("price", price)).await;
        let schema = schema_org(&site, "chor").await;
        assert_eq!(schema["isAccessibleForFree"] == true, is_free, "{price}: {schema}");
        assert_eq!(schema["offers"]["price"] == 0, is_free, "{price}: {schema}");
        let api = get_json(&site, "/api/v1/events/chor").await;
        assert_eq!(api["price"].as_str().unwrap_or_default(), price);
        let shown = site.get("/veranstaltungen/chor").await.text().contains("Kosten");
        assert_eq!(shown, !price.is_empty(), "{price}");
    }
}
