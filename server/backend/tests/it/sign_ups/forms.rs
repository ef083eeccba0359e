//! The form of a sign-up: what it is read as, and forms that are submitted again or too late.

use super::ANNA;
use crate::fixtures::network;
use backend::signups::Submission;
use backend::testing::TestApp;
use backend::{Error, events};
use domain::signups::{FormData, Refusal, form_data_of, read_sign_up_form};
use domain::time::DAY;

#[tokio::test(flavor = "multi_thread")]
async fn a_daughter_signs_up_her_father_and_stays_at_home() {
    let app = TestApp::with(network()).await;
    let fields = [
        ("contact_name", "Олена Коваль"),
        ("email", "olena@example.org"),
        ("contact_comes", "no"),
        ("person_1", "Đặng Văn Hùng"),
        ("people", "2"),
        ("workshop_nachmittag_1", "mobilitaet"),
        ("needs_1", "rollstuhl"),
        ("needs_1", "induktion"),
    ];
    let id = app.sign_up("netzwerk", &fields).await.unwrap();
    let request = app.page(id).await.sign_up.request;
    assert_eq!(request.contact.name.as_str(), "Олена Коваль");
    let names: Vec<_> =
        request.participants.iter().map(|person| person.name.as_ref().map(|n| n.as_str().to_owned())).collect();
    assert_eq!(names, [Some("Đặng Văn Hùng".to_owned()), None]);
    assert!(request.participants.iter().all(|person| !person.is_contact));
    assert_eq!(request.participants[0].needs.len(), 2);
    assert!(request.participants[1].workshops.is_empty());
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_of_a_sign_up_reads_as_the_same_request() {
    let app = TestApp::with(network()).await;
    let fields = [
        ("contact_name", "O’Neil"),
        ("phone", "07154 11111"),
        ("people", "3"),
        ("person_2", "Weiß"),
        ("workshop_nachmittag", "wohnen"),
        ("needs", "fahrt"),
        ("needs_2", "ruhe"),
        ("needs_other", "kurze Wege"),
        ("note", "Zeile eins\nZeile zwei"),
    ];
    let id = app.sign_up("netzwerk", &fields).await.unwrap();
    let page = app.page(id).await;
    let again: FormData = form_data_of(&page.sign_up.request);
    assert_eq!(read_sign_up_form(&again, &page.listing.event).unwrap(), page.sign_up.request);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_form_again_is_the_same_sign_up_and_other_content_is_refused() {
    let app = TestApp::with(network()).await;
    let form = app.form("netzwerk");
    let first = app.submit("netzwerk", form.clone(), &ANNA).await.unwrap();
    app.advance(3 * DAY);
    assert_eq!(app.submit("netzwerk", form.clone(), &ANNA).await.unwrap(), first, "even days later");
    let other = app.submit("netzwerk", form, &[("contact_name", "Berta"), ("phone", "07154 99999")]).await;
    assert!(matches!(other, Err(Error::Refused(Refusal::FormReused))));
    assert_eq!(events::event(&app, "netzwerk").await.unwrap().taken.event, 1);
    assert_eq!(app.deliver_mail().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_was_open_for_two_days_must_be_submitted_again_and_takes_no_seat() {
    let app = TestApp::with(network()).await;
    let form = app.form("netzwerk");
    app.advance(2 * DAY);
    assert_eq!(app.submit("netzwerk", form, &ANNA).await.unwrap(), Submission::FormExpired);
    assert_eq!(events::event(&app, "netzwerk").await.unwrap().taken.event, 0);
}
