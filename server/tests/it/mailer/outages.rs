//! Outages and slow replies of the relay while people sign up: sign-ups are never delayed, and once the relay works
//! each message is delivered once; where the relay did not reply in time, it may receive the same message twice.

use super::faulty_relay::SlowProxy;
use super::relay::{Relay, reserved_port};
use super::scenario::Scenario;
use super::{pending, plain_transport};
use domain::time::MINUTE;
use serde_json::{Value, json};
use std::time::Duration;

/// A time limit for relays that never reply.
const SHORT: Duration = Duration::from_millis(500);
const USUAL: Duration = Duration::from_mins(2);

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_is_down_for_a_day_costs_no_sign_up_and_no_message() {
    let port = reserved_port();
    let (mut scenario, transport) = (Scenario::open().await, plain_transport(port));
    for _ in 0..24 {
        scenario.sign_up_and_send(4, &transport, USUAL).await;
        for _ in 0..6 {
            scenario.site.ctx.advance(10 * MINUTE);
            scenario.send_batch(&transport, USUAL).await;
        }
    }
    assert_eq!(pending(&scenario.site.ctx).await, (96, 0), "all messages are pending");
    let mut relay = Relay::on(port).await;
    scenario.sign_up_and_send(4, &transport, USUAL).await;
    scenario.send_all(&transport, USUAL).await;
    scenario.assert_delivered_once(&mut relay, 1).await;
}

/// People sign up while the relay replies so; then it replies normally.
async fn recover_from(replies: &Value, timeout: Duration) -> (Scenario, Relay) {
    let (mut scenario, mut relay) = (Scenario::open().await, Relay::plain().await);
    let transport = plain_transport(relay.port);
    relay.configure(replies.clone()).await;
    for _ in 0..2 {
        scenario.sign_up_and_send(3, &transport, timeout).await;
    }
    scenario.send_batch(&transport, timeout).await;
    assert_eq!(relay.events("taken").await.len(), 0, "{replies}");
    assert_eq!(pending(&scenario.site.ctx).await, (6, 0), "{replies}: all messages are pending");
    relay.configure(json!({ "at": replies["at"] })).await;
    relay.configure(json!({ "does": "go" })).await;
    scenario.send_all(&transport, USUAL).await;
    (scenario, relay)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_defers_messages_accepts_each_once() {
    for replies in ["mail", "rcpt"].map(|at| json!({ "at": at, "code": 421 })) {
        let (scenario, mut relay) = recover_from(&replies, USUAL).await;
        scenario.assert_delivered_once(&mut relay, 1).await;
    }
    // It defers the message after it has received it: it receives the message more often and accepts it once.
    let (scenario, mut relay) = recover_from(&json!({ "at": "data", "code": 451 }), USUAL).await;
    scenario.assert_delivered_once(&mut relay, 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_does_not_reply_to_a_message_receives_it_twice_at_most() {
    let (scenario, mut relay) = recover_from(&json!({ "at": "data", "does": "break" }), SHORT).await;
    scenario.assert_delivered_once(&mut relay, 2).await;
    // It accepts the message after we have closed the connection.
    let (scenario, mut relay) = recover_from(&json!({ "at": "data", "does": "wait" }), SHORT).await;
    scenario.assert_delivered_once_or_twice(&mut relay).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_the_relay_rejects_becomes_a_call_task_and_the_sign_up_stays() {
    let (mut scenario, mut relay) = (Scenario::open().await, Relay::plain().await);
    relay.configure(json!({ "at": "data", "code": 554 })).await;
    let transport = plain_transport(relay.port);
    scenario.sign_up_and_send(4, &transport, USUAL).await;
    scenario.send_all(&transport, USUAL).await;
    assert_eq!(pending(&scenario.site.ctx).await, (0, 4), "four open call tasks");
    assert_eq!(scenario.site.taken_seats("chor").await, i64::try_from(scenario.sign_ups()).unwrap());
    assert_eq!(relay.events("content").await.len(), 4, "a rejected message is not sent again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_replies_slowly_receives_each_message_once_or_twice_after_a_timeout() {
    let (mut scenario, mut relay) = (Scenario::open().await, Relay::plain().await);
    let proxy = SlowProxy::start(relay.port).await;
    let transport = plain_transport(proxy.port);
    scenario.sign_up_and_send(4, &transport, USUAL).await;
    scenario.send_all(&transport, USUAL).await;
    scenario.assert_delivered_once(&mut relay, 1).await;

    for timeout in (1..=10).map(|tenths| Duration::from_millis(100 * tenths)) {
        scenario.sign_up_and_send(1, &transport, timeout).await;
        scenario.send_batch(&transport, timeout).await;
        scenario.send_all(&transport, USUAL).await;
    }
    scenario.assert_delivered_once_or_twice(&mut relay).await;
}
