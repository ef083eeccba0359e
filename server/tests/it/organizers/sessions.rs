//! Sessions of organizers: how long they last, and how a new login replaces one.

use crate::site::Site;
use crate::site::staff::{address, cookie};
use axum::http::Method;
use backend::Principal;
use backend::organizers::{self, AccountKey};
use domain::organizers::{Access, Grants, Role, SESSION_IDLE_TIMEOUT};
use domain::signups::Name;
use domain::time::{HOUR, MINUTE, Moment};

const LEAD: &str = "leitung@kornwestheim.example";

#[tokio::test]
async fn a_session_ends_after_half_an_hour_without_requests_and_after_twelve_hours() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let is_logged_in = async || client.get("/verwaltung").await.texts("h1") == ["Übersicht"];
    for _ in 0..24 {
        assert!(is_logged_in().await);
        site.ctx.advance(29 * MINUTE);
    }
    assert!(is_logged_in().await, "after eleven and a half hours");
    site.ctx.advance(25 * MINUTE);
    assert!(!is_logged_in().await, "after twelve hours");
    let client = site.log_in(LEAD).await;
    site.ctx.advance(30 * MINUTE);
    assert_eq!(client.get("/verwaltung").await.texts("h1"), ["Anmelden für Mitarbeitende"]);
}

#[tokio::test]
async fn a_new_login_ends_the_previous_session_of_the_browser() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = client.form(&site.login_link(LEAD).await).await;
    let answer = client.submit(&form).await;
    assert_ne!(cookie(&answer), client.cookie);
    assert_eq!(client.get("/verwaltung").await.texts("h1"), ["Anmelden für Mitarbeitende"]);
}

/// Moves the clock to a local time.
fn set_clock(site: &Site, to: &str) {
    site.ctx.advance(Moment::parse(to).unwrap().at.since(site.ctx.now()));
}

#[tokio::test]
async fn at_check_in_a_session_lasts_until_the_end_of_the_event_and_nowhere_else() {
    let site = Site::open().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    set_clock(&site, "2026-03-27T08:00");
    let client = site.log_in(LEAD).await;
    set_clock(&site, "2026-03-27T16:00");
    let (status, there) = (client.get("/tuer/netzwerk").await.status, client.get("/tuer/museum").await.status);
    assert_eq!((status, there), (200, 404), "only the event of the day");
    assert_eq!(client.get("/tuer/netzwerk/stand?tag=1&version=0").await.status, 200);
    assert_eq!(client.get("/verwaltung").await.texts("h1"), ["Anmelden für Mitarbeitende"]);
    assert_eq!(client.get("/verwaltung/konto").await.status, 404);
    set_clock(&site, "2026-03-27T17:59");
    assert_eq!(client.get("/tuer/netzwerk").await.status, 200);
    set_clock(&site, "2026-03-27T18:00");
    assert_eq!(client.get("/tuer/netzwerk").await.status, 404);
}

#[tokio::test]
async fn a_volunteer_stays_at_check_in_as_long_as_the_event_is_assigned() {
    const DOOR: &str = "tuer@kornwestheim.example";
    let site = Site::open().await;
    site.add_organizer(DOOR, Role::Door, &["netzwerk"]).await;
    set_clock(&site, "2026-03-27T13:00");
    let client = site.log_in(DOOR).await;
    set_clock(&site, "2026-03-27T16:00");
    let (status, there) = (client.get("/tuer/netzwerk").await.status, client.get("/tuer/museum").await.status);
    assert_eq!((status, there), (200, 404));
    let access = Access::new(Role::Door, [].into(), ["museum".try_into().unwrap()].into(), Grants::new());
    let (account, name) = (AccountKey::Email(address(DOOR)), Name::parse("Tarık Demir").unwrap().unwrap());
    organizers::change(&site.ctx, Principal::CommandLine, account, name, access).await.unwrap();
    assert_eq!(client.get("/tuer/netzwerk").await.status, 404, "the event is taken away");
    let client = site.log_in(DOOR).await;
    let sessions = client.get("/verwaltung/konto").await.texts(".sessions h3");
    assert_eq!(sessions.len(), 1, "the old session counts nowhere: {sessions:?}");
}

#[tokio::test]
async fn logging_out_at_check_in_ends_a_session_that_has_run_out_elsewhere() {
    let site = Site::open().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    set_clock(&site, "2026-03-27T13:00");
    let client = site.log_in(LEAD).await;
    site.ctx.advance(2 * HOUR);
    let page = client.get("/tuer/netzwerk").await;
    assert_eq!(client.submit(&page.form_to("/verwaltung/abmelden")).await.location(), "/verwaltung");
    assert_eq!(client.get("/tuer/netzwerk").await.status, 404);
}

#[tokio::test]
async fn a_check_in_page_that_nobody_touches_does_not_keep_the_back_office_open() {
    let site = Site::open().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    set_clock(&site, "2026-03-27T13:00");
    let client = site.log_in(LEAD).await;
    for _ in 0..6 {
        site.ctx.advance(5 * MINUTE);
        assert_eq!(client.get("/tuer/netzwerk/stand?tag=1&version=0").await.status, 200);
    }
    assert_eq!(client.get("/verwaltung").await.texts("h1"), ["Anmelden für Mitarbeitende"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_outlives_the_session_and_is_sent_again_after_the_next_login() {
    let site = Site::open().await;
    let mut client = site.log_in_as_lead().await;
    let form = client.form("/verwaltung/veranstaltungen/netzwerk/eintragen").await;
    let form = form.fill("contact_name", "Otto Sieber").fill("phone", "07154 555");
    let foreign = client.form("/verwaltung/veranstaltungen/netzwerk/eintragen").await;
    site.ctx.advance(SESSION_IDLE_TIMEOUT);
    let ended = client.submit(&form).await;
    assert_eq!(ended.status, 404);
    assert!(ended.text().contains("Ihre Angaben sind noch da"), "{ended}");
    assert_eq!(site.taken_seats("netzwerk").await, 0);
    let from_elsewhere =
        site.request(Method::POST, &foreign.action, &[("sec-fetch-site", "cross-site")], foreign.body().into());
    assert!(!from_elsewhere.await.text().contains("noch da"), "another site is not lent our page");
    client.cookie = site.log_in_as_lead().await.cookie;
    assert_eq!(client.submit(&ended.only_form()).await.status, 303);
    assert_eq!(site.taken_seats("netzwerk").await, 1);
}
