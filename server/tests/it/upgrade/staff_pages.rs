//! Opens every page and file of the back office with a session of the fixture.

use super::Fixture;
use super::fixture::text;
use super::page_checker::PageChecker;
use crate::site::staff::address;
use app::tag_path;
use axum::http::Method;
use backend::AppContext;
use backend::organizers;
use backend::programme::{TagKind, list_tags};
use server::routes::staff_routes;

pub async fn staff_pages_open(fixture: &Fixture) {
    let mut checker = PageChecker::new(fixture).await;
    let lead = checker.cookie();
    let references: Vec<String> = checker.sign_ups().into_iter().map(|sign_up| sign_up.reference).collect();
    for route in staff_routes().into_iter().filter(|route| route.method == Method::GET) {
        for path in staff_addresses(&checker, &route.path, &references).await {
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
        () if pattern.starts_with("/verwaltung/veranstalter/") => all("{slug}", &checker.slugs("hosts")),
        () if pattern.starts_with("/verwaltung/partner/") => all("{slug}", &checker.slugs("partners")),
        () if pattern.starts_with("/verwaltung/orte/") => all("{slug}", &checker.venues()),
        () if pattern.contains("{slug}") => all("{slug}", &checker.slugs("events")),
        () if pattern.contains("{account}") => {
            let accounts = organizers::list(ctx).await.expect("the accounts").into_iter();
            let active = accounts.filter(|account| account.disabled_at.is_none());
            all("{account}", &active.map(|account| account.id.to_text()).collect::<Vec<_>>())
        }
        () if pattern.contains("{reference}") => all("{reference}", references),
        () if pattern == "/verwaltung/code/{token}" => {
            let login = organizers::request_login(ctx).await.expect("a login request");
            all("{token}", &[organizers::login_code_token(ctx, login)])
        }
        () if pattern == "/verwaltung/einlass/{token}" => {
            vec![checker.site.login_link(text(&checker.description["pages"]["lead"])).await]
        }
        () if pattern == "/verwaltung/themen/bearbeiten" => tag_addresses(ctx, TagKind::Topic).await,
        () if pattern == "/verwaltung/zielgruppen/bearbeiten" => tag_addresses(ctx, TagKind::TargetGroup).await,
        () => vec![pattern.to_owned()],
    };
    assert!(addresses.iter().all(|address| !address.contains('{')), "the test knows no values for {pattern}");
    addresses
}

async fn tag_addresses(ctx: &AppContext, kind: TagKind) -> Vec<String> {
    let tags = list_tags(ctx, kind).await.expect("the list");
    tags.iter().map(|tag| tag_path(kind, &tag.name)).collect()
}
