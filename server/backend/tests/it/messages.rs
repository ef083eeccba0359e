//! Messages: each is sent once, is tried again later where the mail relay defers it, and becomes a call task where it fails.

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

#[tokio::test(flavor = "multi_thread")]
async fn a_deferred_message_is_tried_again_within_a_minute_and_then_after_ever_longer_pauses() {
    let app = app_with_one_message().await;
    let mut pauses = Vec::new();
    for _ in 0..5 {
        let mut waited = Millis(0);
        let message = loop {
            if let Some(message) = claim(&app, 1).await.unwrap().pop() {
                break message;
            }
            app.advance(10 * SECOND);
            waited = waited + 10 * SECOND;
        };
        pauses.push(waited);
        record_delivery(&app, &message, Delivery::Deferred).await.unwrap();
    }
    assert!(pauses[1] <= MINUTE, "{pauses:?}");
    assert!(pauses.windows(2).all(|pair| pair[0] < pair[1]), "{pauses:?}");
    app.advance(6 * HOUR);
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
