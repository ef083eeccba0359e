//! Changing and cancelling a sign-up by its link.

use super::ANNA;
use crate::fixtures::network;
use backend::signups;
use backend::testing::TestApp;
use backend::{Actor, Error, events};
use domain::ids::Generation;
use domain::signups::{Refusal, Revision, form_data_of, read_sign_up_form};
use domain::time::HOUR;
use text::Words;

#[tokio::test(flavor = "multi_thread")]
async fn cancelled_seats_are_free_again_and_the_message_cancels_the_calendar_entry() {
    let app = TestApp::with(network()).await;
    let id = app.sign_up("netzwerk", &ANNA).await.unwrap();
    let mut messages = app.deliver_mail().await;
    app.advance(HOUR);
    signups::cancel(&app, Words::german(), Actor::PUBLIC, app.page(id).await, None).await.unwrap();
    signups::cancel(&app, Words::german(), Actor::PUBLIC, app.page(id).await, None).await.unwrap();
    assert_eq!(events::event(&app, "netzwerk").await.unwrap().taken.event, 0);
    messages.extend(app.deliver_mail().await);
    assert_eq!(messages.len(), 2, "one for signing up, one for cancelling, however often it was submitted");
    let (first, second) = (messages[0].calendar.clone().unwrap(), messages[1].calendar.clone().unwrap());
    assert!(first.contains("METHOD:PUBLISH") && second.contains("METHOD:CANCEL"));
    assert!(first.contains("SEQUENCE:0") && second.contains("SEQUENCE:1"));
    let uid = |calendar: &str| calendar.lines().find(|line| line.starts_with("UID:")).map(ToOwned::to_owned);
    assert_eq!(uid(&first), uid(&second));
    assert!(!first.contains("ATTENDEE"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_does_not_fit_leaves_everything_as_it_was() {
    let app = TestApp::with(network()).await;
    let id = app.sign_up("netzwerk", &ANNA).await.unwrap();
    assert_eq!(app.deliver_mail().await.len(), 1);
    for n in 0..4 {
        let name = format!("Gruppe {n}");
        let people = [("contact_name", name.as_str()), ("phone", "07154 11111"), ("people", "4")];
        app.sign_up("netzwerk", &people).await.unwrap();
    }
    let page = app.page(id).await;
    let request_for = |people: &str| {
        let mut form = form_data_of(&page.sign_up.request);
        form.set("people", people);
        read_sign_up_form(&form, &page.listing.event).unwrap()
    };
    let too_many = signups::change(
        &app,
        Words::german(),
        Actor::PUBLIC,
        page.clone(),
        Some(Revision::default()),
        request_for("4"),
    )
    .await;
    assert!(matches!(too_many, Err(Error::Refused(Refusal::Full { free: 3 }))));
    assert_eq!(app.page(id).await.sign_up, page.sign_up);

    signups::change(&app, Words::german(), Actor::PUBLIC, page.clone(), Some(Revision::default()), request_for("3"))
        .await
        .unwrap();
    signups::change(&app, Words::german(), Actor::PUBLIC, page.clone(), Some(Revision::default()), request_for("3"))
        .await
        .unwrap();
    assert_eq!(events::event(&app, "netzwerk").await.unwrap().taken.event, 19);
    let older = signups::change(
        &app,
        Words::german(),
        Actor::PUBLIC,
        page.clone(),
        Some(Revision::default()),
        request_for("2"),
    )
    .await;
    assert!(matches!(older, Err(Error::Refused(Refusal::ChangedSince))));
    assert_eq!(app.deliver_mail().await.len(), 1, "one change");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opens_its_own_sign_up_and_a_forged_link_none() {
    let app = TestApp::with(network()).await;
    let id = app.sign_up("netzwerk", &ANNA).await.unwrap();
    let own = app.secret.token(backend::secret::Purpose::OwnPage, id, Generation::FIRST);
    let mailbox = app.secret.token(backend::secret::Purpose::Mailbox, id, Generation::FIRST);
    assert_eq!(signups::own_page(&app, &own).await.unwrap().sign_up.id, id);
    let mut forged = own.clone();
    forged.replace_range(40..41, if &own[40..41] == "A" { "B" } else { "A" });
    for wrong in [forged.as_str(), &mailbox, "", "abc", &own[..20]] {
        assert!(matches!(signups::own_page(&app, wrong).await, Err(Error::NotFound)), "{wrong}");
    }
    app.deliver_mail().await;
}
