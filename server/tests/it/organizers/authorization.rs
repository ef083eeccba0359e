//! Authorization: every address of the back office, requested by every kind of organizer, for what is theirs, for what is
//! another's, and for what does not exist.

use crate::site::Site;
use crate::site::staff::{StaffClient, address};
use axum::http::Method;
use backend::organizers::{self, AccountKey};
use backend::testing::programme_file::{new_event, partner};
use backend::{Principal, testing};
use domain::organizers::Role;
use server::routes::{page_paths, staff_routes};
use std::collections::BTreeSet;

/// Who may open an address, at what is theirs. The roles lead and editor have all events; what is another's, or does not exist, is
/// not found.
#[rustfmt::skip]
const TABLE: [(&str, &str); 97] = [
    ("GET /verwaltung", "everybody"),
    ("POST /verwaltung/anmelden", "everybody"),
    ("GET /verwaltung/code/{token}", "everybody"),
    ("POST /verwaltung/code/{token}", "everybody"),
    ("GET /verwaltung/einlass/{token}", "everybody"),
    ("POST /verwaltung/einlass/{token}", "everybody"),
    ("POST /verwaltung/abmelden", "lead editor host door"),
    ("GET /verwaltung/konto", "lead editor host door"),
    ("POST /verwaltung/konto", "lead editor host door"),
    ("GET /verwaltung/veranstaltungen/neu", "lead editor host"),
    ("POST /verwaltung/veranstaltungen/neu", "lead editor host"),
    ("GET /verwaltung/veranstaltungen/{slug}/bearbeiten", "lead editor host"),
    ("POST /verwaltung/veranstaltungen/{slug}/bearbeiten", "lead editor host"),
    ("GET /verwaltung/veranstaltungen/{slug}/kopieren", "lead editor"),
    ("POST /verwaltung/veranstaltungen/{slug}/kopieren", "lead editor"),
    ("GET /verwaltung/veranstaltungen/{slug}/reihe", "lead editor"),
    ("POST /verwaltung/veranstaltungen/{slug}/reihe", "lead editor"),
    ("GET /verwaltung/veranstaltungen/{slug}/vorschau", "lead editor host"),
    ("POST /verwaltung/veranstaltungen/{slug}/vorschau", "lead editor host"),
    ("GET /verwaltung/veranstaltungen/{slug}/verlauf", "lead editor"),
    ("GET /verwaltung/veranstaltungen/{slug}/einreichen", "lead editor host"),
    ("POST /verwaltung/veranstaltungen/{slug}/einreichen", "lead editor host"),
    ("GET /verwaltung/veranstaltungen/{slug}/freigeben", "lead editor"),
    ("POST /verwaltung/veranstaltungen/{slug}/freigeben", "lead editor"),
    ("GET /verwaltung/veranstaltungen/{slug}/zuruecksenden", "lead editor"),
    ("POST /verwaltung/veranstaltungen/{slug}/zuruecksenden", "lead editor"),
    ("GET /verwaltung/veranstaltungen/{slug}/zurueckziehen", "lead editor"),
    ("POST /verwaltung/veranstaltungen/{slug}/zurueckziehen", "lead editor"),
    ("GET /verwaltung/veranstaltungen/{slug}/veroeffentlichen", "lead editor"),
    ("POST /verwaltung/veranstaltungen/{slug}/veroeffentlichen", "lead editor"),
    ("GET /verwaltung/veranstaltungen/{slug}/absagen", "lead editor"),
    ("POST /verwaltung/veranstaltungen/{slug}/absagen", "lead editor"),
    ("GET /verwaltung/veranstaltungen/{slug}", "lead editor host"),
    ("GET /verwaltung/veranstaltungen/{slug}/eintragen", "lead editor"),
    ("POST /verwaltung/veranstaltungen/{slug}/eintragen", "lead editor"),
    ("GET /verwaltung/veranstaltungen/{slug}/drucken", "lead editor host"),
    ("GET /verwaltung/veranstaltungen/{slug}/liste.csv", "lead editor"),
    ("GET /verwaltung/veranstaltungen/{slug}/danach", "lead editor host"),
    ("GET /verwaltung/programme/{slug}/danach", "lead editor"),
    ("GET /verwaltung/veranstalter", "lead editor"),
    ("GET /verwaltung/veranstalter/neu", "lead editor"),
    ("POST /verwaltung/veranstalter/neu", "lead editor"),
    ("GET /verwaltung/veranstalter/{slug}/bearbeiten", "lead editor"),
    ("POST /verwaltung/veranstalter/{slug}/bearbeiten", "lead editor"),
    ("GET /verwaltung/veranstalter/{slug}/verlauf", "lead editor"),
    ("GET /verwaltung/orte", "lead editor"),
    ("GET /verwaltung/orte/neu", "lead editor"),
    ("POST /verwaltung/orte/neu", "lead editor"),
    ("GET /verwaltung/orte/{slug}/bearbeiten", "lead editor"),
    ("POST /verwaltung/orte/{slug}/bearbeiten", "lead editor"),
    ("GET /verwaltung/orte/{slug}/verlauf", "lead editor"),
    ("GET /verwaltung/programme", "lead editor"),
    ("GET /verwaltung/programme/neu", "lead editor"),
    ("POST /verwaltung/programme/neu", "lead editor"),
    ("GET /verwaltung/programme/{slug}/bearbeiten", "lead editor"),
    ("POST /verwaltung/programme/{slug}/bearbeiten", "lead editor"),
    ("GET /verwaltung/programme/{slug}/verlauf", "lead editor"),
    ("GET /verwaltung/themen", "lead editor"),
    ("GET /verwaltung/themen/bearbeiten", "lead editor"),
    ("POST /verwaltung/themen/bearbeiten", "lead editor"),
    ("GET /verwaltung/zielgruppen", "lead editor"),
    ("GET /verwaltung/zielgruppen/bearbeiten", "lead editor"),
    ("POST /verwaltung/zielgruppen/bearbeiten", "lead editor"),
    ("GET /verwaltung/partner", "lead"),
    ("GET /verwaltung/partner/neu", "lead"),
    ("POST /verwaltung/partner/neu", "lead"),
    ("GET /verwaltung/partner/{slug}/bearbeiten", "lead"),
    ("POST /verwaltung/partner/{slug}/bearbeiten", "lead"),
    ("GET /verwaltung/partner/{slug}/verlauf", "lead"),
    ("GET /verwaltung/anmeldungen/{reference}", "lead editor host"),
    ("GET /verwaltung/anmeldungen/{reference}/aendern", "lead editor"),
    ("POST /verwaltung/anmeldungen/{reference}/aendern", "lead editor"),
    ("GET /verwaltung/anmeldungen/{reference}/absagen", "lead editor"),
    ("POST /verwaltung/anmeldungen/{reference}/absagen", "lead editor"),
    ("POST /verwaltung/anmeldungen/{reference}/zusagen", "lead editor"),
    ("POST /verwaltung/anmeldungen/{reference}/zurueck", "lead editor"),
    ("GET /verwaltung/anmeldungen/{reference}/brief", "lead editor"),
    ("GET /verwaltung/suche", "lead editor host"),
    ("GET /verwaltung/hilfe", "lead editor"),
    ("GET /verwaltung/einstellungen", "lead"),
    ("POST /verwaltung/einstellungen", "lead"),
    ("GET /verwaltung/mitarbeitende", "lead"),
    ("GET /verwaltung/mitarbeitende/neu", "lead"),
    ("POST /verwaltung/mitarbeitende/neu", "lead"),
    ("GET /verwaltung/mitarbeitende/{account}/bearbeiten", "lead"),
    ("POST /verwaltung/mitarbeitende/{account}/bearbeiten", "lead"),
    ("POST /verwaltung/mitarbeitende/{account}/einladen", "lead"),
    ("GET /verwaltung/mitarbeitende/{account}/beenden", "lead"),
    ("POST /verwaltung/mitarbeitende/{account}/beenden", "lead"),
    ("GET /verwaltung/anrufe", "lead editor"),
    ("POST /verwaltung/anrufe/{id}", "lead editor"),
    ("GET /tuer/{slug}", "lead editor host door"),
    ("POST /tuer/{slug}", "lead editor host door"),
    ("POST /tuer/{slug}/aufnehmen", "lead editor host door"),
    ("POST /tuer/{slug}/zaehlen", "lead editor host door"),
    ("POST /tuer/{slug}/stapel", "lead editor host door"),
    ("GET /tuer/{slug}/stand", "lead editor host door"),
];

