//! Deliveries whose result is unknown: the message is sent twice at most, with the same Message-ID.

use super::captured_log::{CapturedLog, close};
use super::relay::{Relay, reserved_port};
use super::{advance_to_next_attempt, enqueue, execute, message_to, pending, plain_transport, raw_bytes, send_batch};
use backend::testing::TestApp;
use serde_json::json;
use server::jobs::mailer::{send_due, send_due_within};
use std::time::Duration;

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_was_down_gets_each_message_once() {
    let port = reserved_port();
    let (ctx, transport) = (TestApp::open().await, plain_transport(port));
    enqueue(&ctx, message_to("anna@example.org")).await;
    assert_eq!(send_batch(&ctx, &transport).await, 1);
    advance_to_next_attempt(&ctx, &transport).await;
    assert_eq!(pending(&ctx).await, (1, 0), "the message is pending");

    let mut relay = Relay::on(port).await;
    advance_to_next_attempt(&ctx, &transport).await;
    assert_eq!(pending(&ctx).await, (0, 0));
    relay.only_message().await;

    // Down again, while the mailer still has a connection to it.
    drop(relay);
    enqueue(&ctx, message_to("berta@example.org")).await;
    assert_eq!(send_batch(&ctx, &transport).await, 1);
    assert_eq!(pending(&ctx).await, (1, 0), "the message is pending");
    let mut relay = Relay::on(port).await;
    advance_to_next_attempt(&ctx, &transport).await;
    assert_eq!(relay.only_message().await["to"], json!(["berta@example.org"]));

    // Down and up again between two messages: the broken connection of the mailer costs no attempt.
    drop(relay);
    let mut relay = Relay::on(port).await;
    enqueue(&ctx, message_to("carla@example.org")).await;
    assert_eq!(send_batch(&ctx, &transport).await, 1);
    assert_eq!(relay.only_message().await["to"], json!(["carla@example.org"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_closes_the_connection_before_its_reply_gets_the_message_again() {
    let mut relay = Relay::plain().await;
    let (ctx, transport) = (TestApp::open().await, plain_transport(relay.port));
    relay.configure(json!({ "at": "data", "does": "break" })).await;
    enqueue(&ctx, message_to("anna@example.org")).await;
    assert_eq!(send_batch(&ctx, &transport).await, 1);
    assert_eq!(pending(&ctx).await, (1, 0), "the message is pending");

    relay.configure(json!({ "at": "data" })).await;
    advance_to_next_attempt(&ctx, &transport).await;
    assert_eq!(pending(&ctx).await, (0, 0));
    let received = relay.events("content").await;
    assert_eq!(received.len(), 2);
    assert_eq!(raw_bytes(&received[0]), raw_bytes(&received[1]), "the same Message-ID, date and text");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_does_not_reply_to_one_message_delays_no_other() {
    let mut relay = Relay::plain().await;
    let (ctx, transport) = (TestApp::open().await, plain_transport(relay.port));
    relay.configure(json!({ "at": "data", "does": "wait", "to": "stuck@example.org" })).await;
    for recipient in ["stuck@example.org", "anna@example.org", "berta@example.org", "carla@example.org"] {
        enqueue(&ctx, message_to(recipient)).await;
    }

    assert_eq!(send_due_within(&ctx, &transport, Duration::from_millis(500)).await.unwrap(), 4);
    assert_eq!(pending(&ctx).await, (1, 0), "one message is pending");
    assert_eq!(relay.events("taken").await.len(), 3);

    // The late reply to the first attempt is not taken for a reply to the second, which has a connection of its own.
    relay.configure(json!({ "at": "data", "code": 554, "to": "stuck@example.org" })).await;
    relay.configure(json!({ "does": "go" })).await;
    advance_to_next_attempt(&ctx, &transport).await;
    assert_eq!(pending(&ctx).await, (0, 1), "rejected, with a call task");
}

#[tokio::test]
async fn a_short_outage_of_the_database_after_a_delivery_sends_no_message_twice() {
    let mut relay = Relay::plain().await;
    let (ctx, transport) = (TestApp::open().await, plain_transport(relay.port));
    relay.configure(json!({ "at": "data", "does": "wait" })).await;
    enqueue(&ctx, message_to("anna@example.org")).await;
    let batch = tokio::spawn({
        let (ctx, transport) = (ctx.ctx.clone(), transport.clone());
        async move { send_due(&ctx, &transport).await }
    });
    relay.next_event("content").await;

    let mut log = CapturedLog::start();
    execute(&ctx, "ALTER TABLE messages RENAME TO messages_away").await;
    relay.configure(json!({ "does": "go" })).await;
    log.wait_for("recording deliveries failed, retrying in").await;
    execute(&ctx, "ALTER TABLE messages_away RENAME TO messages").await;
    assert_eq!(batch.await.unwrap().unwrap(), 1);
    assert_eq!(pending(&ctx).await, (0, 0));
    relay.only_message().await;
    close(ctx).await;
}
