//! The parameter `updated_since`: clients with a copy of the events get only what has changed.

use super::{all_slugs, get_json, slugs};
use crate::site::Site;
use backend::testing::programme_file::event;
use domain::time::{DAY, HOUR};

#[tokio::test(flavor = "multi_thread")]
async fn changes_include_past_and_cancelled_events_but_no_unlisted_ones() {
    let site = Site::open().await;
    let all = all_slugs(&site, "/api/v1/events?updated_since=2026-03-02T08:00:00Z&limit=3").await;
    assert_eq!(all.len(), 12, "{all:?}");
    assert!(all.contains(&"vorbei".to_owned()) && all.contains(&"abgesagt".to_owned()));
    assert!(!all.contains(&"intern".to_owned()) && !all.contains(&"geheim".to_owned()));
    for later in ["2026-03-02T08:00:00.001Z", "2026-03-02T09:00:01%2B01:00", "9000-01-01T00:00:00Z"] {
        assert_eq!(slugs(&get_json(&site, &format!("/api/v1/events?updated_since={later}")).await), [""; 0], "{later}");
    }
    let recent = get_json(&site, "/api/v1/events?updated_since=2026-03-02T08:00:00Z&ab=2026-05-01").await;
    assert_eq!(slugs(&recent), ["bald"], "the other filters apply too");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_events_that_changed_since_are_listed() {
    let site = Site::open().await;
    site.ctx.advance(HOUR);
    site.ctx.import(event("chor").set("title", "Singen für die ganze Stadt")).await;
    site.ctx.import(event("netzwerk").set("cancelled", "2026-03-02T10:00")).await;
    let list = get_json(&site, "/api/v1/events?updated_since=2026-03-02T10:00:00%2B01:00").await;
    assert_eq!(slugs(&list), ["netzwerk", "chor"]);
    assert_eq!(list["events"][0]["status"], "cancelled");
    assert_eq!(list["events"][1]["updated_at"], "2026-03-02T10:00:00+01:00");
    site.submit(&site.filled_form("voll").await).await.location();
    let list = get_json(&site, "/api/v1/events?updated_since=2026-03-02T10:00:00%2B01:00&limit=9").await;
    assert_eq!(slugs(&list), ["netzwerk", "chor"], "a sign-up does not change its event");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_counts_as_changed_at_the_instant_of_its_publication() {
    let site = Site::open().await;
    site.ctx.advance(8 * DAY);
    let list = get_json(&site, "/api/v1/events?updated_since=2026-03-10T00:00:00%2B01:00").await;
    assert_eq!(slugs(&list), ["geheim"]);
    assert_eq!(list["events"][0]["updated_at"], "2026-03-10T08:00:00+01:00");
}
