//! Which events are found: unlisted events only by their link, unpublished events not yet, drafts not at all.

use super::listed_titles;
use crate::site::{Site, public_paths};
use backend::programme;
use backend::testing::programme_file::{event, new_event};
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
    // Another address, because the page cache may keep a page for 150 ms of real time.
    for path in paths.map(|path| format!("{path}?neu")) {
        assert_eq!(site.get(&path).await.status, 200, "{path}");
    }
    assert!(listed_titles(&site, "/?suche=steht").await.contains(&"Steht noch nicht im Programm".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_in_no_public_place_but_in_the_office() {
    let site = Site::open().await;
    let draft = new_event("entwurf", "Noch ein Entwurf", "2026-04-22T11:00", "2026-04-22T12:00")
        .set("programme", "seniorenarbeit")
        .set("published_at", "")
        .seats(20);
    site.ctx.import(draft).await;
    site.ctx.advance(8 * DAY);
    let of_event = ["", "/anmelden", "/kalender.ics"].map(|rest| format!("/veranstaltungen/entwurf{rest}"));
    let others = ["/einbetten/veranstaltung/entwurf", "/api/v1/events/entwurf"].map(str::to_owned);
    for path in of_event.iter().chain(&others) {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("Noch ein Entwurf"), "{path} contains it");
    }
    let lists = [
        "/programme/seniorenarbeit/kalender.ics",
        "/?suche=entwurf",
        "/?ab=2026-04-01",
        "/api/v1/events",
        "/api/v1/events?updated_since=2020-01-01T00:00:00Z",
        "/einbetten/liste",
        "/einbetten",
    ];
    for path in public_paths().chain(lists) {
        let answer = site.get(path).await;
        let shows = answer.text().contains("Noch ein Entwurf") || answer.text().contains("veranstaltungen/entwurf");
        assert!(!shows, "{path} contains it");
    }
    let overview = site.log_in_as_lead().await.get("/verwaltung").await;
    let row = overview.texts(".row").into_iter().find(|row| row.contains("Noch ein Entwurf")).expect("the draft's row");
    assert!(row.contains("Das K – Entwurf"), "{row}");
    assert!(programme::export(&site.ctx).await.unwrap().contains("published_at = \"\""));

    site.ctx.import(event("entwurf").set("published_at", "2026-03-01T08:00")).await;
    for path in of_event.iter().chain(&others) {
        site.get_until(path, |answer| answer.status == 200).await;
    }
    site.ctx.import(event("entwurf").set("published_at", "")).await;
    site.get_until("/veranstaltungen/entwurf", |answer| answer.status == 404).await;
}
