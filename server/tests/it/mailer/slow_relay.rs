//! A relay that takes its time with each message: a message that waits for a connection loses no attempt, and no other mailer
//! sends it as well.

use super::relay::Relay;
use super::{attempts, enqueue, message_to, other_node, pending, plain_transport};
use backend::testing::TestApp;
use domain::time::SECOND;
use serde_json::json;
use server::jobs::mailer::{run, send_due_within};
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::sync::watch;

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
    let mut received = 0;
    while relay.count("taken") < 500 {
        if relay.count("content") == received {
            relay.next_event("content").await;
        }
        // Six connections, each of which has a message for a minute.
        while received < relay.count("content") {
            ctx.advance(10 * SECOND);
            received += 1;
        }
        relay.configure(json!({ "does": "go" })).await;
    }
    stop.send_replace(true);
    for mailer in mailers {
        mailer.await.unwrap();
    }
    assert_each_sent_at_the_first_attempt(&ctx, &mut relay, 500).await;
    other.db.close().await;
}
