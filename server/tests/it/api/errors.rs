//! Errors: a 4xx with problem details (RFC 9457) that name the parameter.

use super::{get_json, json};
use crate::site::Site;
use axum::http::Method;
use serde_json::Value;

async fn problem(site: &Site, method: Method, path: &str, status: u16) -> Value {
    let answer = site.request(method, path, &[], Vec::new()).await;
    assert_eq!(answer.status, status, "{path}: {answer}");
    assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{path}");
    assert!(!answer.text().contains('<'), "{path} is echoed unescaped: {answer}");
    let problem = json(&answer);
    assert_eq!((&problem["type"], &problem["status"]), (&"about:blank".into(), &status.into()), "{path}");
    assert!(
        problem["title"].is_string() && problem["detail"].as_str().is_some_and(|detail| detail.len() > 10),
        "{problem}"
    );
    problem
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_or_unreadable_parameter_is_named() {
    let site = Site::open().await;
    let first = get_json(&site, "/api/v1/events?limit=1").await["next"].as_str().unwrap().to_owned();
    let (swapped, cut) = (format!("A{}", &first[1..]), &first[..first.len() - 1]);
    let long = "x".repeat(10_000);
    let wrong = [
        ("seite", "seite=2"),
        ("", "=2"),
        ("Suche", "Suche=demenz"),
        ("<script>alert(1)</script>", "%3Cscript%3Ealert(1)%3C/script%3E=1"),
        ("suche[]", "suche[]=demenz"),
        ("suche", "suche=a&suche=b"),
        ("suche", &format!("suche={long}")),
        ("programm", &format!("programm={}", "ä".repeat(201))),
        ("ab", "ab=gestern"),
        ("ab", "ab=2026-02-30"),
        ("ab", "ab=27.03."),
        ("bis", "bis=%00"),
        ("bis", "bis=%FF"),
        ("limit", "limit=0"),
        ("limit", "limit=101"),
        ("limit", "limit=-1"),
        ("limit", "limit=1.5"),
        ("limit", "limit=alle"),
        ("limit", "limit="),
        ("limit", "limit=99999999999999999999999"),
        ("updated_since", "updated_since=2026-03-01"),
        ("updated_since", "updated_since=2026-03-01T08:00:00"),
        ("updated_since", "updated_since=2026-03-01T08:00:00+01:00"),
        ("updated_since", "updated_since="),
        ("updated_since", "updated_since=%3Cb%3E"),
        ("cursor", "cursor="),
        ("cursor", "cursor=abc"),
        ("cursor", "cursor=%F0%9F%91%B5"),
        ("cursor", &format!("cursor={swapped}")),
        ("cursor", &format!("cursor={cut}")),
        ("cursor", &format!("cursor={first}A")),
        ("cursor", &format!("cursor={long}")),
    ];
    for (parameter, query) in wrong {
        let problem = problem(&site, Method::GET, &format!("/api/v1/events?{query}"), 400).await;
        assert_eq!(problem["parameter"], parameter, "{problem}");
    }
    let name = problem(&site, Method::GET, &format!("/api/v1/events?{long}=1"), 400).await;
    assert_eq!(name["parameter"].as_str().map(str::len), Some(40), "a long name is cut");
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_without_filters_reject_parameters() {
    let site = Site::open().await;
    for path in ["/api/v1/events/netzwerk", "/api/v1/programmes", "/api/v1/openapi.json"] {
        let problem = problem(&site, Method::GET, &format!("{path}?suche=demenz"), 400).await;
        assert_eq!(problem["parameter"], "suche", "{path}");
    }
    problem(&site, Method::GET, "/api/v1/programmes?limit=0", 400).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_returns_404_with_problem_details() {
    let site = Site::open().await;
    let slugs =
        ["gibtsnicht", "geheim", "NETZWERK", "%00", "%FF", "%2e%2e", "..%5Chilfe", "'%20OR%201=1--", "%3Cscript%3E"];
    for slug in slugs {
        problem(&site, Method::GET, &format!("/api/v1/events/{slug}"), 404).await;
    }
    for path in ["/api/v1", "/api/v2/events", "/api/v1/events/netzwerk/x", "/api/%FF"] {
        problem(&site, Method::GET, path, 404).await;
    }
    assert_eq!(get_json(&site, "/api/v1/events/intern").await["slug"], "intern", "an unlisted event has its address");
}

#[tokio::test(flavor = "multi_thread")]
async fn methods_that_write_return_405() {
    let site = Site::open().await;
    for path in ["/api/v1/events", "/api/v1/events/netzwerk", "/api/v1/programmes", "/api/v1/openapi.json"] {
        for method in ["POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"] {
            problem(&site, Method::from_bytes(method.as_bytes()).unwrap(), path, 405).await;
        }
    }
}
