//! Authorization: every address of the back office, requested by every kind of organizer, for an event of theirs and
//! for another.

use crate::site::Site;
use crate::site::staff::{StaffClient, address};
use axum::http::Method;
use backend::organizers;
use backend::testing::programme_file::partner;
use domain::organizers::{Right, Role};
use server::routes::{page_paths, staff_routes};
use std::collections::BTreeSet;

/// The event whose check-in one of the organizers does, and another event.
const ASSIGNED: &str = "netzwerk";
const OTHER: &str = "museum";

#[derive(Clone, Copy, Debug, PartialEq)]
enum Visitor {
    LoggedOut,
    CheckInOfOtherEvent,
    CheckIn,
    Lead,
    DisabledLead,
}

const VISITORS: [Visitor; 5] =
    [Visitor::LoggedOut, Visitor::CheckInOfOtherEvent, Visitor::CheckIn, Visitor::Lead, Visitor::DisabledLead];

impl Visitor {
    async fn log_in(self, site: &Site) -> StaffClient<'_> {
        let (email, role, events): (_, _, &[&str]) = match self {
            Self::LoggedOut => return site.logged_out(),
            Self::CheckInOfOtherEvent => ("andere@kornwestheim.example", Role::Door, &["beratung"]),
            Self::CheckIn => ("tuer@kornwestheim.example", Role::Door, &[ASSIGNED]),
            Self::Lead => ("leitung@kornwestheim.example", Role::Lead, &[]),
            Self::DisabledLead => ("frueher@kornwestheim.example", Role::Lead, &[]),
        };
        site.add_organizer(email, role, events).await;
        let client = site.log_in(email).await;
        if self == Self::DisabledLead {
            organizers::disable(&site.ctx, &address(email)).await.unwrap();
        }
        client
    }

    /// Whether the visitor has a right; a second implementation of the rule.
    fn has(self, right: Right, slug: Option<&str>) -> bool {
        match right {
            Right::None => true,
            Right::Any => !matches!(self, Self::LoggedOut | Self::DisabledLead),
            Right::Lead => self == Self::Lead,
            Right::CheckIn => self == Self::Lead || (self == Self::CheckIn && slug == Some(ASSIGNED)),
        }
    }
}

/// The addresses of a route pattern, each with the event in it, if there is one.
async fn addresses(site: &Site, pattern: &str) -> Vec<(String, Option<&'static str>)> {
    let records =
        [("programme", "seniorenarbeit"), ("veranstalter", "stadt"), ("orte", "das-k"), ("partner", "verein")];
    if let Some((_, slug)) = records.iter().find(|(list, _)| pattern.starts_with(&format!("/verwaltung/{list}/"))) {
        site.ctx.import(partner("verein").set("name", "Verein")).await;
        return vec![(pattern.replace("{slug}", slug), None)];
    }
    let tags =
        [("/verwaltung/themen/bearbeiten", "Ehrenamt"), ("/verwaltung/zielgruppen/bearbeiten", "Fachkr%C3%A4fte")];
    if let Some((path, name)) = tags.iter().find(|(path, _)| pattern == *path) {
        return vec![(format!("{path}?eintrag={name}"), None)];
    }
    if let Some((before, after)) = pattern.split_once("{slug}") {
        return [ASSIGNED, OTHER].map(|slug| (format!("{before}{slug}{after}"), Some(slug))).to_vec();
    }
    if pattern.contains("{token}") {
        let token = organizers::login_code_token(&site.ctx, organizers::request_login(&site.ctx).await.unwrap());
        return vec![(pattern.replace("{token}", &token), None)];
    }
    if pattern.contains("{reference}") {
        return vec![(pattern.replace("{reference}", &site.sign_up_by_phone(ASSIGNED).await), Some(ASSIGNED))];
    }
    if pattern.contains("{id}") {
        return vec![(pattern.replace("{id}", &site.create_call_task(ASSIGNED).await), Some(ASSIGNED))];
    }
    assert!(!pattern.contains('{'), "an unknown parameter in {pattern}");
    vec![(pattern.to_owned(), None)]
}