/// An event of the visitors with a scope, and one of somebody else. Each has a draft beside it.
const OWN: &str = "netzwerk";
const FOREIGN: &str = "museum";
const OWN_DRAFT: &str = "entwurf";
const FOREIGN_DRAFT: &str = "entwurf-der-stadt";

#[derive(Clone, Copy, Debug, PartialEq)]
enum Visitor {
    LoggedOut,
    Ended,
    Staff(Role),
}

const VISITORS: [Visitor; 2 + Role::ALL.len()] = [
    Visitor::LoggedOut,
    Visitor::Ended,
    Visitor::Staff(Role::Door),
    Visitor::Staff(Role::Host),
    Visitor::Staff(Role::Editor),
    Visitor::Staff(Role::Lead),
];

impl Visitor {
    async fn log_in(self, site: &Site) -> StaffClient<'_> {
        let (email, role) = match self {
            Self::LoggedOut => return site.logged_out(),
            Self::Ended => ("frueher@kornwestheim.example", Role::Lead),
            Self::Staff(Role::Lead) => ("leitung@kornwestheim.example", Role::Lead),
            Self::Staff(Role::Editor) => ("redaktion@kornwestheim.example", Role::Editor),
            Self::Staff(Role::Host) => ("landkreis@kornwestheim.example", Role::Host),
            Self::Staff(Role::Door) => ("tuer@kornwestheim.example", Role::Door),
        };
        let scope = if role == Role::Host { "landkreis" } else { OWN };
        site.add_organizer(email, role, &[scope]).await;
        let client = site.log_in(email).await;
        if self == Self::Ended {
            site.log_in_as_lead().await;
            let account = AccountKey::Email(address(email));
            organizers::end(&site.ctx, Principal::CommandLine, account).await.unwrap();
        }
        client
    }

    /// Whether the visitor is among those who may open an address.
    fn may(self, who: &str, object: Object) -> bool {
        let is_listed = |name: &str| who.split(' ').any(|listed| listed == name);
        match (self, object) {
            (_, Object::Nothing) if is_listed("everybody") => true,
            (Self::LoggedOut | Self::Ended, _) | (_, Object::Missing) => false,
            (Self::Staff(Role::Lead), _) => is_listed("lead"),
            (Self::Staff(Role::Editor), _) => is_listed("editor"),
            (Self::Staff(Role::Host), Object::Own | Object::OwnDraft | Object::Nothing) => is_listed("host"),
            (Self::Staff(Role::Door), Object::Own | Object::Nothing) => is_listed("door"),
            (Self::Staff(Role::Host | Role::Door), _) => false,
        }
    }
}

