//! Entity tags and CORS of all responses, the age of free seats, and the examples on the page about the API.

use super::json;
use crate::site::{Answer, Site};
use axum::http::Method;

const PATHS: [&str; 4] = ["/api/v1/events", "/api/v1/events/netzwerk", "/api/v1/programmes", "/api/v1/openapi.json"];

#[tokio::test(flavor = "multi_thread")]
async fn an_unchanged_response_is_not_sent_again() {
    let site = Site::open().await;
    for path in PATHS {
        let first = site.get(path).await;
        let tag = first.header("etag").expect("an entity tag").to_owned();
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
async fn a_sign_up_lowers_the_free_seats_within_a_second() {
    let site = Site::open().await;
    let path = "/api/v1/events/netzwerk";
    let tag = site.get(path).await.header("etag").unwrap().to_owned();
    site.submit(&site.filled_form("netzwerk").await).await.location();
    let is_fresh = |answer: &Answer| json(answer)["seats"]["free"] == 18;
    let fresh = site.get_until(path, is_fresh).await;
    assert_ne!(fresh.header("etag"), Some(tag.as_str()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preflight_request_allows_other_sites() {
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
async fn the_examples_on_the_page_about_the_api_work() {
    let site = Site::open().await;
    let page = site.get("/api").await;
    page.assert_is_page();
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
