//! The two pages that any site may frame, and all others, which no site may.

use super::embed_fault;
use crate::site::{Site, public_paths};
use axum::http::Method;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

const LIST: &str = "/einbetten/liste";
const EVENT: &str = "/einbetten/veranstaltung/netzwerk";

#[tokio::test(flavor = "multi_thread")]
async fn two_pages_may_be_framed_and_no_other() {
    let site = Site::open().await;
    for path in [LIST, EVENT, "/einbetten/liste?aussehen=karten-dunkel&akzent=8a1538&anzahl=3"] {
        let answer = site.get(path).await;
        assert_eq!((answer.status, embed_fault(&answer)), (200, None), "{path}: {answer}");
    }
    for path in public_paths().chain(["/einbetten", "/einbetten/gibtsnicht", "/oembed", "/assets/einbetten.js"]) {
        let answer = site.get(path).await;
        let policy = answer.header("content-security-policy").unwrap_or_default();
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_shows_the_events_that_match_its_filters_up_to_its_limit() {
    let site = Site::open().await;
    assert_eq!(site.get("/einbetten/liste?programm=demenz").await.texts(".row h4").len(), 3);
    assert_eq!(site.get("/einbetten/liste?programm=demenz&anzahl=2").await.texts(".row h4").len(), 2);
    assert_eq!(site.get(LIST).await.texts(".row h4"), site.get("/").await.texts(".row h4")[..10]);
    let cards = site.get("/einbetten/liste?thema=Musik&aussehen=karten").await;
    assert_eq!(cards.texts(".card h2"), ["Singen für alle"]);
    let all = cards.attributes(".all a", "href");
    assert_eq!(all, ["/?thema=Musik"], "the link to all events keeps the filters");
    let hidden = site.get("/einbetten/liste?anzahl=50").await;
    for title in ["Nur mit dem Link", "Steht noch nicht im Programm", "Neujahrstreffen"] {
        assert!(!hidden.text().contains(title), "{title}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_is_shown_with_its_facts_and_a_link_to_its_page() {
    let site = Site::open().await;
    let answer = site.get(EVENT).await;
    assert_eq!(answer.texts("h1"), ["Netzwerkveranstaltung Seniorenarbeit"]);
    assert!(answer.text().contains("Das K, Stuttgarter Straße 65, 70806 Kornwestheim"), "{answer}");
    assert_eq!(answer.attributes("a.kern-btn", "href"), ["/veranstaltungen/netzwerk"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_script_that_reports_the_height_is_loaded_only_on_request() {
    let site = Site::open().await;
    for path in [LIST, EVENT] {
        let answer = site.get(&format!("{path}?hoehe=melden")).await;
        let scripts = answer.attributes("script", "src");
        assert_eq!(scripts.len(), 1, "{answer}");
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.ends_with("script-src https://dabei.example/assets/hoehe.js"), "{policy}");
        let script = site.get(&scripts[0]).await;
        assert!(script.status == 200 && script.body.len() <= 1024, "{} bytes", script.body.len());
    }
    let resizer = site.request(Method::GET, "/assets/einbetten.js", &[("accept-encoding", "gzip")], Vec::new()).await;
    assert!(resizer.header("content-encoding") == Some("gzip") && resizer.body.len() <= 1024, "{}", resizer.body.len());
    assert_eq!(resizer.header("cache-control"), Some("public, max-age=86400"), "its address has no version");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_script_for_wordpress_is_inline_and_allowed_by_its_hash() {
    let site = Site::open().await;
    for (status, path) in [
        (200, "/einbetten/liste?hoehe=wordpress"),
        (200, "/einbetten/veranstaltung/netzwerk?hoehe=wordpress"),
        (400, "/einbetten/liste?akzent=ffff00&hoehe=wordpress"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, status, "{path}: {answer}");
        let html = answer.html();
        let scripts: Vec<_> = html.select(&scraper::Selector::parse("script").unwrap()).collect();
        assert_eq!(scripts.len(), 1, "{path}: {answer}");
        assert_eq!(scripts[0].attr("src"), None, "{path}");
        let script = scripts[0].text().collect::<String>();
        let hash = BASE64_STANDARD.encode(Sha256::digest(&script));
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.ends_with(&format!("; script-src 'sha256-{hash}'")), "{path}: {policy}");
        assert!(script.len() <= 1536, "{} bytes", script.len());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_runs_no_script_contains_none() {
    let site = Site::open().await;
    let wrong = ["?hoehe=bunt", "?hoehe=bunt&hoehe=wordpress", "?akzent=wordpress", "?hoehe="];
    for path in wrong.map(|query| format!("{LIST}{query}")).into_iter().chain([LIST.to_owned(), EVENT.to_owned()]) {
        assert_eq!(embed_fault(&site.get(&path).await), None, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_embed_describes_itself_and_has_landmarks() {
    let site = Site::open().await;
    for path in [LIST, EVENT] {
        let answer = site.get(path).await;
        let description = answer.attribute("meta[name=description]", "content").unwrap_or_default();
        assert!(description.len() > 20, "{path}: {description}");
        assert_eq!(answer.texts("body > main h1").len(), 1, "{path}");
        assert_eq!(answer.texts("body > footer"), ["Stadt Kornwestheim"], "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unchanged_page_is_not_sent_again() {
    let site = Site::open().await;
    for path in [LIST, EVENT, "/einbetten"] {
        let first = site.get(path).await;
        let tag = first.header("etag").unwrap();
        let again = site.request(Method::GET, path, &[("if-none-match", tag)], Vec::new()).await;
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
        assert_eq!(again.header("content-security-policy"), first.header("content-security-policy"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_on_another_site_may_load_style_fonts_and_colours() {
    let site = Site::open().await;
    let style = site.get(LIST).await.attribute("link[rel=stylesheet]", "href").unwrap();
    let font = "/assets/fonts/fira-sans-regular-latin.woff2";
    for path in [style.as_str(), font, "/einbetten/akzent/1a5fb4.css", "/assets/hoehe.js"] {
        let answer = site.get(path).await;
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("cross-origin"), "{path}");
        assert!(answer.header("cache-control").is_some_and(|value| value.contains("immutable")), "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), (path == font).then_some("*"), "{path}");
    }
    let colour = site.get("/einbetten/akzent/1a5fb4.css").await;
    assert_eq!(colour.header("content-type"), Some("text/css; charset=utf-8"));
    assert!(colour.text().starts_with(":root{--kern-color-action-default:#1a5fb4}"), "{colour}");
    for wrong in ["1a5fb4", "ffff00.css", "red;}.css", "1a5fb4.css.css", "%231a5fb4.cs"] {
        assert_eq!(site.get(&format!("/einbetten/akzent/{wrong}")).await.status, 404, "{wrong}");
    }
}
