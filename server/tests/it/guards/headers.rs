//! The headers of every kind of answer.

use crate::site::{Answer, FORM, Site};
use axum::http::Method;

const EVERYWHERE: [(&str, &str); 3] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
];
const POLICY: [&str; 6] = [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
];

/// The headers that every answer has; `is_open` where other sites' scripts may read it.
fn assert_guarded(what: &str, answer: &Answer) {
    assert_guarded_but(what, answer, false);
}

fn assert_guarded_but(what: &str, answer: &Answer, is_open: bool) {
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
    assert!(answer.header("cache-control").is_some(), "{what}: nothing is said of caches");
    assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 0, "{what} sets a cookie");
    assert!(answer.header("server").is_none() && answer.header("x-powered-by").is_none(), "{what}");
    let readers = answer.header("access-control-allow-origin");
    assert_eq!(readers, is_open.then_some("*"), "{what} is for other sites to read");
    let frames = answer.header("cross-origin-resource-policy");
    // A frame of ours on another site, without an origin of its own, loads our style too.
    let is_for_others = is_open || (what.starts_with("/assets/") && answer.status == 200);
    assert_eq!(frames, Some(if is_for_others { "cross-origin" } else { "same-origin" }), "{what}");
    assert!(answer.header("access-control-allow-credentials").is_none(), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_answer_is_guarded_and_sets_no_cookie() {
    let site = Site::open().await;
    let own = site.signed_up("netzwerk").await;
    let mailbox = site.mailbox_link(&own);
    site.house.deliver_mail().await;
    let asked = [
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
    for (status, path) in asked {
        for method in [Method::GET, Method::HEAD] {
            let answer = site.request(method.clone(), &path, &[("accept-encoding", "br, gzip")], Vec::new()).await;
            assert_eq!(answer.status, status, "{method} {path}");
            assert_guarded(&path, &answer);
            assert!(method == Method::GET || answer.body.is_empty(), "HEAD {path} has a body");
        }
    }
    let form = site.filled("netzwerk").await;
    let (headers, path) = ([("content-type", FORM), ("sec-fetch-site", "same-origin")], form.action.as_str());
    let done = site.press(&form).await;
    let again = site.post(path, "").await;
    let foreign = site.request(Method::POST, path, &[("content-type", FORM)], Vec::new()).await;
    let large = site.request(Method::POST, path, &headers, vec![b'x'; 200_000]).await;
    let wrong = site.request(Method::POST, path, &headers[1..], Vec::new()).await;
    let method = site.request(Method::DELETE, path, &[], Vec::new()).await;
    for (status, answer) in [(303, done), (422, again), (403, foreign), (413, large), (415, wrong), (405, method)] {
        assert_eq!(answer.status, status, "{answer}");
        assert_guarded(&status.to_string(), &answer);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_for_programs_may_be_read_by_any_sites_scripts_and_is_guarded_all_the_same() {
    let site = Site::open().await;
    let asked = [
        (200, "/api/v1/events"),
        (200, "/api/v1/events/netzwerk"),
        (200, "/api/v1/programmes"),
        (200, "/api/v1/openapi.json"),
        (400, "/api/v1/events?seite=2"),
        (404, "/api/v1/events/gibtsnicht"),
        (404, "/api/v1/events/%FF"),
        (404, "/api/v2"),
        (404, "/api/"),
    ];
    for (status, path) in asked {
        for method in [Method::GET, Method::HEAD] {
            let answer = site.request(method.clone(), path, &[("accept-encoding", "br, gzip")], Vec::new()).await;
            assert_eq!(answer.status, status, "{method} {path}");
            assert_guarded_but(path, &answer, true);
            assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
            assert!(method == Method::GET || answer.body.is_empty(), "HEAD {path} has a body");
        }
    }
    for (status, method) in [(204, Method::OPTIONS), (405, Method::POST), (405, Method::DELETE)] {
        let answer = site.request(method, "/api/v1/events", &[], Vec::new()).await;
        assert_eq!((answer.status, answer.header("allow")), (status, Some("GET, HEAD, OPTIONS")));
        assert_guarded_but("/api/v1/events", &answer, true);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_page_stays_in_no_cache_and_a_form_only_in_ones_own() {
    let site = Site::open().await;
    let own = site.signed_up("netzwerk").await;
    let mailbox = site.mailbox_link(&own);
    site.house.deliver_mail().await;
    for path in ["", "/aendern", "/absagen", "/kalender.ics", "/meine-daten.json"].map(|rest| format!("{own}{rest}")) {
        let answer = site.get(&path).await;
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"), "{path}");
        assert!(answer.header("etag").is_none(), "{path}");
    }
    assert_eq!(site.get(&mailbox).await.header("cache-control"), Some("no-store"));
    let form = site.filled("netzwerk").await;
    let opened = site.get(&form.action).await;
    assert_eq!(opened.header("cache-control"), Some("private, no-cache"));
    for form in [form.clone(), form.fill("phone", "keins")] {
        let caching = site.press(&form).await;
        let caching = caching.header("cache-control").unwrap_or_default();
        assert!(["private, no-cache", "no-store"].contains(&caching), "a press is answered with {caching:?}");
    }
    let (one, two) =
        (site.get("/veranstaltungen/netzwerk/anmelden").await, site.get("/veranstaltungen/netzwerk/anmelden").await);
    assert_ne!(one.form().value("form_id"), two.form().value("form_id"), "each who opens it has a form of their own");
}

#[tokio::test(flavor = "multi_thread")]
async fn files_of_the_site_may_be_kept_for_ever_under_their_versions_address() {
    let site = Site::open().await;
    let start = site.get("/").await;
    let style = start.attribute("link[rel=stylesheet]", "href").unwrap();
    for path in start.attributes("link[href^='/assets/'], img[src^='/assets/']", "href").into_iter().chain([style]) {
        let answer = site.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.header("cache-control").is_some_and(|value| value.contains("immutable")), "{path}");
        let tag = answer.header("etag").unwrap();
        let again = site.request(Method::GET, &path, &[("if-none-match", tag)], Vec::new()).await;
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
    }
    let foreign = |link: &String| !link.starts_with('/') || link.starts_with("//");
    let mut loaded = start.attributes("link:not([rel=alternate]), img, script, source, iframe", "href");
    loaded.extend(start.attributes("link, img, script, source, iframe", "src"));
    assert_eq!(loaded.iter().find(|link| foreign(link)), None, "a page loads from us alone");
}
