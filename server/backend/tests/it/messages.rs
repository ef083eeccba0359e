//! Messages: each is sent once, is tried again later where the mail relay defers it, and becomes a call task where it fails.

mod bounces;
mod bundles;
mod event_news;
mod host_updates;
mod letters;
mod order;
mod organizer_news;
mod relay_away;
mod withdrawal;
mod workshop_seats;

use crate::fixtures::network;
use backend::messages::{Delivery, claim, count_pending, record_delivery};
use backend::testing::TestApp;
use domain::time::{DAY, HOUR, MINUTE, Millis, SECOND};

async fn app_with_one_message() -> TestApp {
    let app = TestApp::with(network()).await;
    app.sign_up("netzwerk", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claimed_message_is_not_claimed_again_until_its_lease_ends() {
    let app = app_with_one_message().await;
    let first = claim(&app, 10).await.unwrap();
    assert_eq!(first.len(), 1);
    assert!(claim(&app, 10).await.unwrap().is_empty());
    app.advance(6 * MINUTE);
    let second = claim(&app, 10).await.unwrap();
    assert_eq!(
        second[0].message_id, first[0].message_id,
        "a recipient of both can tell that they are the same message"
    );
    record_delivery(&app, &second[0], Delivery::Sent).await.unwrap();
}

/// Advances the clock until a message is due, and returns how long that took.
async fn wait_for_attempt(app: &TestApp) -> Millis {
    let mut waited = Millis(0);
    loop {
        if let Some(message) = claim(app, 1).await.unwrap().pop() {
            record_delivery(app, &message, Delivery::Deferred).await.unwrap();
            return waited;
        }
        app.advance(5 * SECOND);
        waited = waited + 5 * SECOND;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_a_relay_greylists_arrives_within_five_minutes_of_its_release_for_four_hours() {
    let app = app_with_one_message().await;
    let began = app.now();
    let mut pauses = Vec::new();
    while app.now().since(began) < DAY {
        pauses.push((wait_for_attempt(&app).await, app.now().since(began)));
    }
    let lengths: Vec<Millis> = pauses.iter().map(|(pause, _)| *pause).collect();
    assert!(lengths[1] <= MINUTE && lengths[1] < lengths[2] && lengths[2] < lengths[3], "{lengths:?}");
    for (pause, at) in pauses {
        let longest = if at < 4 * HOUR { 5 * MINUTE } else { 30 * MINUTE };
        assert!(pause <= longest, "{pause:?} at {at:?}");
    }
    assert_eq!(lengths.last(), Some(&(30 * MINUTE)), "a relay that refuses for long is not asked every five minutes");
    app.advance(HOUR);
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rejected_message_fails_and_becomes_a_call_task() {
    let app = app_with_one_message().await;
    let message = claim(&app, 1).await.unwrap().pop().unwrap();
    record_delivery(&app, &message, Delivery::Rejected).await.unwrap();
    assert_eq!(count_pending(&app).await.unwrap(), (0, 1));
    app.advance(DAY);
    assert!(claim(&app, 1).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_is_deferred_for_two_days_becomes_a_call_task() {
    let app = app_with_one_message().await;
    for _ in 0..100 {
        if let Some(message) = claim(&app, 1).await.unwrap().pop() {
            record_delivery(&app, &message, Delivery::Deferred).await.unwrap();
        }
        app.advance(HOUR);
    }
    assert_eq!(count_pending(&app).await.unwrap(), (0, 1));
}
