//! Letters travel encrypted, to a relay that proved who it is, or they wait.

use super::authority::Authority;
use super::relay::{Door, Relay};
use super::{FROM, letter_to, post, round, unsettled, wait_for_next_try};
use backend::testing::TestHouse;
use domain::time::HOUR;
use serde_json::json;
use server::mailman::Carrier;

/// The relay's address for this door.
fn url(door: Door, login: &str, port: u16) -> String {
    match door {
        Door::Implicit => format!("smtps://{login}localhost:{port}"),
        Door::StartTls => format!("smtp://{login}localhost:{port}?tls=required"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_goes_out_over_tls_and_over_starttls() {
    let authority = Authority::found();
    let identity = authority.vouch_for("localhost");
    for door in [Door::Implicit, Door::StartTls] {
        let mut relay = Relay::behind_login(door, &identity, "küche@example.org", "a/b:c%d#").await;
        let url = url(door, "k%C3%BCche%40example.org:a%2Fb%3Ac%25d%23@", relay.port);
        let carrier = Carrier::smtp(&url, Some(authority.file()), FROM).unwrap();
        let house = TestHouse::open().await;
        post(&house, letter_to("anna@example.org")).await;

        assert_eq!(round(&house, &carrier).await, 1);
        assert_eq!(unsettled(&house).await, (0, 0));
        let letter = relay.only_letter().await;
        assert_eq!(letter["secure"], true, "{door:?}");
        assert_eq!(letter["user"], "küche@example.org");
        assert_eq!(
            (&letter["from"], &letter["to"]),
            (&json!("quartier@kornwestheim.de"), &json!(["anna@example.org"]))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_wait_until_the_relay_proves_who_it_is() {
    let (authority, stranger) = (Authority::found(), Authority::found());
    for door in [Door::Implicit, Door::StartTls] {
        let house = TestHouse::open().await;
        post(&house, letter_to("anna@example.org")).await;
        let mut honest = Relay::behind(door, &authority.vouch_for("localhost")).await;
        let mut others = Relay::behind(door, &authority.vouch_for("mail.example.org")).await;

        for (port, file) in [
            (honest.port, Some(stranger.file())),  // an authority that we do not know
            (honest.port, None),                   // public authorities only
            (others.port, Some(authority.file())), // a certificate for somebody else
        ] {
            let carrier = Carrier::smtp(&url(door, "", port), file, FROM).unwrap();
            assert_eq!(round(&house, &carrier).await, 1);
            assert_eq!(unsettled(&house).await, (1, 0), "the letter waits");
            house.advance(HOUR);
        }
        for told in [honest.all("said").await, others.all("said").await].concat() {
            assert!(!told["line"].as_str().unwrap().contains("MAIL"), "{told}");
        }

        let url = url(door, "", honest.port);
        let carrier = Carrier::smtp(&url, Some(authority.file()), FROM).unwrap();
        wait_for_next_try(&house, &carrier).await;
        honest.only_letter().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_without_starttls_hears_neither_password_nor_letter() {
    let mut relay = Relay::plain().await;
    let url = url(Door::StartTls, "anna:geheim@", relay.port);
    let carrier = Carrier::smtp(&url, None, FROM).unwrap();
    let house = TestHouse::open().await;
    post(&house, letter_to("anna@example.org")).await;

    assert_eq!(round(&house, &carrier).await, 1);
    assert_eq!(unsettled(&house).await, (1, 0), "the letter waits");
    for told in relay.all("said").await {
        let line = told["line"].as_str().unwrap();
        assert!(line.starts_with("EHLO") || line == "QUIT", "said in plain: {line}");
    }
    house.advance(HOUR);
    house.deliver_mail().await;
}

#[test]
fn a_relay_elsewhere_is_refused_at_the_start_unless_it_encrypts() {
    let fault = Carrier::smtp("smtp://mail.kornwestheim.de:25", None, FROM).err().unwrap().to_string();
    assert_eq!(
        fault,
        "DABEI_SMTP_URL would send letters unencrypted to mail.kornwestheim.de; use smtps:// or add ?tls=required"
    );
    let fault = Carrier::smtp("smtps://mail.kornwestheim.de", None, "Rathaus").err().unwrap().to_string();
    assert!(fault.starts_with("DABEI_MAIL_FROM must be an address"), "{fault}");
}
