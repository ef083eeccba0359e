//! Pagination: a client that reads a list page by page gets each event once, even if events are added meanwhile.

use super::{all_slugs, get_json, slugs};
use crate::site::Site;
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, event, new_event, programme_file, written};
use std::collections::BTreeSet;

/// A programme in which three events begin at each hour, so that many share a start.
fn programme(events: usize) -> String {
    programme_file((0..events).map(|number| meeting(&format!("treff-{number:03}"), number / 3)))
}

/// An event that starts this number of hours after a morning in April.
fn meeting(slug: &str, hours: usize) -> Record {
    let hour = format!("2026-04-{:02}T{}", 1 + hours / 10, 10 + hours % 10);
    new_event(slug, "Treff", &format!("{hour}:00"), &format!("{hour}:45")).without_sign_up()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_event_is_listed_once_for_every_page_size() {
    let site = Site::of(TestApp::with(programme(120)).await);
    let expected: Vec<String> = (0..120).map(|number| format!("treff-{number:03}")).collect();
    assert_eq!(slugs(&get_json(&site, "/api/v1/events").await), expected[..50], "fifty by default");
    assert_eq!(slugs(&get_json(&site, "/api/v1/events?limit=100").await), expected[..100]);
    for limit in [1, 2, 3, 40, 60, 100] {
        assert_eq!(all_slugs(&site, &format!("/api/v1/events?limit={limit}")).await, expected, "{limit}");
    }
    assert!(
        get_json(&site, "/api/v1/events?limit=100&bis=2026-04-03").await["next"].is_null(),
        "the last page is full"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn events_added_between_two_pages_make_no_other_event_missing_or_doubled() {
    let site = Site::of(TestApp::with(programme(12)).await);
    let (mut path, mut seen, mut pages) = ("/api/v1/events?limit=2".to_owned(), Vec::new(), 0);
    loop {
        let page = get_json(&site, &path).await;
        seen.extend(slugs(&page));
        let Some(next) = page["next"].as_str() else { break };
        path = format!("/api/v1/events?limit=2&cursor={next}");
        // One before all events that were read, one in the same hour, one after all.
        let added = [("davor", 0), ("treff-000-gleich", pages * 2 / 3), ("zukunft", 20)];
        let added = added.map(|(slug, hours)| meeting(&format!("{slug}-{pages}"), hours));
        site.ctx.import(written(added)).await;
        pages += 1;
    }
    let distinct: BTreeSet<&String> = seen.iter().collect();
    assert_eq!(distinct.len(), seen.len(), "an event is listed twice: {seen:?}");
    for number in 0..12 {
        assert!(seen.contains(&format!("treff-{number:03}")), "event {number} is missing: {seen:?}");
    }
    assert!(pages > 5 && seen.contains(&"zukunft-0".to_owned()), "{seen:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_stays_valid_when_its_event_is_no_longer_listed() {
    let site = Site::of(TestApp::with(programme(6)).await);
    let next = get_json(&site, "/api/v1/events?limit=2").await["next"].as_str().unwrap().to_owned();
    site.ctx.import(event("treff-001").set("unlisted", true)).await;
    let rest = get_json(&site, &format!("/api/v1/events?cursor={next}")).await;
    assert_eq!(slugs(&rest), ["treff-002", "treff-003", "treff-004", "treff-005"]);
}
