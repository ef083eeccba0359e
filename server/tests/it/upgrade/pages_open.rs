//! Opens every page and every file. The pages are taken from the router, so that new ones are included.

use super::Fixture;
use super::fixture::{object, text};
use super::page_checker::{PageChecker, is_german, other_languages};
use crate::site::staff::address;
use app::App;
use axum::http::Method;
use backend::organizers;
use backend::secret::Purpose;
use leptos::prelude::*;
use leptos_axum::AxumRouteListing;
use serde_json::Value;
use server::routes::staff_routes;
use std::collections::BTreeSet;

/// The patterns of all pages outside the back office.
fn public_patterns() -> BTreeSet<String> {
    let staff: BTreeSet<&str> = staff_routes().into_iter().map(|route| route.path).collect();
    let routes = leptos_axum::generate_route_list(|| view! { <App /> });
    let all = routes
        .iter()
        .map(AxumRouteListing::path)
        .map(|path| if path == "/" { path } else { path.trim_end_matches('/') });
    all.filter(|path| !staff.contains(path)).map(ToOwned::to_owned).collect()
}

/// Files, and pages with filters.
const FILES: [&str; 16] = [
    "/kalender.ics",
    "/kalender.ics?programm=gut-aelter-werden",
    "/feed.atom",
    "/feed.atom?thema=Demenz",
    "/sitemap.xml",
    "/robots.txt",
    "/health/live",
    "/health/ready",
    "/einbetten/akzent/8a1538.css",
    "/api/v1/events",
    "/api/v1/events?updated_since=2000-01-01T00:00:00Z",
    "/api/v1/programmes",
    "/api/v1/openapi.json",
    "/?ab=2026-01-01&bis=2026-12-31",
    "/?programm=woche-der-demenz",
    "/?suche=Demenz",
];

pub async fn public_pages_open(fixture: &Fixture) {
    let mut checker = PageChecker::new(fixture).await;
    let (events, programmes) = (checker.slugs("events"), checker.slugs("programmes"));
    let mut paths = Vec::new();
    for pattern in public_patterns() {
        let with_slugs =
            |slugs: &[String]| slugs.iter().map(|slug| pattern.replace("{slug}", slug)).collect::<Vec<_>>();
        match () {
            () if pattern.contains("{token}") => {}
            () if pattern.starts_with("/programme/") => paths.extend(with_slugs(&programmes)),
            () if pattern.contains("{slug}") => paths.extend(with_slugs(&events)),
            () => paths.push(pattern.clone()),
        }
    }
    for words in other_languages() {
        let german = paths.iter().filter(|path| is_german(path));
        let translated: Vec<String> = german.map(|path| words.path(if path == "/" { "" } else { path })).collect();
        paths.extend(translated);
    }
    paths.extend(FILES.map(ToOwned::to_owned));
    for (folder, slugs) in [("veranstaltungen", &events), ("programme", &programmes)] {
        paths.extend(slugs.iter().map(|slug| format!("/{folder}/{slug}/kalender.ics")));
    }
    paths.extend(events.iter().map(|slug| format!("/api/v1/events/{slug}")));
    let oembed = |slug| format!("/oembed?url=https%3A%2F%2Fdabei.example%2Fveranstaltungen%2F{slug}");
    paths.extend(events.iter().map(oembed));
    paths.extend(checker.slugs("partners").iter().map(|slug| format!("/einbetten/liste?partner={slug}")));
    paths.extend(checker.slugs("hosts").iter().map(|slug| format!("/?veranstalter={slug}")));
    let unknown: Vec<&String> = paths.iter().filter(|path| path.contains('{')).collect();
    assert!(unknown.is_empty(), "the test knows no values for {unknown:?}");
    for path in paths {
        checker.open(None, &path).await;
    }
    checker.assert_no_faults(100).await;
}

