//! The messages about one record are sent in the order in which they were enqueued, whatever the clock, the relay and the
//! mailers do.

use backend::messages::body::MessageBody;
use backend::messages::{self, ClaimedMessage, Delivery, Message, News, claim, record_delivery};
use backend::signups::SignUpMessage;
use backend::testing::TestApp;
use backend::{AppContext, write_tx};
use domain::time::{HOUR, MINUTE, SECOND};

/// A message that no newer one replaces.
async fn enqueue(ctx: &AppContext, related_id: &str, subject: &str) {
    let message = Message {
        related_id: related_id.to_owned(),
        kind: SignUpMessage::Thanks.kind(),
        recipient: format!("{related_id}@example.org"),
        subject: subject.to_owned(),
        body: MessageBody::from_text("Guten Tag"),
        calendar: None,
        sender_name: None,
        reply_to: None,
        unsubscribe_url: None,
        told_before: None,
        news: News::default(),
        bundle: None,
    };
    write_tx!(ctx, |tx, ctx| { messages::enqueue(&mut tx, &ctx, &message).await }).unwrap();
}

async fn claimed(app: &TestApp) -> Vec<ClaimedMessage> {
    claim(app, 10).await.unwrap()
}

fn subjects(messages: &[ClaimedMessage]) -> Vec<&str> {
    messages.iter().map(|message| message.subject.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_messages_about_a_sign_up_are_sent_in_the_order_of_enqueueing_though_the_clock_jumps_back() {
    let app = TestApp::open().await;
    enqueue(&app, "anna", "first").await;
    app.advance(-HOUR);
    enqueue(&app, "anna", "second").await;
    app.advance(-HOUR);
    enqueue(&app, "anna", "third").await;
    app.advance(3 * HOUR);
    for expected in ["first", "second", "third"] {
        let messages = claimed(&app).await;
        assert_eq!(subjects(&messages), [expected]);
        assert!(claimed(&app).await.is_empty(), "the next one waits until {expected} is recorded");
        record_delivery(&app, &messages[0], Delivery::Sent).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deferred_message_holds_back_the_later_ones_about_its_sign_up_and_no_others() {
    let app = TestApp::open().await;
    enqueue(&app, "anna", "first").await;
    let [first] = claimed(&app).await.try_into().unwrap();
    record_delivery(&app, &first, Delivery::Deferred).await.unwrap();
    enqueue(&app, "anna", "second").await;
    enqueue(&app, "berta", "another").await;
    let others = claimed(&app).await;
    assert_eq!(subjects(&others), ["another"]);
    record_delivery(&app, &others[0], Delivery::Sent).await.unwrap();
    app.advance(30 * SECOND);
    let again = claimed(&app).await;
    assert_eq!(subjects(&again), ["first"]);
    record_delivery(&app, &again[0], Delivery::Rejected).await.unwrap();
    let next = claimed(&app).await;
    assert_eq!(subjects(&next), ["second"], "after a message that has failed");
    record_delivery(&app, &next[0], Delivery::Sent).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_whose_mailer_was_killed_is_sent_before_the_later_ones() {
    let app = TestApp::open().await;
    enqueue(&app, "anna", "first").await;
    let [killed] = claimed(&app).await.try_into().unwrap();
    enqueue(&app, "anna", "second").await;
    app.advance(4 * MINUTE);
    assert!(claimed(&app).await.is_empty());
    app.advance(2 * MINUTE);
    let again = claimed(&app).await;
    assert_eq!(subjects(&again), ["first"]);
    // The first mailer was only slow, and gives the message up while the second sends it.
    record_delivery(&app, &killed, Delivery::Deferred).await.unwrap();
    app.advance(MINUTE);
    assert!(claimed(&app).await.is_empty(), "a mailer that is late does not take the message from the other");
    record_delivery(&app, &again[0], Delivery::Sent).await.unwrap();
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailer_whose_clock_is_behind_does_not_take_a_message_that_another_has() {
    let app = TestApp::open().await;
    enqueue(&app, "anna", "first").await;
    let messages = claimed(&app).await;
    for _ in 0..4 {
        app.advance(-MINUTE);
        assert!(claimed(&app).await.is_empty());
    }
    record_delivery(&app, &messages[0], Delivery::Sent).await.unwrap();
}
