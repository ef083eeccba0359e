//! Faulty relays, and relays with a wrong certificate, at the address of the relay: they receive nothing confidential,
//! sign-ups are never delayed, and once the right relay is there each message is delivered once.

use super::certificate_authority::Authority;
use super::faulty_relay::{FaultyRelay, RelayFault};
use super::relay::{Relay, Tls, reserved_port};
use super::scenario::Scenario;
use super::{pending, plain_transport, sender};
use domain::time::HOUR;
use server::jobs::mailer::Transport;
use std::time::Duration;

/// A time limit for relays that never reply.
const SHORT: Duration = Duration::from_millis(500);
const USUAL: Duration = Duration::from_mins(2);

#[tokio::test(flavor = "multi_thread")]
async fn a_faulty_relay_delays_no_sign_up_and_receives_nothing_confidential() {
    for fault in [
        RelayFault::ClosesConnection,
        RelayFault::SendsNothing,
        RelayFault::EndlessGreeting,
        RelayFault::StallsAfterGreeting,
    ] {
        let port = reserved_port();
        let (mut scenario, transport) = (Scenario::open().await, plain_transport(port));
        let faulty_relay = FaultyRelay::start(port, fault).await;
        sign_up_beside_faulty_relay(&mut scenario, &transport, faulty_relay, fault).await;
        let mut relay = Relay::on(port).await;
        scenario.send_all(&transport, USUAL).await;
        scenario.assert_delivered_once(&mut relay, 1).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_does_not_encrypt_or_has_a_wrong_certificate_receives_no_message() {
    let authority = Authority::new();
    let transport = |tls, port| {
        let url = match tls {
            Tls::Implicit => format!("smtps://anna:geheim@localhost:{port}"),
            Tls::StartTls => format!("smtp://anna:geheim@localhost:{port}?tls=required"),
        };
        Transport::smtp(&url, Some(authority.file()), sender()).unwrap()
    };
    let faults =
        [RelayFault::RefusesTls, RelayFault::BreaksTls, RelayFault::SendsNothing, RelayFault::ClosesConnection];
    for (tls, fault) in faults
        .map(|fault| (Tls::StartTls, fault))
        .into_iter()
        .chain([(Tls::Implicit, RelayFault::SendsNothing), (Tls::Implicit, RelayFault::StallsAfterGreeting)])
    {
        let port = reserved_port();
        let (mut scenario, transport) = (Scenario::open().await, transport(tls, port));
        let faulty_relay = FaultyRelay::start(port, fault).await;
        sign_up_beside_faulty_relay(&mut scenario, &transport, faulty_relay, fault).await;
        let impostor = Relay::with_login_on(port, tls, &authority.issue("mail.example.org"), "anna", "geheim").await;
        scenario.site.ctx.advance(HOUR);
        sign_up_beside_impostor(&mut scenario, &transport, impostor).await;
        let mut relay = Relay::with_login_on(port, tls, &authority.issue("localhost"), "anna", "geheim").await;
        scenario.send_all(&transport, USUAL).await;
        scenario.assert_delivered_once(&mut relay, 1).await;
        assert!(relay.events("taken").await.iter().all(|message| message["secure"] == true));
    }
}

/// People sign up while a faulty relay is at the relay's address. All messages are pending, and it received nothing
/// confidential.
async fn sign_up_beside_faulty_relay(
    scenario: &mut Scenario,
    transport: &Transport,
    faulty_relay: FaultyRelay,
    fault: RelayFault,
) {
    for _ in 0..2 {
        scenario.sign_up_and_send(2, transport, SHORT).await;
    }
    scenario.send_batch(transport, SHORT).await;
    let messages = i64::try_from(scenario.sign_ups()).unwrap();
    assert_eq!(pending(&scenario.site.ctx).await, (messages, 0), "{fault:?}: all messages are pending");
    let received = faulty_relay.received();
    for text in ["MAIL", "RCPT", "DATA", "AUTH", "geheim", "gast", "example.org"] {
        assert!(!received.contains(text), "{fault:?} received {text}: {received}");
    }
    faulty_relay.stop().await;
}

/// People sign up while a relay with a wrong certificate is at the relay's address.
async fn sign_up_beside_impostor(scenario: &mut Scenario, transport: &Transport, mut impostor: Relay) {
    scenario.sign_up_and_send(2, transport, USUAL).await;
    let messages = i64::try_from(scenario.sign_ups()).unwrap();
    assert_eq!(pending(&scenario.site.ctx).await, (messages, 0), "a wrong certificate: all messages are pending");
    for command in impostor.events("said").await {
        let line = command["line"].as_str().unwrap();
        assert!(["EHLO", "STARTTLS", "QUIT"].iter().any(|word| line.starts_with(word)), "it received {line}");
    }
}
