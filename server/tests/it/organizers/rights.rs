//! Nobody sees what is not theirs: every address of the back office, for everybody, with objects that are theirs and foreign ones.

use crate::site::Site;
use crate::site::staff::{Desk, address};
use axum::http::Method;
use backend::organizers;
use domain::organizers::{Right, Role};
use server::RIGHTS;
use server::router::staff_routes;
use std::collections::BTreeSet;

/// The event whose door one of them keeps, and one that is not theirs.
const OWN: &str = "netzwerk";
const FOREIGN: &str = "museum";

#[derive(Clone, Copy, Debug, PartialEq)]
enum Who {
    Nobody,
    OtherDoor,
    Door,
    Lead,
    Disabled,
}

const EVERYBODY: [Who; 5] = [Who::Nobody, Who::OtherDoor, Who::Door, Who::Lead, Who::Disabled];

impl Who {
    async fn at_a_desk(self, site: &Site) -> Desk<'_> {
        let (email, role, events): (_, _, &[&str]) = match self {
            Self::Nobody => return site.nobody(),
            Self::OtherDoor => ("andere@kornwestheim.example", Role::Door, &["beratung"]),
            Self::Door => ("tuer@kornwestheim.example", Role::Door, &[OWN]),
            Self::Lead => ("leitung@kornwestheim.example", Role::Lead, &[]),
            Self::Disabled => ("frueher@kornwestheim.example", Role::Lead, &[]),
        };
        site.employ(email, role, events).await;
        let desk = site.desk_of(email).await;
        if self == Self::Disabled {
            organizers::disable(&site.house, &address(email)).await.unwrap();
        }
        desk
    }

    /// What this page says, once more and in other words than the house does.
    fn may(self, right: Right, slug: Option<&str>) -> bool {
        match right {
            Right::None => true,
            Right::Any => !matches!(self, Self::Nobody | Self::Disabled),
            Right::Lead => self == Self::Lead,
            Right::Door => self == Self::Lead || (self == Self::Door && slug == Some(OWN)),
        }
    }
}

/// The addresses that a pattern stands for: with the slug in it, where there is one.
async fn addresses(site: &Site, pattern: &str) -> Vec<(String, Option<&'static str>)> {
    if pattern.starts_with("/verwaltung/programme/") {
        return vec![(pattern.replace("{slug}", "seniorenarbeit"), None)];
    }
    if let Some((before, after)) = pattern.split_once("{slug}") {
        return [OWN, FOREIGN].map(|slug| (format!("{before}{slug}{after}"), Some(slug))).to_vec();
    }
    if pattern.contains("{token}") {
        let place = organizers::place_of(&site.house, organizers::ask(&site.house).await.unwrap());
        return vec![(pattern.replace("{token}", &place), None)];
    }
    if pattern.contains("{reference}") {
        return vec![(pattern.replace("{reference}", &site.reference_at(OWN).await), Some(OWN))];
    }
    if pattern.contains("{id}") {
        return vec![(pattern.replace("{id}", &site.call_to_make(OWN).await), Some(OWN))];
    }
    assert!(!pattern.contains('{'), "what may stand in {pattern}?");
    vec![(pattern.to_owned(), None)]
}

#[tokio::test]
async fn what_one_may_not_see_is_not_there() {
    let site = Site::open().await;
    let (mut seen, mut hidden) = (0, 0);
    for (method, pattern, right) in RIGHTS {
        for (path, slug) in addresses(&site, pattern).await {
            for who in EVERYBODY {
                // A desk of its own for each: a press may end the session.
                let desk = who.at_a_desk(&site).await;
                let answer = desk.send(Method::from_bytes(method.as_bytes()).unwrap(), &path, "").await;
                let is_there = answer.status != 404;
                assert_eq!(is_there, who.may(*right, slug), "{who:?} {method} {path}: {answer}");
                assert!(answer.status < 500, "{who:?} {method} {path}: {answer}");
                *(if is_there { &mut seen } else { &mut hidden }) += 1;
            }
        }
    }
    assert!(seen > 20 && hidden > 1, "{seen} seen, {hidden} hidden: does this test still ask?");
}

#[test]
fn every_address_of_the_back_office_says_who_may_and_every_right_has_its_address() {
    let routes: BTreeSet<(String, String)> = staff_routes().into_iter().collect();
    let rights: BTreeSet<(String, String)> =
        RIGHTS.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    assert_eq!(routes, rights);
    assert_eq!(rights.len(), RIGHTS.len(), "each stands once");
}

#[tokio::test]
async fn what_is_not_there_looks_like_what_one_may_not_see() {
    let site = Site::open().await;
    let missing = site.nobody().get("/verwaltung/gibt-es-nicht").await;
    let hidden = site.nobody().send(Method::POST, "/verwaltung/abmelden", "").await;
    assert_eq!((missing.status, missing.text()), (hidden.status, hidden.text()));
    let person = site.nobody().get(&format!("/verwaltung/anmeldungen/{}", site.reference_at(OWN).await)).await;
    assert_eq!((missing.status, missing.text()), (person.status, person.text()));
}

#[tokio::test]
async fn every_press_from_another_site_is_refused() {
    let site = Site::open().await;
    for (method, pattern, _) in RIGHTS.iter().filter(|(method, ..)| *method != "GET") {
        for (path, _) in addresses(&site, pattern).await {
            let desk = Who::Lead.at_a_desk(&site).await;
            let headers = [
                ("cookie", desk.cookie.as_str()),
                ("content-type", crate::site::FORM),
                ("sec-fetch-site", "cross-site"),
            ];
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            let answer = site.request(method, &path, &headers, Vec::new()).await;
            assert_eq!(answer.status, 403, "{path}: {answer}");
        }
    }
}
