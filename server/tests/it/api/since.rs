//! Whoever keeps a copy asks what changed since last time.

use super::{all, ask, slugs};
use crate::site::Site;
use domain::time::{DAY, HOUR};

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_for_changes_hears_of_past_and_cancelled_ones_too_and_never_of_unlisted_ones() {
    let site = Site::open().await;
    let all = all(&site, "/api/v1/events?updated_since=2026-03-02T08:00:00Z&limit=3").await;
    assert_eq!(all.len(), 12, "{all:?}");
    assert!(all.contains(&"vorbei".to_owned()) && all.contains(&"abgesagt".to_owned()));
    assert!(!all.contains(&"intern".to_owned()) && !all.contains(&"geheim".to_owned()));
    for later in ["2026-03-02T08:00:00.001Z", "2026-03-02T09:00:01%2B01:00", "9000-01-01T00:00:00Z"] {
        assert_eq!(slugs(&ask(&site, &format!("/api/v1/events?updated_since={later}")).await), [""; 0], "{later}");
    }
    let recent = ask(&site, "/api/v1/events?updated_since=2026-03-02T08:00:00Z&ab=2026-05-01").await;
    assert_eq!(slugs(&recent), ["bald"], "the other filters hold");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_changed_since_is_told() {
    let site = Site::open().await;
    site.house.advance(HOUR);
    site.house.import("[[events]]\nslug = \"chor\"\ntitle = \"Singen für die ganze Stadt\"\n").await;
    site.house.import("[[events]]\nslug = \"netzwerk\"\ncancelled = \"2026-03-02T10:00\"\n").await;
    let list = ask(&site, "/api/v1/events?updated_since=2026-03-02T10:00:00%2B01:00").await;
    assert_eq!(slugs(&list), ["netzwerk", "chor"]);
    assert_eq!(list["events"][0]["status"], "cancelled");
    assert_eq!(list["events"][1]["updated_at"], "2026-03-02T10:00:00+01:00");
    site.press(&site.filled("voll").await).await.location();
    let list = ask(&site, "/api/v1/events?updated_since=2026-03-02T10:00:00%2B01:00&limit=9").await;
    assert_eq!(slugs(&list), ["netzwerk", "chor"], "a seat that was taken is no change of the event");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_is_news_on_the_day_on_which_it_is_published() {
    let site = Site::open().await;
    site.house.advance(8 * DAY);
    let list = ask(&site, "/api/v1/events?updated_since=2026-03-10T00:00:00%2B01:00").await;
    assert_eq!(slugs(&list), ["geheim"]);
    assert_eq!(list["events"][0]["updated_at"], "2026-03-10T08:00:00+01:00");
}
