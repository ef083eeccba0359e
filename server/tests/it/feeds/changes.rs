//! Whoever keeps a copy hears of every change that it shows.

use super::values;
use crate::site::Site;
use domain::time::HOUR;

const EVENT: &str = "/veranstaltungen/chor/kalender.ics";

#[tokio::test(flavor = "multi_thread")]
async fn every_change_that_a_calendar_shows_is_counted_and_dated() {
    let site = Site::open().await;
    assert_eq!(values(&site.get(EVENT).await, "SEQUENCE"), ["0"]);
    let event = |words: &str| format!("[[events]]\nslug = \"chor\"\n{words}\n");
    let changes = [
        event("summary = \"Bringen Sie Hausschuhe mit.\""),
        event("topics = [\"Musik\", \"Singen\"]"),
        event("host = \"stadt\""),
        "[[venues]]\nslug = \"das-k\"\nstreet = \"Jakobstraße 1\"\n".to_owned(),
        "[[hosts]]\nslug = \"stadt\"\nname = \"Stadt Kornwestheim\"\n".to_owned(),
    ];
    for (number, change) in (1..).zip(changes) {
        site.house.advance(HOUR);
        let now = jiff::Timestamp::from_millisecond(site.house.now().0).unwrap();
        site.house.import(&change).await;
        let is_counted = |calendar: &crate::site::Answer| values(calendar, "SEQUENCE") == [number.to_string()];
        let calendar = site.soon(EVENT, is_counted).await;
        let dated = now.strftime("%Y%m%dT%H%M%SZ").to_string();
        assert_eq!(values(&calendar, "LAST-MODIFIED"), [dated], "{change}");
        let list = site.get(&format!("/api/v1/events?updated_since={now}")).await;
        assert!(list.text().contains("\"slug\":\"chor\""), "{change}: {list}");
    }
    assert!(site.get(EVENT).await.text().contains("Jakobstraße 1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_around_an_event_counts_beside_its_own_and_where_calendars_do_not_show_it_only_its_date() {
    let site = Site::open().await;
    site.get(EVENT).await;
    site.house.advance(HOUR);
    let both = "[[venues]]\nslug = \"das-k\"\nstreet = \"Jakobstraße 1\"\n[[events]]\nslug = \"chor\"\ndescription = \"Neu.\"\n";
    site.house.import(both).await;
    let is_counted = |calendar: &crate::site::Answer| values(calendar, "SEQUENCE") == ["1"];
    site.soon(EVENT, is_counted).await;
    site.house.advance(HOUR);
    site.house.import("[[venues]]\nslug = \"das-k\"\naccessibility = [\"Aufzug\"]\n").await;
    let is_dated = |event: &crate::site::Answer| event.text().contains("\"updated_at\":\"2026-03-02T11:00:00+01:00\"");
    let event = site.soon("/api/v1/events/chor", is_dated).await;
    assert!(event.text().contains("\"sequence\":1,") && event.text().contains("Aufzug"), "{event}");
    let cancelled = site.get("/api/v1/events/abgesagt").await;
    assert!(cancelled.text().contains("\"updated_at\":\"2026-03-02T09:00:00+01:00\""), "no news again: {cancelled}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_it_already_gets_no_second_copy_however_they_say_so() {
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
