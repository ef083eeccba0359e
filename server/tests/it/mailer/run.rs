//! The mailer as a job: several at once, its wake-up, its stop, outages of the database, panics; and its log.

use super::captured_log::{CapturedLog, close};
use super::relay::Relay;
use super::{enqueue, execute, message_to, other_node, pending, plain_transport, send_batch};
use backend::AppContext;
use backend::testing::TestApp;
use domain::time::HOUR;
use serde_json::json;
use server::jobs::mailer::{Transport, run};
use std::collections::BTreeSet;
use tokio::sync::watch;

#[tokio::test(flavor = "multi_thread")]
async fn two_mailers_send_forty_messages_each_exactly_once() {
    let mut relay = Relay::plain().await;
    let ctx = TestApp::open().await;
    for number in 0..40 {
        enqueue(&ctx, message_to(&format!("person{number}@example.org"))).await;
    }
    let other = other_node(&ctx).await;
    let (transport, other_transport) = (plain_transport(relay.port), plain_transport(relay.port));

    let (first, second) = tokio::join!(send_all(&ctx, &transport), send_all(&other, &other_transport));
    assert_eq!(first + second, 40);
    assert_eq!(pending(&ctx).await, (0, 0));
    let messages = relay.events("content").await;
    let recipients: BTreeSet<String> = messages.iter().map(|message| message["to"].to_string()).collect();
    assert_eq!((messages.len(), recipients.len()), (40, 40));
    let commands = relay.events("said").await;
    let connections = commands.iter().filter(|command| command["line"].to_string().contains("EHLO")).count();
    assert!(connections <= 6, "{connections} connections, more than three for each mailer");
    other.db.close().await;
}

async fn send_all(ctx: &AppContext, transport: &Transport) -> usize {
    let mut all = 0;
    loop {
        match send_batch(ctx, transport).await {
            0 => return all,
            messages => all += messages,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_enqueued_message_wakes_the_mailer_which_finishes_what_is_being_sent_when_it_is_stopped() {
    let mut relay = Relay::plain().await;
    let ctx = TestApp::open().await;
    let (stop, stopped) = watch::channel(false);
    let mailer = tokio::spawn(run(ctx.ctx.clone(), plain_transport(relay.port), stopped));

    enqueue(&ctx, message_to("anna@example.org")).await;
    relay.next_event("taken").await;
    relay.configure(json!({ "at": "data", "does": "wait" })).await;
    enqueue(&ctx, message_to("berta@example.org")).await;
    relay.next_event("content").await;
    stop.send_replace(true);
    relay.configure(json!({ "does": "go" })).await;
    mailer.await.unwrap();
    assert_eq!(pending(&ctx).await, (0, 0));
    assert_eq!(relay.events("taken").await.len(), 2);
    let commands = relay.events("said").await;
    let connections = commands.iter().filter(|command| command["line"].to_string().contains("EHLO")).count();
    assert_eq!(connections, 1, "the second message goes over the connection of the first");
}

#[tokio::test]
async fn the_mailer_survives_an_outage_of_the_database() {
    let mut relay = Relay::plain().await;
    let ctx = TestApp::open().await;
    enqueue(&ctx, message_to("anna@example.org")).await;
    execute(&ctx, "ALTER TABLE messages RENAME TO messages_away").await;
    let (stop, stopped) = watch::channel(false);
    let mut log = CapturedLog::start();
    let mailer = tokio::spawn(run(ctx.ctx.clone(), plain_transport(relay.port), stopped));
    log.wait_for("claiming or recording messages failed, retrying in 5 s").await;
    ctx.mailer_wakeup.notify_one();
    log.wait_for("claiming or recording messages failed, retrying in 5 s").await;

    execute(&ctx, "ALTER TABLE messages_away RENAME TO messages").await;
    ctx.mailer_wakeup.notify_one();
    relay.next_event("taken").await;
    drop(stop);
    mailer.await.unwrap();
    assert_eq!(pending(&ctx).await, (0, 0));
    close(ctx).await;
}

#[tokio::test]
async fn a_message_that_makes_the_mailer_panic_delays_no_other() {
    let mut relay = Relay::plain().await;
    let (ctx, transport) = (TestApp::open().await, plain_transport(relay.port));
    enqueue(&ctx, message_to("panic@example.org")).await;
    // lettre panics if a boundary contains a quotation mark; the boundary is derived from the id of the message.
    execute(&ctx, "UPDATE messages SET id = '\"'").await;
    enqueue(&ctx, message_to("anna@example.org")).await;

    let mut log = CapturedLog::start();
    assert_eq!(send_batch(&ctx, &transport).await, 2);
    let log = log.text();
    assert!(log.contains("message delivery failed, retrying later") && log.contains("cause=\"panic\""), "{log}");
    assert_eq!(pending(&ctx).await, (1, 0), "that message is pending");
    assert_eq!(relay.only_message().await["to"], json!(["anna@example.org"]));
    ctx.advance(HOUR);
    ctx.deliver_mail().await;
    close(ctx).await;
}

#[tokio::test]
async fn the_log_contains_no_personal_data_and_no_text_of_a_message() {
    let mut relay = Relay::plain().await;
    let (ctx, transport) = (TestApp::open().await, plain_transport(relay.port));
    relay.configure(json!({ "at": "rcpt", "code": 550, "to": "nobody@example.org" })).await;
    relay.configure(json!({ "at": "data", "code": 451, "to": "later@example.org" })).await;
    for recipient in ["nobody@example.org", "later@example.org", "anna@example.org", "no address at all"] {
        enqueue(&ctx, message_to(recipient)).await;
    }
    let mut log = CapturedLog::start();
    assert_eq!(send_batch(&ctx, &transport).await, 4);

    let log = log.text();
    assert!(log.contains("status=550") && log.contains("status=451") && log.contains("kind=\"change\""), "{log}");
    for text in ["example.org", "no address", "kornwestheim", "Platz", "freuen", "the sign-up of", "VCALENDAR"] {
        assert!(!log.contains(text), "{text} in the log:\n{log}");
    }
    ctx.advance(HOUR);
    ctx.deliver_mail().await;
    close(ctx).await;
}
