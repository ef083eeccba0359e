//! What the relay refuses: for now, for good, or us rather than the letter.

use super::authority::Authority;
use super::relay::{Door, Relay};
use super::{FROM, letter_to, plain, post, raw, round, unsettled, wait_for_next_try};
use backend::row;
use backend::testing::TestHouse;
use domain::time::{HOUR, MINUTE};
use serde_json::json;
use server::mailman::Carrier;

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_asks_for_patience_gets_the_same_letter_later_and_later() {
    let mut relay = Relay::plain().await;
    let (house, carrier) = (TestHouse::open().await, plain(relay.port));
    relay.tell(json!({ "at": "data", "code": 451 })).await;
    post(&house, letter_to("anna@example.org")).await;

    assert_eq!(round(&house, &carrier).await, 1);
    let first = wait_for_next_try(&house, &carrier).await;
    let second = wait_for_next_try(&house, &carrier).await;
    let third = wait_for_next_try(&house, &carrier).await;
    assert!(0 < first && first <= MINUTE && first < second && second < third, "{first} {second} {third}");

    relay.tell(json!({ "at": "data" })).await;
    let fourth = wait_for_next_try(&house, &carrier).await;
    assert!(third < fourth, "{third} {fourth}");
    let tries = relay.all("content").await;
    assert_eq!(tries.len(), 5);
    assert!(tries.iter().all(|letter| raw(letter) == raw(&tries[0])), "it is the same letter, byte for byte");
    relay.only_letter().await;
    house.advance(24 * HOUR);
    assert_eq!(round(&house, &carrier).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_relay_refuses_for_good_becomes_a_call_and_loses_its_words() {
    let mut relay = Relay::plain().await;
    let (house, carrier) = (TestHouse::open().await, plain(relay.port));
    relay.tell(json!({ "at": "rcpt", "code": 550, "to": "nobody@example.org" })).await;
    relay.tell(json!({ "at": "data", "code": 554, "to": "strict@example.org" })).await;
    for recipient in ["nobody@example.org", "anna@example.org", "strict@example.org"] {
        post(&house, letter_to(recipient)).await;
    }

    assert_eq!(round(&house, &carrier).await, 3);
    assert_eq!(unsettled(&house).await, (0, 2), "two calls to make");
    assert_eq!(relay.only_letter().await["to"], json!(["anna@example.org"]));
    let kept = house.read(|mut c, _| {
        Box::pin(async move {
            let row =
                row!(c, "SELECT COUNT(*) FROM letters WHERE COALESCE(text_body, html_body, calendar) IS NOT NULL")?;
            Ok(row.map_or(0, |(letters,): (i64,)| letters))
        })
    });
    assert_eq!(kept.await.unwrap(), 0, "settled letters have no words left");
    for recipient in ["berta@example.org", "carla@example.org", "dora@example.org"] {
        post(&house, letter_to(recipient)).await;
    }
    assert_eq!(round(&house, &carrier).await, 3);
    assert_eq!(relay.all("taken").await.len(), 4, "a refusal is no hindrance to those that come after");
    house.advance(24 * HOUR);
    assert_eq!(round(&house, &carrier).await, 0, "nobody tries again what was refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_or_sender_costs_no_letter() {
    let authority = Authority::found();
    let mut relay = Relay::behind_login(Door::Implicit, &authority.vouch_for("localhost"), "anna", "neu").await;
    let carrier = |password| {
        let url = format!("smtps://anna:{password}@localhost:{}", relay.port);
        Carrier::smtp(&url, Some(authority.file()), FROM).unwrap()
    };
    let (wrong, right) = (carrier("alt"), carrier("neu"));
    let house = TestHouse::open().await;
    post(&house, letter_to("anna@example.org")).await;

    assert_eq!(round(&house, &wrong).await, 1);
    assert_eq!(relay.all("login").await.len(), 1);
    assert_eq!(unsettled(&house).await, (1, 0), "535 is about us: the letter waits");

    relay.tell(json!({ "at": "mail", "code": 553 })).await;
    wait_for_next_try(&house, &right).await;
    assert_eq!(unsettled(&house).await, (1, 0), "553 for the sender is about us: the letter waits");

    relay.tell(json!({ "at": "mail" })).await;
    wait_for_next_try(&house, &right).await;
    relay.only_letter().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_no_relay_takes_becomes_a_call() {
    let mut relay = Relay::plain().await;
    let (house, carrier) = (TestHouse::open().await, plain(relay.port));
    for recipient in ["anna", "a b@example.org", "anna@example.org\r\nRCPT TO:<eve@example.org>", "ännä@example.org"]
    {
        post(&house, letter_to(recipient)).await;
    }
    post(&house, letter_to("anna@straße.example")).await;

    assert_eq!(round(&house, &carrier).await, 5);
    assert_eq!(unsettled(&house).await, (0, 4));
    let letter = String::from_utf8(raw(&relay.only_letter().await)).unwrap();
    assert!(letter.contains("\r\nTo: anna@xn--strae-oqa.example\r\n"), "{letter}");
    let recipients = relay.all("said").await.into_iter().filter(|told| told["line"].to_string().contains("RCPT"));
    let recipients: Vec<_> = recipients.map(|told| told["line"].clone()).collect();
    assert_eq!(recipients, [json!("RCPT TO:<anna@xn--strae-oqa.example>")]);
}
