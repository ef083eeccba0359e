//! A relay that cannot be reached, or does not accept our sender: that is no failure of a message. The mailer pauses, and
//! tries again with one message.

use super::relay::{Relay, reserved_port};
use super::{attempts, enqueue, message_to, pending, plain_transport, send_batch};
use backend::testing::TestApp;
use domain::time::DAY;
use serde_json::json;
use server::jobs::mailer::run;
use std::time::{Duration, Instant};
use tokio::sync::watch;

async fn app_with_ten_messages() -> TestApp {
    let ctx = TestApp::open().await;
    for number in 0..10 {
        enqueue(&ctx, message_to(&format!("person{number}@example.org"))).await;
    }
    ctx
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_is_down_costs_no_message_an_attempt_and_all_are_sent_as_soon_as_it_is_up() {
    let port = reserved_port();
    let (ctx, transport) = (app_with_ten_messages().await, plain_transport(port));
    for _ in 0..5 {
        let tried = send_batch(&ctx, &transport).await;
        assert!((1..=3).contains(&tried), "{tried} messages, and there are three connections");
    }
    assert_eq!(attempts(&ctx).await, [(0, 10)]);
    let mut relay = Relay::on(port).await;
    assert_eq!(send_batch(&ctx, &transport).await, 10);
    assert_eq!(attempts(&ctx).await, [(1, 10)]);
    assert_eq!(relay.events("taken").await.len(), 10);
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_that_expire_while_the_relay_is_down_become_call_tasks() {
    let (ctx, transport) = (app_with_ten_messages().await, plain_transport(reserved_port()));
    send_batch(&ctx, &transport).await;
    ctx.advance(2 * DAY);
    send_batch(&ctx, &transport).await;
    assert_eq!(pending(&ctx).await, (0, 10));
    assert_eq!(attempts(&ctx).await, [(0, 10)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mailer_pauses_while_the_relay_refuses_our_sender_and_tries_it_with_one_message() {
    let (mut relay, ctx) = (Relay::plain().await, app_with_ten_messages().await);
    relay.configure(json!({ "at": "mail", "code": 421 })).await;
    let (stop, stopped) = watch::channel(false);
    let began = Instant::now();
    let mailer = tokio::spawn(run(ctx.ctx.clone(), plain_transport(relay.port), stopped));
    for _ in 0..4 {
        while !relay.next_event("said").await["line"].to_string().contains("MAIL FROM") {}
    }
    assert!(began.elapsed() >= Duration::from_secs(5), "after three messages at once, the next follows a pause");
    let commands = relay.events("said").await;
    let attempts = commands.iter().filter(|command| command["line"].to_string().contains("MAIL FROM")).count();
    assert_eq!(attempts, 4, "one message after the pause");
    relay.configure(json!({ "at": "mail" })).await;
    for _ in 0..10 {
        relay.next_event("taken").await;
    }
    stop.send_replace(true);
    mailer.await.unwrap();
    assert_eq!(super::attempts(&ctx).await, [(1, 10)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_defers_one_recipient_gets_the_messages_to_all_others() {
    let (mut relay, ctx) = (Relay::plain().await, app_with_ten_messages().await);
    relay.configure(json!({ "at": "rcpt", "code": 451, "to": "person0@example.org" })).await;
    let transport = plain_transport(relay.port);
    assert_eq!(send_batch(&ctx, &transport).await, 10);
    assert_eq!(relay.events("taken").await.len(), 9);
    relay.configure(json!({ "at": "rcpt" })).await;
    super::advance_to_next_attempt(&ctx, &transport).await;
    assert_eq!(relay.events("taken").await.len(), 10);
}
