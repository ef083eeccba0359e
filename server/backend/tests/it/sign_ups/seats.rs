//! The seats of a sign-up: a party gets all of them or none, and events that take no sign-ups.

use super::ANNA;
use crate::fixtures::network;
use backend::testing::TestApp;
use backend::testing::programme_file::event;
use backend::{Error, events};
use domain::signups::Refusal;
use domain::time::DAY;

#[tokio::test(flavor = "multi_thread")]
async fn a_party_gets_all_its_seats_or_none() {
    let app = TestApp::with(network()).await;
    for n in 0..4 {
        let name = format!("Gruppe {n}");
        let people = [("contact_name", name.as_str()), ("phone", "07154 11111"), ("people", "4")];
        app.sign_up("netzwerk", &people).await.unwrap();
    }
    let four = [("contact_name", "Zu viele"), ("phone", "07154 11111"), ("people", "4")];
    let refused = app.sign_up("netzwerk", &four).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Full { free: 3 }))));
    app.sign_up("netzwerk", &[("contact_name", "Drei"), ("phone", "07154 11111"), ("people", "3")]).await.unwrap();
    let one = app.sign_up("netzwerk", &ANNA).await;
    assert!(matches!(one, Err(Error::Refused(Refusal::Full { free: 0 }))));
    assert_eq!(events::event(&app, "netzwerk").await.unwrap().taken.event, 19);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_workshop_refuses_the_whole_sign_up() {
    let app = TestApp::with(network()).await;
    let seven =
        [("contact_name", "Zwei"), ("phone", "07154 11111"), ("people", "2"), ("workshop_nachmittag", "wohnen")];
    for _ in 0..3 {
        app.sign_up("netzwerk", &seven).await.unwrap();
    }
    let refused = app.sign_up("netzwerk", &seven).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::WorkshopFull { free: 1, .. }))));
    assert_eq!(events::event(&app, "netzwerk").await.unwrap().taken.event, 6, "none of the party got a seat");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_signs_up_for_an_event_that_is_cancelled_over_or_without_sign_up() {
    let app = TestApp::with(network()).await;
    let without_sign_up = app.sign_up("markt", &ANNA).await;
    assert!(matches!(without_sign_up, Err(Error::Refused(Refusal::NotHere))));
    app.import(event("netzwerk").set("cancelled", "2026-03-02T08:00")).await;
    let cancelled = app.sign_up("netzwerk", &ANNA).await;
    assert!(matches!(cancelled, Err(Error::Refused(Refusal::Cancelled))));
    app.advance(24 * DAY);
    let over = app.sign_up("museum", &ANNA).await;
    assert!(matches!(over, Err(Error::Refused(Refusal::Over))));
}
