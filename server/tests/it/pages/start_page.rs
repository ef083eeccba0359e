//! The start page, the list of programmes, the month view, and short addresses.

use super::listed_titles;
use crate::site::{Answer, Site};
use axum::http::StatusCode;
use backend::testing::TestApp;
use backend::testing::programme_file::{event, new_event, programme, programme_file, written};
use domain::ids::EventSlug;

/// A week with two events, and an undated programme with one.
fn weeks() -> String {
    let of_week = |slug: &str, title: &str, day: u8| {
        let time = |hour: u8| format!("2026-05-{day:02}T{hour:02}:00");
        new_event(slug, title, &time(15), &time(17)).set("programme", "woche").without_sign_up()
    };
    let walk = new_event("gang", "Spaziergang", "2026-03-10T15:00", "2026-03-10T17:00").without_sign_up();
    programme_file([
        programme("woche")
            .set("title", "Woche der Demenz")
            .set("summary", "Sieben Tage für alle.")
            .time("2026-05-04T00:00", "2026-05-11T00:00"),
        programme("wege").set("title", "Unterwegs").set("summary", "Gehen tut gut."),
        of_week("sofa", "Rotes Sofa", 5),
        of_week("markt", "Aktionsmarkt", 8),
        walk.set("programme", "wege"),
    ])
}

