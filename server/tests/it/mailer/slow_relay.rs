//! A relay that takes its time with each message: a message that waits for a connection loses no attempt, and no other mailer
//! sends it as well.

use super::relay::Relay;
use super::{attempts, enqueue, message_to, other_node, pending, plain_transport};
use backend::testing::TestApp;
use domain::time::{MINUTE, SECOND};
use serde_json::json;
use server::jobs::mailer::{run, send_due_within};
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::sync::watch;

/// The connections of two mailers.
const CONNECTIONS: usize = 6;

async fn app_with_messages(count: usize) -> TestApp {
    let ctx = TestApp::open().await;
    for number in 0..count {
        enqueue(&ctx, message_to(&format!("person{number}@example.org"))).await;
    }
    ctx
}

/// Each of so many recipients got one message, at the first attempt.
async fn assert_each_sent_at_the_first_attempt(ctx: &TestApp, relay: &mut Relay, count: usize) {
    assert_eq!(pending(ctx).await, (0, 0));
    assert_eq!(attempts(ctx).await, [(1, i64::try_from(count).unwrap())]);
    let messages = relay.events("content").await;
    let recipients: BTreeSet<String> = messages.iter().map(|message| message["to"].to_string()).collect();
    assert_eq!((messages.len(), recipients.len()), (count, count));
}

/// Everything is a hundred times as fast as with the usual time limit of two minutes.
#[tokio::test(flavor = "multi_thread")]
async fn forty_messages_of_twenty_seconds_each_are_sent_at_the_first_attempt() {
    let (mut relay, ctx) = (Relay::plain().await, app_with_messages(40).await);
    relay.configure(json!({ "at": "data", "after": 200 })).await;
    let sent = send_due_within(&ctx, &plain_transport(relay.port), Duration::from_millis(1200)).await.unwrap();
    assert_eq!(sent, 40);
    assert_each_sent_at_the_first_attempt(&ctx, &mut relay, 40).await;
}

/// The relay replies on command, and only the clock of the mailers takes the time.
#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_messages_of_a_minute_each_are_sent_once_by_two_mailers() {
    let (mut relay, ctx) = (Relay::plain().await, app_with_messages(500).await);
    relay.configure(json!({ "at": "data", "does": "wait" })).await;
    let other = other_node(&ctx).await;
    let (stop, stopped) = watch::channel(false);
    let mailers = [ctx.ctx.clone(), other.clone()]
        .map(|ctx| tokio::spawn(run(ctx, plain_transport(relay.port), stopped.clone())));
    while relay.count("taken") < 500 {
        let sending = wait_for_full_connections(&mut relay, 500).await;
        ctx.advance(if sending == CONNECTIONS { MINUTE } else { 10 * SECOND });
        relay.configure(json!({ "does": "go" })).await;
    }
    stop.send_replace(true);
    for mailer in mailers {
        mailer.await.unwrap();
    }
    assert_each_sent_at_the_first_attempt(&ctx, &mut relay, 500).await;
    other.db.close().await;
}

/// Waits until each connection has a message, however slow this machine is; of the last messages, until one has. Returns how
/// many have.
async fn wait_for_full_connections(relay: &mut Relay, count: usize) -> usize {
    loop {
        let taken = relay.count("taken");
        let sending = relay.count("content") - taken;
        if sending == CONNECTIONS || (sending > 0 && taken + 2 * CONNECTIONS > count) {
            return sending;
        }
        relay.next_event("content").await;
    }
}
