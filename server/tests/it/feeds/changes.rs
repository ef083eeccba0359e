//! Changes reach subscribers: sequence numbers, modification dates and entity tags.

use super::values;
use crate::site::Site;
use backend::testing::programme_file::{event, host, venue, written};
use domain::time::HOUR;

const EVENT: &str = "/veranstaltungen/chor/kalender.ics";

#[tokio::test(flavor = "multi_thread")]
async fn every_change_that_a_calendar_shows_raises_its_sequence_and_its_date() {
    let site = Site::open().await;
    assert_eq!(values(&site.get(EVENT).await, "SEQUENCE"), ["0"]);
    let changes = [
        event("chor").set("summary", "Bringen Sie Hausschuhe mit."),
        event("chor").set("topics", vec!["Musik", "Singen"]),
        event("chor").set("host", "stadt"),
        venue("das-k").set("street", "Jakobstraße 1"),
        host("stadt").set("name", "Stadt Kornwestheim"),
        host("stadt").set("phone", "07154 000-102"),
        event("chor").set("contact.phone", "07154 000-103"),
    ];
    for (number, change) in (1..).zip(changes) {
        site.ctx.advance(HOUR);
        let now = jiff::Timestamp::from_millisecond(site.ctx.now().0).unwrap();
        site.ctx.import(change.clone()).await;
        let is_counted = |calendar: &crate::site::Answer| values(calendar, "SEQUENCE") == [number.to_string()];
        let calendar = site.get_until(EVENT, is_counted).await;
        let modified = now.strftime("%Y%m%dT%H%M%SZ").to_string();
        assert_eq!(values(&calendar, "LAST-MODIFIED"), [modified], "{change}");
        let list = site.get(&format!("/api/v1/events?updated_since={now}")).await;
        assert!(list.text().contains("\"slug\":\"chor\""), "{change}: {list}");
    }
    assert!(site.get(EVENT).await.text().contains("Jakobstraße 1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_a_venue_raises_the_sequence_once_and_only_the_date_if_calendars_do_not_show_it() {
    let site = Site::open().await;
    site.get(EVENT).await;
    site.ctx.advance(HOUR);
    let street = venue("das-k").set("street", "Jakobstraße 1");
    site.ctx.import(written([street, event("chor").set("description", "Neu.")])).await;
    let is_counted = |calendar: &crate::site::Answer| values(calendar, "SEQUENCE") == ["1"];
    site.get_until(EVENT, is_counted).await;
    site.ctx.advance(HOUR);
    site.ctx.import(venue("das-k").set("accessibility", vec!["Aufzug"])).await;
    let is_dated = |event: &crate::site::Answer| event.text().contains("\"updated_at\":\"2026-03-02T11:00:00+01:00\"");
    let event = site.get_until("/api/v1/events/chor", is_dated).await;
    assert!(event.text().contains("\"sequence\":1,") && event.text().contains("Aufzug"), "{event}");
    let cancelled = site.get("/api/v1/events/abgesagt").await;
    assert!(
        cancelled.text().contains("\"updated_at\":\"2026-03-02T09:00:00+01:00\""),
        "it has not changed: {cancelled}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_with_a_current_entity_tag_gets_304_in_every_form_of_if_none_match() {
    let site = Site::open().await;
    for path in ["/kalender.ics", "/feed.atom", "/api/v1/events", "/einbetten/liste", "/"] {
        let tag = site.get(path).await.header("etag").unwrap().to_owned();
        let strong = tag.trim_start_matches("W/").to_owned();
        for known in [tag.clone(), strong, "*".to_owned(), format!("\"fremd\", {tag}")] {
            let again = site.request(axum::http::Method::GET, path, &[("if-none-match", &known)], Vec::new()).await;
            assert_eq!((again.status, again.body.len()), (304, 0), "{path} {known}");
            assert_eq!(again.header("etag"), Some(tag.as_str()), "{path}");
            assert_eq!(again.header("vary"), Some("accept-encoding"), "{path}");
        }
        let other = site.request(axum::http::Method::GET, path, &[("if-none-match", "\"fremd\"")], Vec::new()).await;
        assert_eq!(other.status, 200, "{path}");
    }
}
