//! Unknown addresses, invalid tokens, methods that an address does not support, and invalid filters.

use super::{Findings, Site, rows};
use axum::http::Method;

/// Replace a slug or a token.
const UNKNOWN: [&str; 20] = [
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
    "netzwerk%0A",
    "ABCD%0AEFGH",
    "%E2%80%AE",
    "'%20OR%201=1--",
    "NETZWERK",
    "netzwerk%20",
    "%25",
    "-",
];
/// Addresses for GET; `X` is a slug or a token.
const READS: [&str; 11] = [
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
/// Addresses of forms.
const SUBMISSIONS: [&str; 4] =
    ["/veranstaltungen/X/anmelden", "/anmeldung/X/aendern", "/anmeldung/X/absagen", "/bestaetigen/X"];

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_returns_404_as_a_page_of_the_site() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let before = rows::all(&site.ctx).await;
    let long = "x".repeat(3_000);
    for unknown in UNKNOWN.into_iter().chain([long.as_str()]) {
        for pattern in READS {
            let path = pattern.replace('X', unknown);
            findings.check_page(&path, &site.get(&path).await, 404, None);
        }
        for pattern in SUBMISSIONS {
            let path = pattern.replace('X', unknown);
            findings.check_page(&path, &site.post(&path, "contact_name=Anna").await, 404, None);
        }
    }
    for path in ["/gibtsnicht", "/veranstaltungen", "/veranstaltungen/netzwerk/x", "/%00", "/%FF", "//", "/.env"] {
        findings.check_page(path, &site.get(path).await, 404, None);
        findings.check_page(path, &site.post(path, "a=b").await, 404, None);
    }
    assert_eq!(rows::all(&site.ctx).await, before);
    findings.assert_none();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_was_cut_changed_or_made_for_another_purpose_opens_nothing() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let before = rows::all(&site.ctx).await;
    let token = own.trim_start_matches("/anmeldung/");
    let mailbox = site.mailbox_link(&own);
    let mailbox = mailbox.trim_start_matches("/bestaetigen/");
    let (cut, longer, padded) = (&token[..20], format!("{token}AA"), format!("{token}%3D"));
    let changed = format!("{}{}", &token[..40], if &token[40..] == "AAA" { "BBB" } else { "AAA" });
    for pattern in READS.into_iter().filter(|pattern| pattern.starts_with("/anmeldung/")) {
        for wrong in [mailbox, cut, &longer, &padded, &changed] {
            findings.check_page(wrong, &site.get(&pattern.replace('X', wrong)).await, 404, None);
        }
    }
    findings.check_page("own page's token", &site.get(&format!("/bestaetigen/{token}")).await, 404, None);
    findings.check_page("own page's token", &site.post(&format!("/bestaetigen/{token}"), "").await, 404, None);
    findings.check_page("mailbox token", &site.post(&format!("/anmeldung/{mailbox}/absagen"), "").await, 404, None);
    assert_eq!(rows::all(&site.ctx).await, before);
    findings.assert_none();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unsupported_method_returns_405_and_the_supported_methods() {
    let (site, mut findings) = (Site::open().await, Findings::default());
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let before = rows::all(&site.ctx).await;
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
    for pattern in READS.into_iter().chain(["/", "/hilfe", "/impressum"]) {
        let path = fill(pattern);
        let is_form = SUBMISSIONS.contains(&pattern);
        let methods = others.into_iter().chain((!is_form).then_some("POST"));
        for method in methods {
            let input = format!("{method} {path}");
            let answer = site.request(Method::from_bytes(method.as_bytes()).unwrap(), &path, &[], Vec::new()).await;
            findings.check_page(&input, &answer, 405, None);
            let allowed = answer.header("allow").unwrap_or_default();
            assert!(allowed.contains("GET") && allowed.contains("POST") == is_form, "{input} allows {allowed:?}");
        }
    }
    assert_eq!(rows::all(&site.ctx).await, before);
    findings.assert_none();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_start_page_accepts_every_value_of_its_filters() {
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
        findings.check_page(query, &site.get(&format!("/?{query}")).await, 200, None);
    }
    findings.assert_none();
}