/// What an address names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Object {
    Nothing,
    Own,
    OwnDraft,
    Foreign,
    ForeignDraft,
    /// Of all: a host, an account.
    Shared,
    Missing,
}

pub(super) async fn site() -> Site {
    let site = Site::open().await;
    let draft = |slug, host| {
        let event = new_event(slug, "Noch ein Entwurf", "2026-05-01T14:00", "2026-05-01T16:00");
        event.set("host", host).set("published_at", "").seats(20)
    };
    site.ctx.import(draft(OWN_DRAFT, "landkreis")).await;
    site.ctx.import(draft(FOREIGN_DRAFT, "stadt")).await;
    site.ctx.import(partner("verein").set("name", "Verein")).await;
    site
}

/// The addresses of a route pattern, each with what it names.
pub(super) async fn addresses(site: &Site, pattern: &str) -> Vec<(String, Object)> {
    let records =
        [("programme", "seniorenarbeit"), ("veranstalter", "stadt"), ("orte", "das-k"), ("partner", "verein")];
    if let Some((_, slug)) = records.iter().find(|(list, _)| pattern.starts_with(&format!("/verwaltung/{list}/{{"))) {
        return [(*slug, Object::Shared), ("gibt-es-nicht", Object::Missing)]
            .map(|(slug, object)| (pattern.replace("{slug}", slug), object))
            .to_vec();
    }
    let tags =
        [("/verwaltung/themen/bearbeiten", "Ehrenamt"), ("/verwaltung/zielgruppen/bearbeiten", "Fachkr%C3%A4fte")];
    if let Some((path, name)) = tags.iter().find(|(path, _)| pattern == *path) {
        return vec![(format!("{path}?eintrag={name}"), Object::Nothing)];
    }
    if let Some((before, after)) = pattern.split_once("{slug}") {
        return [
            (OWN, Object::Own),
            (OWN_DRAFT, Object::OwnDraft),
            (FOREIGN, Object::Foreign),
            (FOREIGN_DRAFT, Object::ForeignDraft),
            ("gibt-es-nicht", Object::Missing),
        ]
        .map(|(slug, object)| (format!("{before}{slug}{after}"), object))
        .to_vec();
    }
    if pattern.contains("{token}") {
        let token = organizers::login_code_token(&site.ctx, organizers::request_login(&site.ctx).await.unwrap());
        return vec![(pattern.replace("{token}", &token), Object::Nothing)];
    }
    if pattern.contains("{account}") {
        site.add_organizer("ziel@kornwestheim.example", Role::Door, &[OWN]).await;
        let accounts = organizers::list(&site.ctx).await.unwrap();
        let account = accounts.iter().find(|a| a.email.mailbox() == "ziel@kornwestheim.example").unwrap().id.to_text();
        let missing = testing::lead().id.to_text();
        return [(account, Object::Shared), (missing, Object::Missing)]
            .map(|(id, object)| (pattern.replace("{account}", &id), object))
            .to_vec();
    }
    if pattern.contains("{reference}") {
        let (own, foreign) = (site.sign_up_by_phone(OWN).await, site.sign_up_by_phone(FOREIGN).await);
        return [(own, Object::Own), (foreign, Object::Foreign), ("K7M-4QX".to_owned(), Object::Missing)]
            .map(|(reference, object)| (pattern.replace("{reference}", &reference), object))
            .to_vec();
    }
    if pattern.contains("{id}") {
        let (own, foreign) = (site.create_call_task(OWN).await, site.create_call_task(FOREIGN).await);
        return [(own, Object::Own), (foreign, Object::Foreign), ("gibt-es-nicht".to_owned(), Object::Missing)]
            .map(|(id, object)| (pattern.replace("{id}", &id), object))
            .to_vec();
    }
    assert!(!pattern.contains('{'), "an unknown parameter in {pattern}");
    vec![(pattern.to_owned(), Object::Nothing)]
}