#[tokio::test]
async fn an_address_without_its_right_is_not_found() {
    let site = Site::open().await;
    let (mut found, mut hidden) = (0, 0);
    for route in staff_routes() {
        for (path, slug) in addresses(&site, &route.path).await {
            for visitor in VISITORS {
                // A new session for each request, because a submission may end it.
                let client = visitor.log_in(&site).await;
                let answer = client.send(route.method.clone(), &path, "").await;
                let is_found = answer.status != 404;
                assert_eq!(is_found, visitor.has(route.right, slug), "{visitor:?} {} {path}: {answer}", route.method);
                assert!(answer.status < 500, "{visitor:?} {} {path}: {answer}", route.method);
                *(if is_found { &mut found } else { &mut hidden }) += 1;
            }
        }
    }
    assert!(found > 20 && hidden > 1, "{found} found, {hidden} hidden: too few requests");
}

#[tokio::test]
async fn every_page_of_the_back_office_has_a_route_with_a_right_and_is_shown_to_those_who_have_it() {
    let is_staff = |path: &str| matches!(path.split('/').nth(1), Some("verwaltung" | "tuer"));
    let pages: BTreeSet<String> = page_paths().into_iter().filter(|path| is_staff(path)).collect();
    assert!(pages.len() >= 13, "the pages were not found: {pages:?}");
    let routes = staff_routes();
    let each: BTreeSet<(&str, &str)> =
        routes.iter().map(|route| (route.method.as_str(), route.path.as_str())).collect();
    assert_eq!(each.len(), routes.len(), "each address is listed once");
    assert!(routes.iter().all(|route| is_staff(&route.path)), "the right of another address is not checked");
    let listed: BTreeSet<String> =
        each.iter().filter(|(method, _)| *method == "GET").map(|(_, path)| (*path).to_owned()).collect();
    assert_eq!(pages.difference(&listed).collect::<Vec<_>>(), Vec::<&String>::new(), "pages without a route");
    let site = Site::open().await;
    for page in &pages {
        for (path, _) in addresses(&site, page).await {
            let client = Visitor::Lead.log_in(&site).await;
            let answer = client.get(&path).await;
            assert!([200, 410].contains(&answer.status), "{path}: {answer}");
            answer.assert_is_page();
        }
    }
}

#[tokio::test]
async fn a_missing_address_and_a_hidden_one_look_the_same() {
    let site = Site::open().await;
    let missing = site.logged_out().get("/verwaltung/gibt-es-nicht").await;
    let hidden = site.logged_out().send(Method::POST, "/verwaltung/abmelden", "").await;
    assert_eq!((missing.status, missing.text()), (hidden.status, hidden.text()));
    let sign_up = site.sign_up_by_phone(ASSIGNED).await;
    let sign_up = site.logged_out().get(&format!("/verwaltung/anmeldungen/{sign_up}")).await;
    assert_eq!((missing.status, missing.text()), (sign_up.status, sign_up.text()));
}

#[tokio::test]
async fn every_submission_from_another_site_is_rejected() {
    let site = Site::open().await;
    for route in staff_routes().into_iter().filter(|route| route.method != Method::GET) {
        for (path, _) in addresses(&site, &route.path).await {
            let client = Visitor::Lead.log_in(&site).await;
            let headers = [
                ("cookie", client.cookie.as_str()),
                ("content-type", crate::site::FORM),
                ("sec-fetch-site", "cross-site"),
            ];
            let answer = site.request(route.method.clone(), &path, &headers, Vec::new()).await;
            assert_eq!(answer.status, 403, "{path}: {answer}");
        }
    }
}

#[tokio::test]
async fn every_page_of_the_back_office_names_itself_for_programs() {
    let site = Site::open().await;
    let client = Visitor::Lead.log_in(&site).await;
    for page in page_paths().into_iter().filter(|path| path.starts_with("/verwaltung")) {
        if page.contains("{token}") {
            continue;
        }
        for (path, _) in addresses(&site, &page).await {
            let answer = client.get(&path).await;
            assert!(answer.attribute("main", "data-page").is_some(), "{path}: {answer}");
        }
    }
}
