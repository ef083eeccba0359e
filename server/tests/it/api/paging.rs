//! A long list is read page by page; what the city adds meanwhile makes nobody miss or see twice what was there.

use super::{all, ask, slugs};
use crate::site::Site;
use backend::testing::TestHouse;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Three events begin at each hour, so that many share a first date.
fn programme(events: usize) -> String {
    let mut toml = "[[hosts]]\nslug = \"stadt\"\nname = \"Stadt Kornwestheim\"\n\
         [[venues]]\nslug = \"das-k\"\nname = \"Das K\"\n"
        .to_owned();
    for number in 0..events {
        toml += &event(&format!("treff-{number:03}"), number / 3);
    }
    toml
}

/// So many hours after a morning in April.
fn event(slug: &str, hours: usize) -> String {
    let (day, hour) = (1 + hours / 10, 10 + hours % 10);
    let mut toml = String::new();
    write!(
        toml,
        "[[events]]\nslug = \"{slug}\"\ntitle = \"Treff\"\nhost = \"stadt\"\nvenue = \"das-k\"\n\
         starts = \"2026-04-{day:02}T{hour}:00\"\nends = \"2026-04-{day:02}T{hour}:45\"\nsign_up = {{ mode = \"none\" }}\n"
    )
    .unwrap();
    toml
}

#[tokio::test(flavor = "multi_thread")]
async fn every_event_is_reached_once_whatever_the_page_holds() {
    let site = Site::of(TestHouse::with(&programme(120)).await);
    let expected: Vec<String> = (0..120).map(|number| format!("treff-{number:03}")).collect();
    assert_eq!(slugs(&ask(&site, "/api/v1/events").await), expected[..50], "fifty where nobody says how many");
    assert_eq!(slugs(&ask(&site, "/api/v1/events?limit=100").await), expected[..100]);
    for limit in [1, 2, 3, 40, 60, 100] {
        assert_eq!(all(&site, &format!("/api/v1/events?limit={limit}")).await, expected, "{limit}");
    }
    assert!(ask(&site, "/api/v1/events?limit=100&bis=2026-04-03").await["next"].is_null(), "just as many as are there");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_added_between_two_pages_moves_nothing_that_was_there() {
    let site = Site::of(TestHouse::with(&programme(12)).await);
    let (mut path, mut seen, mut pages) = ("/api/v1/events?limit=2".to_owned(), Vec::new(), 0);
    loop {
        let page = ask(&site, &path).await;
        seen.extend(slugs(&page));
        let Some(next) = page["next"].as_str() else { break };
        path = format!("/api/v1/events?limit=2&cursor={next}");
        // One before all that was read, one among those of the same hour, one ahead.
        let added = [("davor", 0), ("treff-000-gleich", pages * 2 / 3), ("zukunft", 20)];
        let added = added.map(|(slug, hours)| event(&format!("{slug}-{pages}"), hours));
        site.house.import(&added.concat()).await;
        pages += 1;
    }
    let distinct: BTreeSet<&String> = seen.iter().collect();
    assert_eq!(distinct.len(), seen.len(), "each once: {seen:?}");
    for number in 0..12 {
        assert!(seen.contains(&format!("treff-{number:03}")), "{number} was missed: {seen:?}");
    }
    assert!(pages > 5 && seen.contains(&"zukunft-0".to_owned()), "{seen:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_leads_on_though_its_event_was_taken_away() {
    let site = Site::of(TestHouse::with(&programme(6)).await);
    let next = ask(&site, "/api/v1/events?limit=2").await["next"].as_str().unwrap().to_owned();
    site.house.import("[[events]]\nslug = \"treff-001\"\nunlisted = true\n").await;
    let rest = ask(&site, &format!("/api/v1/events?cursor={next}")).await;
    assert_eq!(slugs(&rest), ["treff-002", "treff-003", "treff-004", "treff-005"]);
}