#[test]
fn the_table_has_every_address() {
    let routes: BTreeSet<String> =
        staff_routes().iter().map(|route| format!("{} {}", route.method, route.path)).collect();
    let table: BTreeSet<String> = TABLE.iter().map(|(address, _)| (*address).to_owned()).collect();
    let missing: Vec<_> = routes.symmetric_difference(&table).collect();
    assert!(missing.is_empty(), "these are only routed, or only in the table: {missing:?}");
    assert_eq!(table.len(), TABLE.len(), "each address is listed once");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_found_by_those_of_the_table_and_by_nobody_else() {
    let site = site().await;
    let (mut found, mut hidden) = (0, 0);
    for (route, who) in TABLE {
        let (method, pattern) = route.split_once(' ').unwrap();
        let method: Method = method.parse().unwrap();
        for (path, object) in addresses(&site, pattern).await {
            for visitor in VISITORS {
                // A new session for each request, because a submission may end it.
                let client = visitor.log_in(&site).await;
                let answer = client.send(method.clone(), &path, "").await;
                let is_found = answer.status != 404;
                assert_eq!(is_found, visitor.may(who, object), "{visitor:?} {method} {path}: {answer}");
                assert!(answer.status < 500, "{visitor:?} {method} {path}: {answer}");
                *(if is_found { &mut found } else { &mut hidden }) += 1;
            }
        }
        site.ctx.deliver_mail().await;
    }
    assert!(found > 300 && hidden > 500, "{found} found, {hidden} hidden: too few requests");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_foreign_looks_like_what_is_missing() {
    let site = site().await;
    let client = Visitor::Staff(Role::Host).log_in(&site).await;
    let sign_up = site.sign_up_by_phone(FOREIGN).await;
    for [foreign, missing] in [
        [format!("/verwaltung/anmeldungen/{sign_up}"), "/verwaltung/anmeldungen/K7M-4QX".to_owned()],
        [format!("/verwaltung/veranstaltungen/{FOREIGN}"), "/verwaltung/veranstaltungen/gibt-es-nicht".to_owned()],
        [format!("/tuer/{FOREIGN}"), "/tuer/gibt-es-nicht".to_owned()],
        ["/verwaltung/einstellungen".to_owned(), "/verwaltung/gibt-es-nicht".to_owned()],
    ] {
        let [foreign, missing] = [client.get(&foreign).await, client.get(&missing).await];
        assert_eq!((foreign.status, without_form_ids(foreign.text())), (404, without_form_ids(missing.text())));
    }
}

/// A page without the form id of its logout button, which is new on each.
fn without_form_ids(page: &str) -> String {
    let mut parts = page.split("name=\"form_id\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once('"').map_or("", |(_, rest)| rest))
}

#[tokio::test]
async fn every_page_of_the_back_office_has_a_route_with_a_right_and_is_shown_to_those_who_have_it() {
    let is_staff = |path: &str| matches!(path.split('/').nth(1), Some("verwaltung" | "tuer"));
    let pages: BTreeSet<String> = page_paths().into_iter().filter(|path| is_staff(path)).collect();
    assert!(pages.len() >= 13, "the pages were not found: {pages:?}");
    let routes = staff_routes();
    assert!(routes.iter().all(|route| is_staff(&route.path)), "the right of another address is not checked");
    let listed: BTreeSet<String> =
        routes.iter().filter(|route| route.method == Method::GET).map(|route| route.path.clone()).collect();
    assert_eq!(pages.difference(&listed).collect::<Vec<_>>(), Vec::<&String>::new(), "pages without a route");
    let site = site().await;
    for page in &pages {
        for (path, object) in addresses(&site, page).await {
            let client = Visitor::Staff(Role::Lead).log_in(&site).await;
            let answer = client.get(&path).await;
            let expected: &[u16] = if object == Object::Missing { &[404] } else { &[200, 410] };
            assert!(expected.contains(&answer.status), "{path}: {answer}");
            answer.assert_is_page();
        }
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test]
async fn a_missing_address_and_a_hidden_one_look_the_same() {
    let site = Site::open().await;
    let missing = site.logged_out().get("/verwaltung/gibt-es-nicht").await;
    let hidden = site.logged_out().send(Method::POST, "/verwaltung/abmelden", "").await;
    assert_eq!((missing.status, missing.text()), (hidden.status, hidden.text()));
    let sign_up = site.sign_up_by_phone(OWN).await;
    let sign_up = site.logged_out().get(&format!("/verwaltung/anmeldungen/{sign_up}")).await;
    assert_eq!((missing.status, missing.text()), (sign_up.status, sign_up.text()));
}

#[tokio::test]
async fn every_submission_from_another_site_is_rejected() {
    let site = site().await;
    for route in staff_routes().into_iter().filter(|route| route.method != Method::GET) {
        for (path, object) in addresses(&site, &route.path).await {
            if object == Object::Missing {
                continue;
            }
            let client = Visitor::Staff(Role::Lead).log_in(&site).await;
            let headers = [
                ("cookie", client.cookie.as_str()),
                ("content-type", crate::site::FORM),
                ("sec-fetch-site", "cross-site"),
            ];
            let answer = site.request(route.method.clone(), &path, &headers, Vec::new()).await;
            assert_eq!(answer.status, 403, "{path}: {answer}");
        }
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test]
async fn every_page_of_the_back_office_names_itself_for_programs() {
    let site = site().await;
    let client = Visitor::Staff(Role::Lead).log_in(&site).await;
    for page in page_paths().into_iter().filter(|path| path.starts_with("/verwaltung")) {
        if page.contains("{token}") {
            continue;
        }
        for (path, object) in addresses(&site, &page).await {
            let answer = client.get(&path).await;
            let is_named = answer.attribute("main", "data-page").is_some();
            assert!(is_named || object == Object::Missing, "{path}: {answer}");
        }
    }
    site.ctx.deliver_mail().await;
}
