//! Sessions of organizers: how long they last, and how a new login replaces one.

use crate::site::Site;
use crate::site::staff::cookie;
use axum::http::Method;
use domain::organizers::SESSION_IDLE_TIMEOUT;
use domain::time::MINUTE;

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
