//! The Atom feed, newest changes first; and sitemap and `robots.txt` for search engines.

use crate::site::{Answer, Site};
use backend::testing::programme_file::{event, new_event, programme, written};
use domain::time::{DAY, HOUR};

/// The contents of all elements with this tag.
fn contents_of<'a>(feed: &'a Answer, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    let parts = feed.text().split(open.as_str()).skip(1);
    parts.map(|part| part.split(close.as_str()).next().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_change_is_first_and_its_title_says_what_changed() {
    let site = Site::open().await;
    site.ctx.advance(HOUR);
    site.ctx.import(event("zu").set("cancelled", "2026-03-02T10:00")).await;
    site.ctx.advance(HOUR);
    site.ctx.import(event("markt").time("2026-03-29T11:00", "2026-03-29T16:00")).await;
    let feed = site.get("/feed.atom").await;
    let titles = contents_of(&feed, "title");
    assert_eq!(
        titles[..3],
        ["Veranstaltungen: Stadt Kornwestheim", "Verlegt: Aktionsmarkt im Foyer", "Fällt aus: Schon geschlossen"]
    );
    assert_eq!(contents_of(&feed, "updated")[..2], ["2026-03-02T11:00:00+01:00"; 2]);
    for hidden in ["Nur mit dem Link", "Steht noch nicht im Programm", "Neujahrstreffen"] {
        assert!(!feed.text().contains(hidden), "{hidden}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_is_moved_cancelled_or_restored_is_a_new_entry_with_the_date_of_the_change() {
    let site = Site::open().await;
    let entry_of = |feed: &Answer| {
        let entries = feed.text().split("<entry>").skip(1);
        let entry = entries.filter(|entry| entry.contains("/veranstaltungen/markt\"")).collect::<Vec<_>>();
        assert_eq!(entry.len(), 1, "one entry an event: {feed}");
        let value = |tag: &str| entry[0].split_once(tag).unwrap().1.split('<').next().unwrap().to_owned();
        ["<id>", "<published>"].map(value)
    };
    let mut seen = vec![entry_of(&site.get("/feed.atom").await)];
    let changes = [
        ("Verlegt: ", event("markt").time("2026-03-29T11:00", "2026-03-29T16:00")),
        ("Verlegt: ", event("markt").time("2026-03-30T11:00", "2026-03-30T16:00")),
        ("Fällt aus: ", event("markt").set("cancelled", "2026-03-02T12:00")),
        ("Findet doch statt: ", event("markt").set("cancelled", "")),
        ("Fällt aus: ", event("markt").set("cancelled", "2026-03-02T14:00")),
        ("Findet doch statt: ", event("markt").set("cancelled", "")),
        ("Verlegt: ", event("markt").time("2026-03-31T11:00", "2026-03-31T16:00")),
    ];
    for (title, change) in changes {
        site.ctx.advance(HOUR);
        site.ctx.import(change).await;
        let known = seen.last().unwrap().clone();
        let feed = site.get_until("/feed.atom", |feed| entry_of(feed) != known).await;
        assert!(feed.text().contains(&format!("<title>{title}Aktionsmarkt im Foyer</title>")), "{feed}");
        let [id, published] = entry_of(&feed);
        assert!(seen.iter().all(|[known, _]| *known != id), "{id}");
        assert_eq!(published, site.ctx.now().rfc_3339());
        seen.push([id, published]);
    }
    site.ctx.advance(HOUR);
    site.ctx.import(event("markt").set("summary", "Bei jedem Wetter.")).await;
    let feed = site.get_until("/feed.atom", |feed| feed.text().contains("Bei jedem Wetter.")).await;
    assert_eq!(entry_of(&feed), *seen.last().unwrap(), "another change is no new entry");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_published_later_is_first_then() {
    let site = Site::open().await;
    site.ctx.advance(8 * DAY);
    let feed = site.get("/feed.atom?programm=seniorenarbeit").await;
    assert_eq!(
        contents_of(&feed, "title")[..2],
        ["Seniorenarbeit im Quartier – Stadt Kornwestheim", "Steht noch nicht im Programm"]
    );
    assert!(
        feed.text().contains("href=\"https://dabei.example/?programm=seniorenarbeit\""),
        "the feed links to the same list: {feed}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sitemap_has_every_listed_page_and_no_other() {
    let site = Site::open().await;
    let terse = new_event("karg", "Nur ein Titel", "2026-05-05T15:00", "2026-05-05T17:00").without_sign_up();
    site.ctx.import(written([programme("wenig").set("title", "Nur ein Name"), terse.set("programme", "wenig")])).await;
    let map = site.get("/sitemap.xml").await;
    let pages = contents_of(&map, "loc");
    for path in ["/", "/einbetten", "/api", "/programme/demenz", "/programme/wenig", "/veranstaltungen/museum"] {
        assert!(pages.contains(&format!("https://dabei.example{path}").as_str()), "{path} is missing in {pages:?}");
    }
    for page in &pages {
        let answer = site.get(page.strip_prefix("https://dabei.example").unwrap()).await;
        assert_eq!(answer.status, 200, "{page}");
        let description = answer.attribute("head meta[name=description]", "content");
        assert!(description.is_some_and(|text| !text.is_empty()), "{page} does not say what it is about");
    }
    assert!(
        !pages.iter().any(|page| page.contains("intern") || page.contains("geheim") || page.contains("verwaltung"))
    );
    let robots = site.get("/robots.txt").await;
    for line in ["Disallow: /anmeldung/", "Disallow: /verwaltung", "Sitemap: https://dabei.example/sitemap.xml"] {
        assert!(robots.text().lines().any(|found| found == line), "{line} is missing in {robots}");
    }
}
