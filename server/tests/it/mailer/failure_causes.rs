//! The log names why the relay could not be used, each cause in words of its own.

use super::captured_log::{CapturedLog, close};
use super::certificate_authority::{Authority, Identity};
use super::relay::{Relay, Tls, reserved_port};
use super::{enqueue, message_to, send_batch, sender};
use backend::testing::TestApp;
use server::jobs::mailer::Transport;
use std::path::Path;

/// What the log says after an attempt to send a message over this address.
async fn cause(url: &str, ca_file: Option<&Path>) -> String {
    let ctx = TestApp::open().await;
    enqueue(&ctx, message_to("anna@example.org")).await;
    let transport = Transport::smtp(url, ca_file, sender()).unwrap();
    let mut log = CapturedLog::start();
    assert_eq!(send_batch(&ctx, &transport).await, 1);
    let line = log.wait_for("no transaction with the relay").await;
    drop(log);
    ctx.deliver_mail().await;
    close(ctx).await;
    line.split("cause=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a cause").to_owned()
}

async fn relay_cause(identity: &Identity, ca_file: Option<&Path>) -> String {
    let relay = Relay::with_login(Tls::Implicit, identity, "anna", "neu").await;
    cause(&format!("smtps://anna:alt@localhost:{}", relay.port), ca_file).await
}

#[tokio::test]
async fn each_cause_has_words_of_its_own() {
    let (authority, other) = (Authority::new(), Authority::new());
    let file = Some(authority.file());
    let refused = cause(&format!("smtp://127.0.0.1:{}", reserved_port()), None).await;
    assert_eq!(refused, "connection refused");
    let unknown = relay_cause(&authority.issue("localhost"), Some(other.file())).await;
    assert_eq!(unknown, "certificate of an unknown authority, or self-signed");
    assert_eq!(relay_cause(&authority.issue("mail.example.org"), file).await, "certificate for another name");
    assert_eq!(relay_cause(&authority.issue_expired("localhost"), file).await, "certificate expired");
    assert_eq!(relay_cause(&authority.issue("localhost"), file).await, "login refused");
    let plain = Relay::plain().await;
    assert_eq!(cause(&format!("smtps://localhost:{}", plain.port), file).await, "no TLS at this port");
}
