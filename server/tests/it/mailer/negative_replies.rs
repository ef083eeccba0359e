//! Negative replies of the relay: temporary ones, permanent ones, and those that are about our login or sender.

use super::certificate_authority::Authority;
use super::relay::{Relay, Tls};
use super::{advance_to_next_attempt, enqueue, message_to, pending, plain_transport, raw_bytes, send_batch, sender};
use backend::testing::TestApp;
use backend::{read_tx, row};
use domain::time::{HOUR, MINUTE, Millis};
use serde_json::json;
use server::jobs::mailer::Transport;

#[tokio::test(flavor = "multi_thread")]
async fn a_deferred_message_is_sent_again_unchanged_after_longer_pauses_of_five_minutes_at_most() {
    let mut relay = Relay::plain().await;
    let (ctx, transport) = (TestApp::open().await, plain_transport(relay.port));
    relay.configure(json!({ "at": "data", "code": 451 })).await;
    enqueue(&ctx, message_to("anna@example.org")).await;

    assert_eq!(send_batch(&ctx, &transport).await, 1);
    let first = advance_to_next_attempt(&ctx, &transport).await;
    let second = advance_to_next_attempt(&ctx, &transport).await;
    let third = advance_to_next_attempt(&ctx, &transport).await;
    assert!(Millis(0) < first && first <= MINUTE, "{first:?}");
    assert!(first < second && second < third, "{first:?} {second:?} {third:?}");

    relay.configure(json!({ "at": "data" })).await;
    let fourth = advance_to_next_attempt(&ctx, &transport).await;
    assert!(third <= fourth && fourth <= 5 * MINUTE, "{third:?} {fourth:?}");
    let attempts = relay.events("content").await;
    assert_eq!(attempts.len(), 5);
    assert!(
        attempts.iter().all(|message| raw_bytes(message) == raw_bytes(&attempts[0])),
        "each attempt sends the same bytes"
    );
    relay.only_message().await;
    ctx.advance(24 * HOUR);
    assert_eq!(send_batch(&ctx, &transport).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rejected_message_becomes_a_call_task_and_its_text_is_deleted() {
    let mut relay = Relay::plain().await;
    let (ctx, transport) = (TestApp::open().await, plain_transport(relay.port));
    relay.configure(json!({ "at": "rcpt", "code": 550, "to": "nobody@example.org" })).await;
    relay.configure(json!({ "at": "data", "code": 554, "to": "strict@example.org" })).await;
    for recipient in ["nobody@example.org", "anna@example.org", "strict@example.org"] {
        enqueue(&ctx, message_to(recipient)).await;
    }

    assert_eq!(send_batch(&ctx, &transport).await, 3);
    assert_eq!(pending(&ctx).await, (0, 2), "two open call tasks");
    assert_eq!(relay.only_message().await["to"], json!(["anna@example.org"]));
    let with_text = "SELECT COUNT(*) FROM messages WHERE COALESCE(body, calendar) IS NOT NULL";
    let count: Option<(i64,)> = read_tx!(ctx, |c, _| { Ok(row!(c, with_text)?) }).unwrap();
    assert_eq!(count, Some((0,)), "messages that are sent or failed have no text");
    for recipient in ["berta@example.org", "carla@example.org", "dora@example.org"] {
        enqueue(&ctx, message_to(recipient)).await;
    }
    assert_eq!(send_batch(&ctx, &transport).await, 3);
    assert_eq!(relay.events("taken").await.len(), 4, "a rejected message delays no later one");
    ctx.advance(24 * HOUR);
    assert_eq!(send_batch(&ctx, &transport).await, 0, "a rejected message is not sent again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_negative_reply_to_our_login_or_sender_fails_no_message() {
    let authority = Authority::new();
    let mut relay = Relay::with_login(Tls::Implicit, &authority.issue("localhost"), "anna", "neu").await;
    let transport = |password| {
        let url = format!("smtps://anna:{password}@localhost:{}", relay.port);
        Transport::smtp(&url, Some(authority.file()), sender()).unwrap()
    };
    let (wrong, right) = (transport("alt"), transport("neu"));
    let ctx = TestApp::open().await;
    enqueue(&ctx, message_to("anna@example.org")).await;

    assert_eq!(send_batch(&ctx, &wrong).await, 1);
    assert_eq!(relay.events("login").await.len(), 1);
    assert_eq!(pending(&ctx).await, (1, 0), "535 is about our login: the message is pending");

    relay.configure(json!({ "at": "mail", "code": 553 })).await;
    advance_to_next_attempt(&ctx, &right).await;
    assert_eq!(pending(&ctx).await, (1, 0), "553 is about our sender: the message is pending");

    relay.configure(json!({ "at": "mail" })).await;
    advance_to_next_attempt(&ctx, &right).await;
    relay.only_message().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_to_an_invalid_address_becomes_a_call_task() {
    let mut relay = Relay::plain().await;
    let (ctx, transport) = (TestApp::open().await, plain_transport(relay.port));
    for recipient in ["anna", "a b@example.org", "anna@example.org\r\nRCPT TO:<eve@example.org>", "ännä@example.org"]
    {
        enqueue(&ctx, message_to(recipient)).await;
    }
    enqueue(&ctx, message_to("anna@straße.example")).await;

    assert_eq!(send_batch(&ctx, &transport).await, 5);
    assert_eq!(pending(&ctx).await, (0, 4));
    let message = String::from_utf8(raw_bytes(&relay.only_message().await)).unwrap();
    assert!(message.contains("\r\nTo: anna@xn--strae-oqa.example\r\n"), "{message}");
    let commands = relay.events("said").await.into_iter().map(|command| command["line"].clone());
    let recipients: Vec<_> = commands.filter(|line| line.to_string().contains("RCPT")).collect();
    assert_eq!(recipients, [json!("RCPT TO:<anna@xn--strae-oqa.example>")]);
}
