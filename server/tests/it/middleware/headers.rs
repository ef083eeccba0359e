//! The security headers of every kind of response.

use crate::site::{Answer, FORM, Site};
use axum::http::Method;

const EVERYWHERE: [(&str, &str); 3] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
];
const POLICY: [&str; 7] = [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
];

/// Asserts that a response has the headers that every response has.
fn assert_secure(what: &str, answer: &Answer) {
    assert_secure_headers(what, answer, false);
}

/// `is_open`: scripts of other sites may read the response.
fn assert_secure_headers(what: &str, answer: &Answer, is_open: bool) {
    for (name, value) in EVERYWHERE {
        assert_eq!(answer.header(name), Some(value), "{what}: {name}");
    }
    let policy = answer.header("content-security-policy").unwrap_or_default();
    for part in POLICY {
        assert!(policy.contains(part), "{what}: the policy {policy:?} lacks {part}");
    }
    for loose in ["unsafe", "http:", "https:", "*", "data:", "script-src"] {
        assert!(!policy.contains(loose), "{what}: the policy {policy:?} allows {loose}");
    }
    assert!(answer.header("strict-transport-security").is_some_and(|value| value.contains("max-age=")), "{what}");
    assert!(answer.header("cache-control").is_some(), "{what}: no cache-control");
    assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 0, "{what} sets a cookie");
    assert!(answer.header("server").is_none() && answer.header("x-powered-by").is_none(), "{what}");
    let readers = answer.header("access-control-allow-origin");
    assert_eq!(readers, is_open.then_some("*"), "{what}: access of other sites");
    let frames = answer.header("cross-origin-resource-policy");
    // An embed on another site, whose sandbox has an opaque origin, loads our stylesheet too.
    let is_for_others = is_open || (what.starts_with("/assets/") && answer.status == 200);
    assert_eq!(frames, Some(if is_for_others { "cross-origin" } else { "same-origin" }), "{what}");
    assert!(answer.header("access-control-allow-credentials").is_none(), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_response_has_security_headers_and_sets_no_cookie() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    let mailbox = site.mailbox_link(&own);
    site.ctx.deliver_mail().await;
    let requests = [
        (200, "/".to_owned()),
        (200, "/programme/demenz".to_owned()),
        (200, "/veranstaltungen/netzwerk".to_owned()),
        (200, "/veranstaltungen/netzwerk/anmelden".to_owned()),
        (200, "/veranstaltungen/netzwerk/kalender.ics".to_owned()),
        (200, "/programme/demenz/kalender.ics".to_owned()),
        (200, own.clone()),
        (200, format!("{own}/aendern")),
        (200, format!("{own}/absagen")),
        (200, format!("{own}/kalender.ics")),
        (200, format!("{own}/meine-daten.json")),
        (200, mailbox),
        (200, "/hilfe".to_owned()),
        (200, "/api".to_owned()),
        (200, "/health/live".to_owned()),
        (200, "/health/ready".to_owned()),
        (200, "/assets/dabei.css".to_owned()),
        (404, "/assets/gibtsnicht.css".to_owned()),
        (404, "/assets/../Cargo.toml".to_owned()),
        (404, "/gibtsnicht".to_owned()),
        (404, "/anmeldung/gibtsnicht".to_owned()),
    ];
    for (status, path) in requests {
        for method in [Method::GET, Method::HEAD] {
            let answer = site.request(method.clone(), &path, &[("accept-encoding", "br, gzip")], Vec::new()).await;
            assert_eq!(answer.status, status, "{method} {path}");
            assert_secure(&path, &answer);
            assert!(method == Method::GET || answer.body.is_empty(), "HEAD {path} has a body");
        }
    }
    let form = site.filled_form("netzwerk").await;
    let (headers, path) = ([("content-type", FORM), ("sec-fetch-site", "same-origin")], form.action.as_str());
    let accepted = site.submit(&form).await;
    let empty = site.post(path, "").await;
    let cross_site = site.request(Method::POST, path, &[("content-type", FORM)], Vec::new()).await;
    let large = site.request(Method::POST, path, &headers, vec![b'x'; 200_000]).await;
    let wrong_type = site.request(Method::POST, path, &headers[1..], Vec::new()).await;
    let wrong_method = site.request(Method::DELETE, path, &[], Vec::new()).await;
    for (status, answer) in
        [(303, accepted), (422, empty), (403, cross_site), (413, large), (415, wrong_type), (405, wrong_method)]
    {
        assert_eq!(answer.status, status, "{answer}");
        assert_secure(&status.to_string(), &answer);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_of_any_site_may_read_the_api_which_has_the_security_headers_too() {
    let site = Site::open().await;
    let requests = [
        (200, "/api/v1/events"),
        (200, "/api/v1/events/netzwerk"),
        (200, "/api/v1/programmes"),
        (200, "/api/v1/openapi.json"),
        (400, "/api/v1/events?seite=2"),
        (404, "/api/v1/events/gibtsnicht"),
        (404, "/api/v1/events/%FF"),
        (404, "/api/v2"),
    ];
    for (status, path) in requests {
        for method in [Method::GET, Method::HEAD] {
            let answer = site.request(method.clone(), path, &[("accept-encoding", "br, gzip")], Vec::new()).await;
            assert_eq!(answer.status, status, "{method} {path}");
            assert_secure_headers(path, &answer, true);
            assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
            assert!(method == Method::GET || answer.body.is_empty(), "HEAD {path} has a body");
        }
    }
    for (status, method) in [(204, Method::OPTIONS), (405, Method::POST), (405, Method::DELETE)] {
        let answer = site.request(method, "/api/v1/events", &[], Vec::new()).await;
        assert_eq!((answer.status, answer.header("allow")), (status, Some("GET, HEAD, OPTIONS")));
        assert_secure_headers("/api/v1/events", &answer, true);
    }
}
