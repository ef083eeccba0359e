//! The page on which an embed is composed: one form with a preview, complete without JavaScript.

use crate::site::{Answer, Site};

/// The content of a text area to copy.
fn copied(page: &Answer, id: &str) -> String {
    page.html().select(&scraper::Selector::parse(&format!("textarea#{id}")).unwrap()).next().unwrap().text().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_choice_is_previewed_at_three_widths_and_offered_in_every_format() {
    let site = Site::open().await;
    let chosen = "programm=demenz&anzahl=2&gestalt=karten&farben=dunkel&akzent=%238A1538&thema=";
    let page = site.get(&format!("/einbetten?{chosen}")).await;
    assert_eq!(page.status, 200, "{page}");
    let query = "programm=demenz&anzahl=2&aussehen=karten-dunkel&akzent=8a1538";
    assert_eq!(
        page.attributes("iframe", "src"),
        [format!("/einbetten/liste?{query}"), format!("/einbetten/liste?{query}"), format!("/einbetten/liste?{query}")]
    );
    assert_eq!(page.attributes("iframe", "width"), ["320", "600", "1000"]);
    assert_eq!(site.get(&format!("/einbetten/liste?{query}")).await.texts(".card h2").len(), 2);
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("frame-src 'self'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    let address = format!("https://dabei.example/einbetten/liste?{}", query.replace('&', "&amp;"));
    let frame = copied(&page, "rahmen");
    for part in [
        "loading=\"lazy\"",
        "title=\"Veranstaltungen – Stadt Kornwestheim\"",
        "class=\"dabei\"",
        "<div><iframe ",
        &format!("src=\"{address}\""),
    ] {
        assert!(frame.contains(part), "{frame} lacks {part}");
    }
    assert!(
        copied(&page, "wachsend")
            .ends_with("<script src=\"https://dabei.example/assets/einbetten.js\" defer></script>")
    );
    // A content management system loads an address that is alone on its line, and finds the oEmbed link there.
    let alone = copied(&page, "oembed");
    let list = site.get(alone.trim().strip_prefix("https://dabei.example").unwrap()).await;
    let oembed = list.attribute("link[type='application/json+oembed']", "href").unwrap();
    assert_eq!(site.get(oembed.strip_prefix("https://dabei.example").unwrap()).await.status, 200, "{oembed}");
    assert_eq!(copied(&page, "kalender").trim(), "https://dabei.example/kalender.ics?programm=demenz");
    assert_eq!(copied(&page, "feed").trim(), "https://dabei.example/feed.atom?programm=demenz");
    let plain = copied(&page, "html").replace('\u{a0}', " ");
    assert!(
        plain.contains("<p>Hier stehen 2 von 3 Terminen. Stand: 2. März 2026.")
            && plain.contains("https://dabei.example/?programm=demenz"),
        "{plain}"
    );
    assert_eq!(page.attributes("select[name=programm] option[selected]", "value"), ["demenz"]);
    assert_eq!(page.attributes("[name=gestalt][checked], [name=farben][checked]", "value"), ["karten", "dunkel"]);
    assert_eq!(page.attributes("main input[readonly], main textarea:not([readonly])", "id"), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_static_list_counts_only_events_that_take_place() {
    let site = Site::open().await;
    let count = |html: &str| html.matches("<li>").count();
    // The cancelled event is the second of the programme.
    let first = copied(&site.get("/einbetten?anzahl=3").await, "html");
    assert_eq!(count(&first), 3, "{first}");
    assert!(first.contains("Hier stehen 3 von 10 Terminen.") && !first.contains("Fällt leider aus"), "{first}");
    let all = copied(&site.get("/einbetten").await, "html");
    assert_eq!(count(&all), 10, "{all}");
    assert!(all.contains("<p>Stand: ") && !all.contains(" von 10"), "{all}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_single_event_can_be_embedded() {
    let site = Site::open().await;
    let page = site.get("/einbetten?gestalt=eine&veranstaltung=chor&akzent=8a1538").await;
    assert_eq!(page.attributes("iframe", "src")[0], "/einbetten/veranstaltung/chor?akzent=8a1538");
    assert!(copied(&page, "rahmen").contains("title=\"Singen für alle – Stadt Kornwestheim\""));
    assert_eq!(copied(&page, "kalender").trim(), "https://dabei.example/veranstaltungen/chor/kalender.ics");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invalid_value_is_shown_with_an_error_at_its_field() {
    let site = Site::open().await;
    let long = "x".repeat(10_000);
    for (query, field) in [
        ("akzent=ffff00", "akzent"),
        ("akzent=red;%7D", "akzent"),
        (&format!("akzent={long}"), "akzent"),
        ("anzahl=51", "anzahl"),
        ("ab=gestern", "ab"),
        ("gestalt=eine", "veranstaltung"),
        ("gestalt=eine&veranstaltung=gibtsnicht", "veranstaltung"),
        ("gestalt=eine&veranstaltung=..%2F..%2F", "veranstaltung"),
        ("gestalt=bunt", "gestalt"),
        ("farben=bunt", "farben"),
        (&format!("thema={long}"), "thema"),
    ] {
        let page = site.get(&format!("/einbetten?{query}")).await;
        assert_eq!((page.status, page.error_summary_fault()), (400, None), "{query:.60}: {page}");
        assert_eq!(page.attributes("[role=alert] a", "href"), [format!("#{field}")], "{query:.60}");
        assert_eq!(page.attributes("iframe", "src"), [""; 0]);
    }
    let page = site.get("/einbetten?akzent=ffff00").await;
    assert_eq!(page.texts("#akzent-error").len(), 1);
    assert_eq!(page.attribute("#akzent", "value").as_deref(), Some("ffff00"), "the typed value is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_footer_links_to_the_page() {
    let site = Site::open().await;
    assert!(site.get("/").await.attributes("footer a", "href").contains(&"/einbetten".to_owned()));
    site.get("/einbetten/gibtsnicht").await.assert_is_page();
}
