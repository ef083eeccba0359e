//! Opens every public page and file. The pages are taken from the app's routes, so that new ones are included.

use super::Fixture;
use super::page_checker::{PageChecker, is_german, other_languages};
use app::App;
use leptos::prelude::*;
use leptos_axum::AxumRouteListing;
use server::routes::staff_routes;
use std::collections::BTreeSet;

/// The patterns of all pages outside the back office.
pub fn public_patterns() -> BTreeSet<String> {
    let staff: BTreeSet<String> = staff_routes().into_iter().map(|route| route.path).collect();
    let routes = leptos_axum::generate_route_list(|| view! { <App /> });
    let all = routes
        .iter()
        .map(AxumRouteListing::path)
        .map(|path| if path == "/" { path } else { path.trim_end_matches('/') });
    all.filter(|path| !staff.contains(*path)).map(ToOwned::to_owned).collect()
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
