//! Capacity: concurrent sign-ups, changes and cancellations never take more seats than there are.

use crate::fixtures::network;
use backend::testing::TestApp;
use backend::{Actor, Error, events, signups};
use domain::signups::Refusal;
use std::sync::Arc;
use text::Words;

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_concurrent_sign_ups_for_nineteen_seats_get_nineteen() {
    let app = Arc::new(TestApp::with(network()).await);
    let submissions = (0..100).map(|n| {
        let app = Arc::clone(&app);
        tokio::spawn(async move {
            let email = format!("gast{n}@example.org");
            loop {
                match app.sign_up("netzwerk", &[("contact_name", "Gast"), ("email", &email)]).await {
                    // On a slow machine: nothing was stored, so the visitor tries again.
                    Err(Error::Busy) => {}
                    answer => return answer,
                }
            }
        })
    });
    let (mut signed_up, mut full) = (0, 0);
    for submission in submissions.collect::<Vec<_>>() {
        match submission.await.unwrap() {
            Ok(_) => signed_up += 1,
            Err(Error::Refused(Refusal::Full { .. })) => full += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!((signed_up, full), (19, 81));
    assert_eq!(events::event(&app, "netzwerk").await.unwrap().taken.event, 19);
    assert_eq!(app.deliver_mail().await.len(), 19);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_form_that_is_submitted_fifty_times_at_once_is_one_sign_up_and_one_message() {
    let app = Arc::new(TestApp::with(network()).await);
    let form = app.form("netzwerk");
    let submissions = (0..50).map(|_| {
        let (app, form) = (Arc::clone(&app), form.clone());
        tokio::spawn(async move {
            app.submit("netzwerk", form, &[("contact_name", "Anna"), ("email", "anna@example.org")]).await
        })
    });
    let mut answers = Vec::new();
    for submission in submissions.collect::<Vec<_>>() {
        answers.push(submission.await.unwrap().unwrap());
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "each submission gets the same answer");
    assert_eq!(events::event(&app, "netzwerk").await.unwrap().taken.event, 1);
    assert_eq!(app.deliver_mail().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn parties_and_cancellations_in_any_order_never_take_more_seats_than_there_are() {
    let app = Arc::new(TestApp::with(network()).await);
    let guests = (0..60_i64).map(|n| {
        let app = Arc::clone(&app);
        tokio::spawn(async move {
            let people = (n % 4 + 1).to_string();
            let workshop = if n % 2 == 0 { "wohnen" } else { "mobilitaet" };
            let fields = [
                ("contact_name", "Gast"),
                ("phone", "07154 11111"),
                ("people", people.as_str()),
                ("workshop_nachmittag", workshop),
            ];
            let Ok(id) = app.sign_up("netzwerk", &fields).await else { return };
            if n % 3 == 0 {
                signups::cancel(&app, Words::german(), Actor::PUBLIC, app.page(id).await, None).await.unwrap();
            }
            let taken = events::event(&app, "netzwerk").await.unwrap().taken;
            assert!(taken.event <= 19, "{} of 19", taken.event);
            assert!(taken.workshops.values().all(|seats| *seats <= 7), "{:?}", taken.workshops);
        })
    });
    for guest in guests.collect::<Vec<_>>() {
        guest.await.unwrap();
    }
}
