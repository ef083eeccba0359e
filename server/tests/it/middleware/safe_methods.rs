//! GET and HEAD change nothing: mail scanners and link previews open every link, many times.

use crate::site::{Site, rows};
use axum::http::Method;
use backend::organizers;
use backend::testing::programme_file::partner;
use server::routes::page_paths;

/// Files and other addresses that are not pages of `app` and so not in its route list.
const FILES: [&str; 21] = [
    "/verwaltung/veranstaltungen/{slug}/liste.csv",
    "/tuer/{slug}/stand",
    "/veranstaltungen/{slug}/kalender.ics",
    "/programme/{slug}/kalender.ics",
    "/kalender.ics",
    "/feed.atom",
    "/sitemap.xml",
    "/robots.txt",
    "/einbetten/akzent/1a5fb4.css",
    "/oembed?url=https%3A%2F%2Fdabei.example%2F",
    "/anmeldung/{token}/kalender.ics",
    "/anmeldung/{token}/meine-daten.json",
    "/api/v1/events",
    "/api/v1/events/{slug}",
    "/api/v1/programmes",
    "/api/v1/openapi.json",
    "/assets/dabei.css",
    "/assets/icon.svg",
    "/health/live",
    "/health/ready",
    "/?suche=demenz&ab=2026-01-01",
];

/// The number of requests of each address with a token, of which there are thousands in all.
const REPETITIONS: usize = 300;

#[tokio::test(flavor = "multi_thread")]
async fn repeated_requests_of_every_address_change_no_row() {
    let site = Site::open().await;
    site.ctx.import(partner("verein").set("name", "Verein")).await;
    let own = site.sign_up("netzwerk").await;
    let cancelled = site.sign_up("netzwerk").await;
    site.submit(&site.form(&format!("{cancelled}/absagen")).await).await.location();
    site.ctx.deliver_mail().await;
    let client = site.log_in_as_lead().await;
    let link = site.login_link("leitung@kornwestheim.example").await.replace("/verwaltung/einlass/", "");
    let code_token = organizers::login_code_token(&site.ctx, organizers::request_login(&site.ctx).await.unwrap());
    let account = organizers::list(&site.ctx).await.unwrap().remove(0).id.to_text();
    let reference = site.get(&own).await.reference().expect("a reference");
    let before = content(&site).await;
    assert!(before.iter().any(|row| row.contains("anna@example.org")), "the rows are read");
    let mut requests = 0;
    let pages = page_paths();
    assert!(pages.len() >= 14, "the pages were not found: {pages:?}");
    for pattern in pages.into_iter().chain(FILES.map(ToOwned::to_owned)) {
        let slugs: &[&str] = if pattern.contains("/programme/") {
            &["seniorenarbeit", "demenz"]
        } else if pattern.contains("/veranstalter/") {
            &["stadt", "landkreis"]
        } else if pattern.contains("/orte/") {
            &["das-k"]
        } else if pattern.contains("/partner/") {
            &["verein"]
        } else {
            &[
                "netzwerk", "museum", "markt", "telefon", "anderswo", "vorbei", "zu", "bald", "abgesagt", "intern",
                "voll",
            ]
        };
        let tokens = [&own, &cancelled].map(|own| {
            if pattern.starts_with("/bestaetigen") {
                site.mailbox_link(own).replace("/bestaetigen/", "")
            } else {
                own.replace("/anmeldung/", "")
            }
        });
        let filled: Vec<String> = if pattern.starts_with("/verwaltung/einlass/") {
            vec![pattern.replace("{token}", &link)]
        } else if pattern.starts_with("/verwaltung/code/") {
            vec![pattern.replace("{token}", &code_token)]
        } else if pattern.contains("{account}") {
            vec![pattern.replace("{account}", &account)]
        } else if pattern.contains("{reference}") {
            vec![pattern.replace("{reference}", &reference)]
        } else if pattern.contains("{slug}") {
            slugs.iter().map(|slug| pattern.replace("{slug}", slug)).collect()
        } else if pattern == "/verwaltung/themen/bearbeiten" {
            vec![format!("{pattern}?eintrag=Ehrenamt")]
        } else if pattern == "/verwaltung/zielgruppen/bearbeiten" {
            vec![format!("{pattern}?eintrag=Alle")]
        } else if pattern.contains("{token}") {
            tokens.iter().map(|token| pattern.replace("{token}", token)).collect()
        } else {
            vec![pattern.clone()]
        };
        for path in filled {
            // A scanner could do most harm at the addresses of one contact.
            let times = if pattern.contains("{token}") { REPETITIONS } else { 3 };
            for method in [Method::GET, Method::HEAD].into_iter().cycle().take(times) {
                let headers = [("purpose", "prefetch"), ("cookie", client.cookie.as_str())];
                let answer = site.request(method, &path, &headers, Vec::new()).await;
                assert!([200, 409].contains(&answer.status), "{path}: {answer}");
                requests += 1;
            }
        }
    }
    assert!(requests > 12 * REPETITIONS, "only {requests} requests");
    assert_eq!(content(&site).await, before);
}

/// What the audit log records of requests that change nothing: that an organizer has looked at needs, a list to print, or a file.
const LOOKS: [&str; 3] = [" | see_needs | ", " | print | ", " | export | "];

/// All rows but the one that each readiness probe overwrites, as only a write shows that a sign-up could be stored, and but the
/// entries of the audit log about looks.
async fn content(site: &Site) -> Vec<String> {
    let is_look = |row: &str| row.starts_with("audit_log: ") && LOOKS.iter().any(|look| row.contains(look));
    let rows = rows::all(&site.ctx).await.into_iter();
    rows.filter(|row| !row.starts_with("readiness_probe: ") && !is_look(row)).collect()
}
