//! Addresses that lead nowhere, and methods that no address takes.

use super::{Findings, Site, rows};
use axum::http::Method;

/// In the place of a slug or a token.
const NOWHERE: [&str; 18] = [
    "gibtsnicht",
    "%00",
    "netzwerk%00",
    "%FF",
    "%C3",
    "%E2%82%AC",
    "%F0%9F%91%B5",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "..%2F..%2Fetc%2Fpasswd",
    "%2e%2e",
    "..\\hilfe",
    "%0d%0aSet-Cookie:%20a=b",
    "%E2%80%AE",
    "'%20OR%201=1--",
    "NETZWERK",
    "netzwerk%20",
    "%25",
    "-",
];
const READ: [&str; 11] = [
    "/veranstaltungen/X",
    "/veranstaltungen/X/anmelden",
    "/veranstaltungen/X/kalender.ics",
    "/programme/X",
    "/programme/X/kalender.ics",
    "/anmeldung/X",
    "/anmeldung/X/aendern",
    "/anmeldung/X/absagen",
    "/anmeldung/X/kalender.ics",
    "/anmeldung/X/meine-daten.json",
    "/bestaetigen/X",
];
const PRESSED: [&str; 4] =
    ["/veranstaltungen/X/anmelden", "/anmeldung/X/aendern", "/anmeldung/X/absagen", "/bestaetigen/X"];

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_leads_nowhere_says_so_in_the_sites_own_frame() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let before = rows::all(&site.house).await;
    let long = "x".repeat(3_000);
    for nowhere in NOWHERE.into_iter().chain([long.as_str()]) {
        for pattern in READ {
            let path = pattern.replace('X', nowhere);
            findings.page(&path, &site.get(&path).await, 404, None);
        }
        for pattern in PRESSED {
            let path = pattern.replace('X', nowhere);
            findings.page(&path, &site.post(&path, "contact_name=Anna").await, 404, None);
        }
    }
    for path in ["/gibtsnicht", "/veranstaltungen", "/veranstaltungen/netzwerk/x", "/%00", "/%FF", "//", "/.env"] {
        findings.page(path, &site.get(path).await, 404, None);
        findings.page(path, &site.post(path, "a=b").await, 404, None);
    }
    assert_eq!(rows::all(&site.house).await, before);
    findings.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_was_cut_changed_or_made_for_something_else_opens_nothing() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let own = site.signed_up("netzwerk").await;
    site.house.deliver_mail().await;
    let before = rows::all(&site.house).await;
    let token = own.trim_start_matches("/anmeldung/");
    let mailbox = site.mailbox_link(&own);
    let mailbox = mailbox.trim_start_matches("/bestaetigen/");
    let (cut, longer, padded) = (&token[..20], format!("{token}AA"), format!("{token}%3D"));
    let changed = format!("{}{}", &token[..40], if &token[40..] == "AAA" { "BBB" } else { "AAA" });
    for pattern in READ.into_iter().filter(|pattern| pattern.starts_with("/anmeldung/")) {
        for wrong in [mailbox, cut, &longer, &padded, &changed] {
            findings.page(wrong, &site.get(&pattern.replace('X', wrong)).await, 404, None);
        }
    }
    findings.page("own page's token", &site.get(&format!("/bestaetigen/{token}")).await, 404, None);
    findings.page("own page's token", &site.post(&format!("/bestaetigen/{token}"), "").await, 404, None);
    findings.page("mailbox token", &site.post(&format!("/anmeldung/{mailbox}/absagen"), "").await, 404, None);
    assert_eq!(rows::all(&site.house).await, before);
    findings.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_method_that_an_address_does_not_take_is_answered_with_405_and_those_that_it_takes() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let own = site.signed_up("netzwerk").await;
    site.house.deliver_mail().await;
    let before = rows::all(&site.house).await;
    let mailbox = site.mailbox_link(&own);
    let token = own.trim_start_matches("/anmeldung/");
    let fill = |pattern: &str| {
        let slug = if pattern.starts_with("/programme") { "demenz" } else { "netzwerk" };
        let token =
            if pattern.starts_with("/bestaetigen") { mailbox.trim_start_matches("/bestaetigen/") } else { token };
        pattern
            .replace('X', if pattern.starts_with("/anmeldung") || pattern.starts_with("/best") { token } else { slug })
    };
    let others = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW"];
    for pattern in READ.into_iter().chain(["/", "/hilfe", "/impressum"]) {
        let path = fill(pattern);
        let pressed = PRESSED.contains(&pattern);
        let methods = others.into_iter().chain((!pressed).then_some("POST"));
        for method in methods {
            let what = format!("{method} {path}");
            let answer = site.request(Method::from_bytes(method.as_bytes()).unwrap(), &path, &[], Vec::new()).await;
            findings.page(&what, &answer, 405, None);
            let allowed = answer.header("allow").unwrap_or_default();
            assert!(allowed.contains("GET") && allowed.contains("POST") == pressed, "{what} allows {allowed:?}");
        }
    }
    assert_eq!(rows::all(&site.house).await, before);
    findings.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_the_filters_are_asked_the_start_page_answers() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let queries = [
        "suche=%00",
        "suche=%FF",
        "suche=%",
        "suche=%3Cscript%3Ealert(1)%3C/script%3E",
        "ab=gestern&bis=morgen",
        "ab=9999-12-31&bis=0000-01-01",
        "ab=-999999-01-01",
        "ab=2026-02-30",
        "ab=2026-03-25T10:00",
        "programm=%27",
        "suche[]=x",
        "&&&",
        "=",
        "suche=a&suche=b",
        "ab=2026-04-01&bis=2026-03-01",
        "bis=10000-01-01",
        "ab=%F0%9F%91%B5",
        "zielgruppe=%E2%80%AE",
        "thema=%0d%0a",
        "veranstalter=..%2F",
    ];
    let long = format!("suche={}", "x".repeat(4_000));
    for query in queries.into_iter().chain([long.as_str()]) {
        findings.page(query, &site.get(&format!("/?{query}")).await, 200, None);
    }
    findings.end();
}
