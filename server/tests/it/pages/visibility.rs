//! Which events are found: unlisted events only by their link, unpublished events not yet.

use super::listed_titles;
use crate::site::{Site, public_paths};
use domain::time::DAY;

#[tokio::test(flavor = "multi_thread")]
async fn an_unlisted_event_is_reached_only_by_its_link() {
    let site = Site::open().await;
    for path in ["/veranstaltungen/intern", "/veranstaltungen/intern/anmelden", "/veranstaltungen/intern/kalender.ics"]
    {
        assert_eq!(site.get(path).await.status, 200, "{path}");
    }
    site.submit(&site.filled_form("intern").await).await.location();
    for path in
        public_paths().chain(["/?suche=link", "/?programm=seniorenarbeit", "/programme/seniorenarbeit/kalender.ics"])
    {
        assert!(!site.get(path).await.text().contains("Nur mit dem Link"), "{path} contains it");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_is_not_found_before_it_is_published() {
    let site = Site::open().await;
    let paths = ["", "/anmelden", "/kalender.ics"].map(|rest| format!("/veranstaltungen/geheim{rest}"));
    for path in &paths {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("Steht noch nicht"), "{path} contains it");
    }
    for path in public_paths().chain(["/programme/seniorenarbeit/kalender.ics", "/?suche=programm"]) {
        assert!(!site.get(path).await.text().contains("Steht noch nicht"), "{path} contains it");
    }
    site.ctx.advance(8 * DAY);
    // Another address, because the page cache may keep a page for a second of real time.
    for path in paths.map(|path| format!("{path}?neu")) {
        assert_eq!(site.get(&path).await.status, 200, "{path}");
    }
    assert!(listed_titles(&site, "/?suche=steht").await.contains(&"Steht noch nicht im Programm".to_owned()));
}
