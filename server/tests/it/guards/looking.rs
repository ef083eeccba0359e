//! Looking changes nothing: mail scanners, link previews and impatient people open every link, many times.

use crate::site::{Site, rows};
use app::App;
use axum::http::Method;
use backend::organizers;
use leptos::prelude::*;

/// Files and other addresses that are no pages, and so not in the route list.
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

/// How often each page behind a token is opened: thousands of times in all.
const TIMES: usize = 300;

/// Every page that the application knows, as `/veranstaltungen/{slug}/anmelden`.
fn pages() -> Vec<String> {
    let routes = leptos_axum::generate_route_list(|| view! { <App /> });
    let pages: Vec<String> = routes.iter().map(|route| route.path().to_owned()).collect();
    assert!(pages.len() >= 14, "the route list was not found: {pages:?}");
    pages.into_iter().map(|page| if page.len() > 1 { page.trim_end_matches('/').to_owned() } else { page }).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn opening_every_address_again_and_again_changes_no_row() {
    let site = Site::open().await;
    let own = site.signed_up("netzwerk").await;
    let cancelled = site.signed_up("netzwerk").await;
    site.press(&site.form(&format!("{cancelled}/absagen")).await).await.location();
    site.house.deliver_mail().await;
    let desk = site.lead().await;
    let link = site.link_for("leitung@kornwestheim.example").await.replace("/verwaltung/einlass/", "");
    let place = organizers::place_of(&site.house, organizers::ask(&site.house).await.unwrap());
    let reference = site.get(&own).await.reference().expect("a reference");
    let before = rows::all(&site.house).await;
    assert!(before.iter().any(|row| row.contains("anna@example.org")), "the rows are looked at");
    let mut asked = 0;
    for pattern in pages().into_iter().chain(FILES.map(ToOwned::to_owned)) {
        let slugs = if pattern.contains("/programme/") {
            &["seniorenarbeit", "demenz"][..]
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
            vec![pattern.replace("{token}", &place)]
        } else if pattern.contains("{reference}") {
            vec![pattern.replace("{reference}", &reference)]
        } else if pattern.contains("{slug}") {
            slugs.iter().map(|slug| pattern.replace("{slug}", slug)).collect()
        } else if pattern.contains("{token}") {
            tokens.iter().map(|token| pattern.replace("{token}", token)).collect()
        } else {
            vec![pattern.clone()]
        };
        for path in filled {
            // What is somebody's own is what a scanner could harm.
            let times = if pattern.contains("{token}") { TIMES } else { 3 };
            for method in [Method::GET, Method::HEAD].into_iter().cycle().take(times) {
                let headers = [("purpose", "prefetch"), ("cookie", desk.cookie.as_str())];
                let answer = site.request(method, &path, &headers, Vec::new()).await;
                assert!([200, 409].contains(&answer.status), "{path}: {answer}");
                asked += 1;
            }
        }
    }
    assert!(asked > 12 * TIMES, "only {asked} were asked");
    assert_eq!(rows::all(&site.house).await, before);
}
