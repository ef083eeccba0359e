//! Messages are sent only over an encrypted connection to a relay with a valid certificate; until then they are
//! pending.

use super::certificate_authority::Authority;
use super::relay::{Relay, Tls};
use super::{advance_to_next_attempt, enqueue, message_to, pending, send_batch, sender};
use backend::testing::TestApp;
use domain::time::HOUR;
use serde_json::json;
use server::jobs::mailer::Transport;

/// The value of `DABEI_SMTP_URL` for a relay.
fn url(tls: Tls, login: &str, port: u16) -> String {
    match tls {
        Tls::Implicit => format!("smtps://{login}localhost:{port}"),
        Tls::StartTls => format!("smtp://{login}localhost:{port}?tls=required"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_is_sent_over_tls_and_over_starttls() {
    let authority = Authority::new();
    let identity = authority.issue("localhost");
    for tls in [Tls::Implicit, Tls::StartTls] {
        let mut relay = Relay::with_login(tls, &identity, "küche@example.org", "a/b:c%d#").await;
        let url = url(tls, "k%C3%BCche%40example.org:a%2Fb%3Ac%25d%23@", relay.port);
        let transport = Transport::smtp(&url, Some(authority.file()), sender()).unwrap();
        let ctx = TestApp::open().await;
        enqueue(&ctx, message_to("anna@example.org")).await;

        assert_eq!(send_batch(&ctx, &transport).await, 1);
        assert_eq!(pending(&ctx).await, (0, 0));
        let message = relay.only_message().await;
        assert_eq!(message["secure"], true, "{tls:?}");
        assert_eq!(message["user"], "küche@example.org");
        assert_eq!(
            (&message["from"], &message["to"]),
            (&json!("quartier@kornwestheim.de"), &json!(["anna@example.org"]))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_are_pending_until_the_relay_has_a_valid_certificate() {
    let (authority, unknown_authority) = (Authority::new(), Authority::new());
    for tls in [Tls::Implicit, Tls::StartTls] {
        let ctx = TestApp::open().await;
        enqueue(&ctx, message_to("anna@example.org")).await;
        let mut relay = Relay::with_tls(tls, &authority.issue("localhost")).await;
        let mut impostor = Relay::with_tls(tls, &authority.issue("mail.example.org")).await;

        for (port, file) in [
            (relay.port, Some(unknown_authority.file())), // an authority that is not configured
            (relay.port, None),                           // public authorities only
            (impostor.port, Some(authority.file())),      // a certificate for another host
        ] {
            let transport = Transport::smtp(&url(tls, "", port), file, sender()).unwrap();
            assert_eq!(send_batch(&ctx, &transport).await, 1);
            assert_eq!(pending(&ctx).await, (1, 0), "the message is pending");
            ctx.advance(HOUR);
        }
        for command in [relay.events("said").await, impostor.events("said").await].concat() {
            assert!(!command["line"].as_str().unwrap().contains("MAIL"), "{command}");
        }

        let url = url(tls, "", relay.port);
        let transport = Transport::smtp(&url, Some(authority.file()), sender()).unwrap();
        advance_to_next_attempt(&ctx, &transport).await;
        relay.only_message().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_without_starttls_receives_neither_password_nor_message() {
    let mut relay = Relay::plain().await;
    let url = url(Tls::StartTls, "anna:geheim@", relay.port);
    let transport = Transport::smtp(&url, None, sender()).unwrap();
    let ctx = TestApp::open().await;
    enqueue(&ctx, message_to("anna@example.org")).await;

    assert_eq!(send_batch(&ctx, &transport).await, 1);
    assert_eq!(pending(&ctx).await, (1, 0), "the message is pending");
    for command in relay.events("said").await {
        let line = command["line"].as_str().unwrap();
        assert!(line.starts_with("EHLO") || line == "QUIT", "sent without encryption: {line}");
    }
    ctx.advance(HOUR);
    ctx.deliver_mail().await;
}

#[test]
fn a_relay_on_another_machine_without_encryption_is_refused_at_the_start() {
    let fault = Transport::smtp("smtp://mail.kornwestheim.de:25", None, sender()).err().unwrap().to_string();
    assert_eq!(
        fault,
        "DABEI_SMTP_URL would send messages unencrypted to mail.kornwestheim.de; use smtps:// or add ?tls=required"
    );
}