#[tokio::test(flavor = "multi_thread")]
async fn the_start_page_shows_the_programmes_and_the_highlighted_event_above_the_list() {
    let site = Site::of(TestApp::with(weeks()).await);
    let start = site.get("/").await;
    start.assert_is_page();
    assert_eq!(start.texts("h1"), ["Was ist los in Kornwestheim?"]);
    assert_eq!(start.title(), "Veranstaltungen – Stadt Kornwestheim");
    let cards = start.texts(".programmes .programme");
    assert_eq!(cards.len(), 2);
    for part in ["Woche der Demenz", "4. bis 10. Mai 2026", "Sieben Tage für alle.", "2 Veranstaltungen"] {
        assert!(cards[0].contains(part), "{part} is missing: {}", cards[0]);
    }
    for (slug, card) in ["woche", "wege"].into_iter().zip(start.attributes(".programmes img", "src")) {
        let page = site.get(&format!("/programme/{slug}")).await;
        assert_eq!(page.attribute("figure img", "src"), Some(card), "{slug} has one drawing");
    }
    assert!(cards[1].contains("Nächster Termin: 10. März") && cards[1].contains("1 Veranstaltung"), "{}", cards[1]);
    assert!(start.texts(".highlight").is_empty());
    site.ctx.import(event("markt").set("highlight", true)).await;
    let highlighted = site.get("/").await;
    assert_eq!(highlighted.texts(".highlight h3"), ["Aktionsmarkt"]);
    site.ctx.import(event("markt").set("cancelled", "2026-03-01T10:00")).await;
    assert!(site.get("/").await.texts(".highlight").is_empty(), "a cancelled event is no highlight");
    assert!(site.get("/?thema=Demenz").await.texts(".programmes").is_empty(), "a filter shows what it finds");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_programmes_has_those_with_events_to_come() {
    let site = Site::of(TestApp::with(weeks()).await);
    site.ctx.import(written([programme("leer").set("title", "Noch leer")])).await;
    let page = site.get("/programme").await;
    page.assert_is_page();
    assert_eq!(page.attributes(".programme h3 a", "href"), ["/programme/woche", "/programme/wege"]);
    assert_eq!(page.texts("[aria-current=page]"), ["Programme"]);
    assert!(page.attribute("meta[name=description]", "content").is_some_and(|text| !text.is_empty()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_is_a_table_with_each_event_in_its_day_and_links_to_other_months() {
    let site = Site::of(TestApp::with(weeks()).await);
    let party = new_event("feier", "Tanz in den Mai", "2026-04-30T20:00", "2026-05-01T02:00").without_sign_up();
    let exhibition = new_event("schau", "Ausstellung", "2026-04-20T10:00", "2026-05-20T18:00").without_sign_up();
    site.ctx.import(written([party, exhibition])).await;
    let may = site.get("/?ansicht=monat&ab=2026-05-17").await;
    may.assert_is_page();
    assert_eq!(may.texts("h1"), ["Mai 2026"]);
    assert_eq!(may.texts("main ul li a[href$=schau]"), ["Ausstellung"], "it runs when the month begins");
    assert_eq!(may.texts("td:not(.out):not(.free) .date"), ["Dienstag, 5. Mai", "Freitag, 8. Mai"]);
    assert_eq!(may.texts("td li"), ["15:00 Rotes Sofa", "15:00 Aktionsmarkt"]);
    assert_eq!(may.texts("th[scope=col]").len(), 7);
    let links = may.attributes(".months a", "href");
    assert_eq!(links, ["/?ab=2026-04-01&ansicht=monat", "/?ab=2026-06-01&ansicht=monat"]);
    let april = site.get("/?ansicht=monat&ab=2026-04-01").await;
    assert_eq!(april.texts("td:has(li a[href$=feier]) .date"), ["Donnerstag, 30. April"]);
    let march = site.get("/?ansicht=monat").await;
    assert_eq!(march.texts("h1"), ["März 2026"], "without a date it is this month");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_without_events_says_so_and_leads_to_the_next_one_with_some() {
    let site = Site::of(TestApp::with(weeks()).await);
    let march = site.get("/?ansicht=monat&thema=Musik").await;
    assert_eq!(march.texts("h1"), ["März 2026: „Musik“"]);
    assert!(march.texts("td:not(.out):not(.free)").is_empty());
    let says = |page: &Answer, sentence: &str| page.texts("main p").contains(&sentence.to_owned());
    assert!(says(&march, "Zu „Musik“ haben wir im März 2026 nichts gefunden."));
    for last in ["/?ansicht=monat&ab=2026-06-01", "/?ansicht=monat&ab=9999-12-31"] {
        assert!(!site.get(last).await.text().contains("Weiter geht es im"), "nothing is later than {last}");
    }
    assert!(says(&site.get("/?ansicht=monat&ab=2026-06-01").await, "Im Juni 2026 steht nichts im Programm."));
    let february = site.get("/?ansicht=monat&ab=2026-02-01&programm=woche").await;
    assert_eq!(february.texts("main p a[href*='ab=2026-05-01']"), ["Weiter geht es im Mai 2026"]);
    assert_eq!(february.attributes(".chosen a", "href"), ["/?ab=2026-02-01&ansicht=monat"]);
    let exhibition = new_event("schau", "Ausstellung", "2026-02-20T10:00", "2026-04-20T18:00").without_sign_up();
    site.ctx.import(written([exhibition])).await;
    let january = site.get("/?ansicht=monat&ab=2026-01-01").await;
    assert_eq!(january.texts("main p a[href*='ab=2026-02-01']"), ["Weiter geht es im Februar 2026"], "it runs today");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_evening_that_ends_after_midnight_stands_in_its_day_with_its_hours() {
    let site = Site::open().await;
    let party = new_event("silvester", "Silvesterfeier", "2026-12-31T20:00", "2027-01-01T02:00").without_sign_up();
    site.ctx.import(written([party])).await;
    for path in ["/?ab=2026-12-01", "/einbetten/liste?ab=2026-12-01"] {
        let list = site.get(path).await;
        assert_eq!(list.attributes(".day h3 time", "datetime"), ["2026-12-31"], "{path}");
        assert_eq!(list.texts(".row .when"), ["20:00 bis 2:00 Uhr"], "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_is_found_exactly_a_page_says_so_and_shows_what_is_similar() {
    const SIMILAR: &str = "Nichts mit genau diesen Worten. Ähnlich:";
    let site = Site::open().await;
    let list = site.get("/?suche=netzwrek").await;
    assert_eq!(list.texts("h1"), ["1 ähnlicher Treffer für „netzwrek“"]);
    assert_eq!(list.texts("main .lead"), [SIMILAR]);
    assert_eq!(list.texts(".day .row h4"), site.get("/?suche=netzwerk").await.texts(".day .row h4"));
    assert!(!list.text().contains("/kalender.ics?"), "calendars have only what is found exactly: {list}");
    for feed in ["/kalender.ics", "/feed.atom", "/api/v1/events", "/einbetten/liste"] {
        let feed = site.get(&format!("{feed}?suche=netzwrek")).await;
        assert!(!feed.text().contains("Netzwerkveranstaltung"), "{feed}");
    }
    let day = list.attribute(".day h3 time", "datetime").expect("a day");
    let month = site.get(&format!("/?suche=netzwrek&ansicht=monat&ab={day}")).await;
    assert_eq!(month.texts("main .lead"), [SIMILAR]);
    let exact = site.get("/?suche=netzwerk").await;
    assert!(!exact.text().contains(SIMILAR) && exact.text().contains("/kalender.ics?"), "{exact}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_says_what_it_found_and_what_it_could_not_read() {
    let site = Site::open().await;
    let none = site.get("/?suche=xyz").await;
    assert_eq!(none.texts("h1"), ["Zu „xyz“ haben wir nichts gefunden"]);
    assert_eq!(none.title(), "Zu „xyz“ haben wir nichts gefunden – Stadt Kornwestheim");
    let one = site.get("/?suche=netzwerk").await;
    assert_eq!(one.title(), "1 Treffer für „netzwerk“ – Stadt Kornwestheim");
    let chosen = site.get("/?thema=Musik&ab=2026-04-01&bis=2026-04-30").await;
    assert_eq!(chosen.texts("h1"), ["1 Treffer für „Musik“"]);
    let links = chosen.texts(".chosen a").into_iter().zip(chosen.attributes(".chosen a", "href")).collect::<Vec<_>>();
    let expected = [
        ("Musik entfernen", "/?ab=2026-04-01&bis=2026-04-30"),
        ("ab 1. April 2026 entfernen", "/?bis=2026-04-30&thema=Musik"),
        ("bis 30. April 2026 entfernen", "/?ab=2026-04-01&thema=Musik"),
    ];
    assert_eq!(links, expected.map(|(name, path)| (name.to_owned(), path.to_owned())));
    let towns = site.get("/?ort=Kornwestheim&thema=Musik").await;
    assert_eq!(towns.texts(".chosen a"), ["Musik entfernen", "ganz Kornwestheim entfernen"]);
    let unreadable = site.get("/?ab=quatsch").await;
    assert!(unreadable.texts("main p").contains(&"„quatsch“ ist kein Datum. Wir zeigen deshalb alle Tage.".to_owned()));
    assert_eq!(listed_titles(&site, "/?ab=quatsch").await, listed_titles(&site, "/").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_for_what_is_over_has_its_name_and_a_site_without_topics_no_link_to_them() {
    let site = Site::of(TestApp::with(weeks()).await);
    let over = new_event("alt", "Altes Fest", "2026-01-10T15:00", "2026-01-10T17:00").without_sign_up();
    let old = programme("alt-woche").set("title", "Woche von gestern");
    site.ctx.import(written([old, over.set("programme", "alt-woche")])).await;
    let found = site.get("/?programm=alt-woche&ab=2026-01-01").await;
    assert_eq!(found.texts("h1"), ["1 Treffer für „Woche von gestern“"]);
    assert_eq!(found.texts("select[name=programm] option[selected]"), ["Woche von gestern"]);
    assert!(!site.get("/").await.text().contains("Woche von gestern"), "it offers only what is to come");
    assert!(site.get("/").await.attributes("a[href='#themen']", "href").is_empty());
    let other = Site::open().await.get("/").await;
    assert_eq!((other.texts("a[href='#themen']").len(), other.texts("#themen").len()), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_short_address_leads_to_its_event_however_it_is_typed() {
    let site = Site::open().await;
    let page = site.get("/veranstaltungen/netzwerk").await;
    let code = EventSlug::try_from("netzwerk").unwrap().short_code().to_string();
    assert_eq!(page.texts(&format!("main dd a[href='/v/{code}']")), [format!("dabei.example/v/{code}")]);
    for typed in [code.clone(), code.to_lowercase(), code.replace('-', "")] {
        assert_eq!(site.get(&format!("/v/{typed}")).await.location(), "/veranstaltungen/netzwerk");
    }
    let draft = EventSlug::try_from("entwurf").unwrap().short_code();
    for unknown in ["222-222", "x", draft.as_str()] {
        assert_eq!(site.get(&format!("/v/{unknown}")).await.status, StatusCode::NOT_FOUND, "{unknown}");
    }
}
