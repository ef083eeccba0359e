//! News: what is new or has changed, the newest first; and the list of pages for search engines.

use crate::site::{Answer, Site};
use domain::time::{DAY, HOUR};

fn all<'a>(feed: &'a Answer, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    let parts = feed.text().split(open.as_str()).skip(1);
    parts.map(|part| part.split(close.as_str()).next().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_stands_first_and_says_what_happened_to_it() {
    let site = Site::open().await;
    site.house.advance(HOUR);
    site.house.import("[[events]]\nslug = \"zu\"\ncancelled = \"2026-03-02T10:00\"\n").await;
    site.house.advance(HOUR);
    site.house
        .import("[[events]]\nslug = \"markt\"\nstarts = \"2026-03-29T11:00\"\nends = \"2026-03-29T16:00\"\n")
        .await;
    let feed = site.get("/feed.atom").await;
    let titles = all(&feed, "title");
    assert_eq!(
        titles[..3],
        ["Veranstaltungen: Stadt Kornwestheim", "Aktionsmarkt im Foyer (verlegt)", "Schon geschlossen (abgesagt)"]
    );
    assert_eq!(all(&feed, "updated")[..2], ["2026-03-02T11:00:00+01:00"; 2]);
    for never in ["Nur mit dem Link", "Steht noch nicht im Programm", "Neujahrstreffen"] {
        assert!(!feed.text().contains(never), "{never}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_published_later_is_news_then() {
    let site = Site::open().await;
    site.house.advance(8 * DAY);
    let feed = site.get("/feed.atom?programm=seniorenarbeit").await;
    assert_eq!(
        all(&feed, "title")[..2],
        ["Seniorenarbeit im Quartier – Stadt Kornwestheim", "Steht noch nicht im Programm"]
    );
    assert!(
        feed.text().contains("href=\"https://dabei.example/?programm=seniorenarbeit\""),
        "people see the same list: {feed}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn search_engines_hear_of_every_page_that_is_for_everybody_and_of_no_other() {
    let site = Site::open().await;
    let map = site.get("/sitemap.xml").await;
    let pages = all(&map, "loc");
    for path in ["/", "/einbetten", "/api", "/programme/demenz", "/veranstaltungen/museum"] {
        assert!(pages.contains(&format!("https://dabei.example{path}").as_str()), "{path} is missing in {pages:?}");
    }
    for page in &pages {
        assert_eq!(site.get(page.strip_prefix("https://dabei.example").unwrap()).await.status, 200, "{page}");
    }
    assert!(
        !pages.iter().any(|page| page.contains("intern") || page.contains("geheim") || page.contains("verwaltung"))
    );
    let robots = site.get("/robots.txt").await;
    for own in ["Disallow: /anmeldung/", "Disallow: /verwaltung", "Sitemap: https://dabei.example/sitemap.xml"] {
        assert!(robots.text().lines().any(|line| line == own), "{own} is missing in {robots}");
    }
}
