//! The two pages that anyone may frame, and all others, which nobody may.

use super::not_an_embed;
use crate::site::{Site, public};
use axum::http::Method;

const LIST: &str = "/einbetten/liste";
const EVENT: &str = "/einbetten/veranstaltung/netzwerk";

#[tokio::test(flavor = "multi_thread")]
async fn two_pages_are_for_frames_and_every_other_refuses_to_be_framed() {
    let site = Site::open().await;
    for path in [LIST, EVENT, "/einbetten/liste?aussehen=karten-dunkel&akzent=8a1538&anzahl=3"] {
        let answer = site.get(path).await;
        assert_eq!((answer.status, not_an_embed(&answer)), (200, None), "{path}: {answer}");
    }
    for path in public().chain(["/einbetten", "/einbetten/gibtsnicht", "/oembed", "/assets/einbetten.js"]) {
        let answer = site.get(path).await;
        let policy = answer.header("content-security-policy").unwrap_or_default();
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_shows_what_its_filters_admit_and_no_more_rows_than_it_may() {
    let site = Site::open().await;
    assert_eq!(site.get("/einbetten/liste?programm=demenz").await.words("h3").len(), 3);
    assert_eq!(site.get("/einbetten/liste?programm=demenz&anzahl=2").await.words("h3").len(), 2);
    assert_eq!(site.get(LIST).await.words(".row h3"), site.get("/").await.words(".row h3")[..10]);
    let cards = site.get("/einbetten/liste?thema=Musik&aussehen=karten").await;
    assert_eq!(cards.words(".card h2"), ["Singen für alle"]);
    let all = cards.attributes(".all a", "href");
    assert_eq!(all, ["/?thema=Musik"], "the way to all keeps what is looked for");
    let hidden = site.get("/einbetten/liste?anzahl=50").await;
    for title in ["Nur mit dem Link", "Steht noch nicht im Programm", "Neujahrstreffen"] {
        assert!(!hidden.text().contains(title), "{title}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_is_shown_with_its_facts_and_signed_up_for_on_its_own_page() {
    let site = Site::open().await;
    let answer = site.get(EVENT).await;
    assert_eq!(answer.words("h1"), ["Netzwerkveranstaltung Seniorenarbeit"]);
    assert!(answer.text().contains("Das K, Stuttgarter Straße 65, 70806 Kornwestheim"), "{answer}");
    assert_eq!(answer.attributes("a.kern-btn", "href"), ["/veranstaltungen/netzwerk"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_asks_for_the_height_gets_the_one_file_that_tells_it() {
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
    let grows = site.request(Method::GET, "/assets/einbetten.js", &[("accept-encoding", "gzip")], Vec::new()).await;
    assert!(grows.header("content-encoding") == Some("gzip") && grows.body.len() <= 1024, "{}", grows.body.len());
    assert_eq!(grows.header("cache-control"), Some("public, max-age=86400"), "it has no version in its address");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_not_changed_is_not_sent_again() {
    let site = Site::open().await;
    for path in [LIST, EVENT, "/einbetten"] {
        let first = site.get(path).await;
        let known = first.header("etag").unwrap();
        let again = site.request(Method::GET, path, &[("if-none-match", known)], Vec::new()).await;
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
        assert_eq!(again.header("content-security-policy"), first.header("content-security-policy"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_that_is_a_stranger_to_us_may_load_our_style_fonts_and_colours() {
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