pub async fn own_pages_open(fixture: &Fixture) {
    let mut checker = PageChecker::new(fixture).await;
    let patterns: Vec<String> = public_patterns().into_iter().filter(|pattern| pattern.contains("{token}")).collect();
    let files = ["kalender.ics", "meine-daten.json"].map(|file| format!("/anmeldung/{{token}}/{file}"));
    let cancelled_events = checker.slugs("events_that_are_off");
    for sign_up in checker.sign_ups() {
        let own = sign_up.own_page(&checker.site);
        let page = checker.open(None, &own).await;
        // If the event is cancelled, its page shows that first.
        let status = if cancelled_events.contains(&sign_up.event) { "cancelled" } else { &sign_up.status };
        let found = (page.page_status(), page.reference());
        if found != (Some(status.to_owned()), Some(sign_up.reference.clone())) {
            checker.faults.push(format!("{own}: {found:?}, and it was {status} {}", sign_up.reference));
        }
        for pattern in patterns.iter().chain(&files) {
            let is_below = |folder: &str| pattern.starts_with(folder);
            let purpose = if is_below("/bestaetigen/") { Purpose::Mailbox } else { Purpose::OwnPage };
            assert!(is_below("/bestaetigen/") || is_below("/anmeldung/"), "the test knows no token for {pattern}");
            let path = pattern.replace("{token}", &sign_up.token(&checker.site, purpose));
            let is_missing = path.ends_with("/kalender.ics") && !sign_up.was_confirmed;
            let answer = checker.expect(None, &path, if is_missing { 404 } else { 200 }).await;
            if path.ends_with("/meine-daten.json") {
                let data: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
                let (status, reference) = (sign_up.status.clone().into(), sign_up.reference.clone().into());
                if (&data["status"], &data["reference"]) != (&status, &reference) {
                    checker.faults.push(format!("{path}: {data}, and it was {status} {reference}"));
                }
            }
        }
        // A link that was revoked stays so.
        for generation in 0..sign_up.generation {
            let revoked = checker.site.ctx.secret.token(Purpose::OwnPage, sign_up.id, generation);
            let answer = checker.site.get(&format!("/anmeldung/{revoked}")).await;
            assert_eq!(answer.status, 404, "{}", sign_up.reference);
        }
    }
    for words in other_languages() {
        for (_, described) in object(&checker.description["pages"]["one_of_each_status"].clone()) {
            let own = checker.sign_up(described).own_page(&checker.site);
            checker.open(None, &words.path(&own)).await;
        }
    }
    checker.assert_no_faults(400).await;
}

pub async fn staff_pages_open(fixture: &Fixture) {
    let mut checker = PageChecker::new(fixture).await;
    let lead = checker.cookie();
    let references: Vec<String> = checker.sign_ups().into_iter().map(|sign_up| sign_up.reference).collect();
    for route in staff_routes().into_iter().filter(|route| route.method == Method::GET) {
        for path in staff_addresses(&checker, route.path, &references).await {
            checker.open(Some(&lead), &path).await;
        }
    }
    for path in ["/tuer/smartphone-kurs?tag=1", "/tuer/smartphone-kurs/stand?version=0"] {
        checker.open(Some(&lead), path).await;
    }
    for event in checker.slugs("events") {
        checker.open(Some(&lead), &format!("/verwaltung/veranstaltungen/{event}/drucken?bedarf=ja")).await;
    }
    let call_list = checker.open(Some(&lead), "/verwaltung/anrufe").await;
    for call_task in checker.slugs("open_calls") {
        call_list.form_to(&format!("/verwaltung/anrufe/{call_task}"));
    }

    let door = checker.site.log_in(text(&checker.description["pages"]["door"])).await;
    for (path, status) in [("/verwaltung", 200), ("/tuer/smartphone-kurs", 200), ("/tuer/letzte-hilfe", 404)] {
        assert_eq!(door.get(path).await.status, status, "{path}");
    }
    let disabled = address(text(&checker.description["pages"]["disabled"]));
    let link = organizers::create_login_link(&checker.site.ctx, &disabled).await;
    assert!(link.is_err(), "a disabled account stays disabled");
    checker.assert_no_faults(300).await;
}

/// The addresses of a pattern of the back office.
async fn staff_addresses(checker: &PageChecker, pattern: &str, references: &[String]) -> Vec<String> {
    let all = |name: &str, values: &[String]| values.iter().map(|value| pattern.replace(name, value)).collect();
    let ctx = &checker.site.ctx;
    let addresses: Vec<String> = match () {
        () if pattern.starts_with("/verwaltung/programme/") => all("{slug}", &checker.slugs("programmes")),
        () if pattern.contains("{slug}") => all("{slug}", &checker.slugs("events")),
        () if pattern.contains("{reference}") => all("{reference}", references),
        () if pattern == "/verwaltung/code/{token}" => {
            let login = organizers::request_login(ctx).await.expect("a login request");
            all("{token}", &[organizers::login_code_token(ctx, login)])
        }
        () if pattern == "/verwaltung/einlass/{token}" => {
            vec![checker.site.login_link(text(&checker.description["pages"]["lead"])).await]
        }
        () => vec![pattern.to_owned()],
    };
    assert!(addresses.iter().all(|address| !address.contains('{')), "the test knows no values for {pattern}");
    addresses
}
