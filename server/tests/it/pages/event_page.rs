//! The page of an event, and the frame that all pages have.

use crate::site::{PAGES, Site};
use backend::testing::TestApp;
use backend::testing::programme_file::event;
use std::collections::BTreeSet;

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_an_event_explains_each_way_of_signing_up() {
    let site = Site::open().await;
    site.submit(&site.filled_form("voll").await).await.location();
    let cases = [
        ("netzwerk", "a[href='/veranstaltungen/netzwerk/anmelden']"),
        ("telefon", "a[href='tel:071415550']"),
        ("telefon", "a[href='mailto:verein@verein.example']"),
        ("anderswo", "a[href='https://vhs.example/kurs/12']"),
        ("voll", "a[href='tel:07154000101']"),
        ("zu", "a[href='tel:07154000101']"),
        ("abgesagt", "a[href='/']"),
    ];
    for (slug, link) in cases {
        let page = site.get(&format!("/veranstaltungen/{slug}")).await;
        page.assert_is_page();
        assert_eq!(page.texts(&format!("section.todo {link}")).len(), 1, "{slug} has no {link}: {page}");
    }
    for slug in ["markt", "telefon", "anderswo", "voll", "zu", "bald", "abgesagt", "vorbei"] {
        let page = site.get(&format!("/veranstaltungen/{slug}")).await;
        assert!(page.texts("a[href$='/anmelden']").is_empty(), "{slug} offers a form");
    }
    let open = site.get("/veranstaltungen/netzwerk").await.texts("main").join(" ");
    for fact in ["19", "Freitag, 27. März 2026", "Stuttgarter Straße 65", "Induktionsschleife", "Mobilität"] {
        assert!(open.contains(fact), "{fact} is missing: {open}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_with_a_telephone_number_of_its_own_has_pages_with_one_number() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let path = "/veranstaltungen/netzwerk".to_owned();
    for path in [format!("{path}/anmelden"), path, own, "/veranstaltungen/voll/anmelden".to_owned()] {
        let page = site.get(&path).await;
        let numbers: BTreeSet<_> = page.attributes("a[href^='tel:']", "href").into_iter().collect();
        assert_eq!(numbers, ["tel:07154000101".to_owned()].into(), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_german_and_parts_in_another_language_are_marked() {
    let site = Site::open().await;
    for path in PAGES {
        site.get(path).await.assert_is_page();
    }
    let page = site.get("/veranstaltungen/netzwerk").await;
    assert_eq!(page.texts("[lang=uk] strong"), ["Зустріч мережі"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_in_another_language_is_found_from_the_top_and_runs_in_the_direction_of_its_script() {
    let site = Site::open().await;
    let texts =
        event("netzwerk").set("easy_text", "Wir lernen uns kennen.").set("translations.ar.title", "لقاء الشبكة");
    site.ctx.import(texts.set("translations.fa.summary", "آشنایی")).await;
    let page = site.get("/veranstaltungen/netzwerk").await;
    assert_eq!(page.attribute("html", "dir").as_deref(), Some("ltr"));
    for (language, direction, heading) in
        [("uk", "ltr", "Українська (Ukrainisch)"), ("ar", "rtl", "العربية (Arabisch)"), ("fa", "rtl", "fa")]
    {
        assert_eq!(page.texts(&format!("h2#sprache-{language}")), [heading]);
        let directions = page.attributes(&format!("[lang={language}]"), "dir");
        assert!(
            directions.len() >= 2 && directions.iter().all(|found| found == direction),
            "{language}: {directions:?}"
        );
    }
    let links = page.attributes("main .intro nav a", "href");
    assert_eq!(links, ["#leicht", "#sprache-ar", "#sprache-fa", "#sprache-uk"]);
    for link in links {
        assert_eq!(page.texts(&format!("h2{link}")).len(), 1, "{link} leads nowhere");
    }
    let without = site.get("/veranstaltungen/chor").await;
    assert!(without.texts("main .intro nav").is_empty(), "nothing to link to: {without}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_with_example_events_is_marked_and_no_page_with_real_events() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    for path in ["/", "/veranstaltungen/netzwerk", "/hilfe", "/gibtsnicht", own.as_str()] {
        assert!(site.get(path).await.texts("aside.example").is_empty(), "{path}");
    }
    let ctx = TestApp::open().await;
    let today = ctx.now().in_berlin().date();
    backend::programme::demo(&ctx, today).await.unwrap();
    let site = Site::of(ctx);
    let listed = site.get("/").await.attributes("li.row h4 a", "href");
    assert!(listed.len() >= 10, "{listed:?}");
    for path in listed.iter().map(String::as_str).chain(["/", "/hilfe", "/gibtsnicht"]) {
        let page = site.get(path).await;
        page.assert_is_page();
        assert_eq!(page.texts("aside.example").len(), 1, "{path}");
    }
}
