//! What holds for every answer: the unchanged is not sent twice, free seats are fresh, and any site's scripts may ask.

use super::json;
use crate::site::{Answer, Site};
use axum::http::Method;

const PATHS: [&str; 4] = ["/api/v1/events", "/api/v1/events/netzwerk", "/api/v1/programmes", "/api/v1/openapi.json"];

#[tokio::test(flavor = "multi_thread")]
async fn what_has_not_changed_is_not_sent_again() {
    let site = Site::open().await;
    for path in PATHS {
        let first = site.get(path).await;
        let tag = first.header("etag").expect("a tag").to_owned();
        assert!(tag.starts_with("W/\""), "{tag}");
        for method in [Method::GET, Method::HEAD] {
            let again = site.request(method, path, &[("if-none-match", tag.as_str())], Vec::new()).await;
            assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, Some(tag.as_str())), "{path}");
            assert_eq!(again.header("access-control-allow-origin"), Some("*"), "{path}");
        }
        let other = site.request(Method::GET, path, &[("if-none-match", "W/\"other\"")], Vec::new()).await;
        assert_eq!((other.status, other.body), (200, first.body), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_that_was_taken_shows_within_a_second() {
    let site = Site::open().await;
    let path = "/api/v1/events/netzwerk";
    let tag = site.get(path).await.header("etag").unwrap().to_owned();
    site.press(&site.filled("netzwerk").await).await.location();
    let tells = |answer: &Answer| json(answer)["seats"]["free"] == 18;
    let fresh = site.soon(path, tells).await;
    assert_ne!(fresh.header("etag"), Some(tag.as_str()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_hears_that_other_sites_may_ask() {
    let site = Site::open().await;
    let headers = [
        ("origin", "https://verein.example"),
        ("access-control-request-method", "GET"),
        ("access-control-request-headers", "if-none-match"),
    ];
    for path in PATHS {
        let answer = site.request(Method::OPTIONS, path, &headers, Vec::new()).await;
        assert_eq!((answer.status, answer.body.len()), (204, 0), "{path}");
        for (name, value) in [
            ("access-control-allow-origin", "*"),
            ("access-control-allow-methods", "GET, HEAD, OPTIONS"),
            ("access-control-allow-headers", "*"),
            ("access-control-expose-headers", "etag, retry-after"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn people_find_examples_that_run() {
    let site = Site::open().await;
    let page = site.get("/api").await;
    page.assert_framed();
    let links: Vec<String> =
        page.attributes("main a", "href").into_iter().filter(|link| link.starts_with("/api/")).collect();
    assert_eq!(links.len(), 4, "three examples and the description: {links:?}");
    for link in links {
        let answer = site.get(&link).await;
        assert_eq!(answer.status, 200, "{link}: {answer}");
        json(&answer);
    }
    assert!(page.text().contains("CC BY 4.0") && page.text().contains("https://dabei.example/api/v1/events/KURZNAME"));
}
