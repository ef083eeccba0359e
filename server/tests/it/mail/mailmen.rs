//! Mailmen at work: many at once, woken by the bell, stopped in the middle, stumbling; and what they say of it.

use super::log::{Log, leave};
use super::relay::Relay;
use super::{CALENDAR, alter, letter_to, plain, post, round, unsettled};
use backend::chance::Chance;
use backend::db::Db;
use backend::testing::TestHouse;
use backend::{House, Settings};
use domain::time::HOUR;
use serde_json::json;
use server::mailman::{Carrier, CaughtPost, run};
use std::collections::BTreeSet;
use tokio::sync::watch;

#[tokio::test(flavor = "multi_thread")]
async fn two_mailmen_bring_out_forty_letters_each_exactly_once() {
    let mut relay = Relay::plain().await;
    let house = TestHouse::open().await;
    for number in 0..40 {
        post(&house, letter_to(&format!("person{number}@example.org"))).await;
    }
    let db = Db::open(house.url()).await.unwrap();
    let settings = Settings::clone(&house.settings);
    let other = House::new(db, house.clock.clone(), Chance::seeded(2), house.secret.clone(), settings);
    let (carrier, others) = (plain(relay.port), plain(relay.port));

    let (mine, theirs) = tokio::join!(until_all_is_out(&house, &carrier), until_all_is_out(&other, &others));
    assert_eq!(mine + theirs, 40);
    assert_eq!(unsettled(&house).await, (0, 0));
    let letters = relay.all("content").await;
    let recipients: BTreeSet<String> = letters.iter().map(|letter| letter["to"].to_string()).collect();
    assert_eq!((letters.len(), recipients.len()), (40, 40));
    let lines = relay.all("said").await.iter().filter(|told| told["line"].to_string().contains("EHLO")).count();
    assert!(lines <= 6, "three lines each are enough, not {lines}");
    other.db.close().await;
}

async fn until_all_is_out(house: &House, carrier: &Carrier) -> usize {
    let mut all = 0;
    loop {
        match round(house, carrier).await {
            0 => return all,
            letters => all += letters,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailman_comes_when_the_bell_rings_and_finishes_what_is_in_hand_when_he_is_stopped() {
    let mut relay = Relay::plain().await;
    let house = TestHouse::open().await;
    let (stop, stopped) = watch::channel(false);
    let mailman = tokio::spawn(run(house.house.clone(), plain(relay.port), stopped));

    post(&house, letter_to("anna@example.org")).await;
    house.bell.notify_one();
    relay.next("taken").await;
    relay.next("said").await; // QUIT: he lets go of the relay while there is nothing to do

    relay.tell(json!({ "at": "data", "does": "wait" })).await;
    post(&house, letter_to("berta@example.org")).await;
    house.bell.notify_one();
    relay.next("content").await;
    stop.send_replace(true);
    relay.tell(json!({ "does": "go" })).await;
    mailman.await.unwrap();
    assert_eq!(unsettled(&house).await, (0, 0));
    assert_eq!(relay.all("taken").await.len(), 2);
}

#[tokio::test]
async fn a_mailman_outlives_a_database_that_is_away() {
    let mut relay = Relay::plain().await;
    let house = TestHouse::open().await;
    post(&house, letter_to("anna@example.org")).await;
    alter(&house, "ALTER TABLE letters RENAME TO letters_away").await;
    let (stop, stopped) = watch::channel(false);
    let mut log = Log::listen();
    let mailman = tokio::spawn(run(house.house.clone(), plain(relay.port), stopped));
    log.line_with("no way to the database").await;
    house.bell.notify_one();
    log.line_with("no way to the database").await;

    alter(&house, "ALTER TABLE letters_away RENAME TO letters").await;
    house.bell.notify_one();
    relay.next("taken").await;
    drop(stop);
    mailman.await.unwrap();
    assert_eq!(unsettled(&house).await, (0, 0));
    leave(house).await;
}

#[tokio::test]
async fn a_letter_over_which_the_mailman_stumbles_holds_up_no_other() {
    let mut relay = Relay::plain().await;
    let (house, carrier) = (TestHouse::open().await, plain(relay.port));
    post(&house, letter_to("stumble@example.org")).await;
    // lettre panics over a quotation mark in a boundary, which is made of the letter's number.
    alter(&house, "UPDATE letters SET id = '\"'").await;
    post(&house, letter_to("anna@example.org")).await;

    let mut log = Log::listen();
    assert_eq!(round(&house, &carrier).await, 2);
    assert!(log.text().contains("the mailman stumbled over a letter"));
    assert_eq!(unsettled(&house).await, (1, 0), "that letter waits");
    assert_eq!(relay.only_letter().await["to"], json!(["anna@example.org"]));
    house.advance(HOUR);
    house.deliver_mail().await;
    leave(house).await;
}

#[tokio::test]
async fn the_log_names_no_person_and_quotes_no_letter() {
    let mut relay = Relay::plain().await;
    let (house, carrier) = (TestHouse::open().await, plain(relay.port));
    relay.tell(json!({ "at": "rcpt", "code": 550, "to": "nobody@example.org" })).await;
    relay.tell(json!({ "at": "data", "code": 451, "to": "later@example.org" })).await;
    for recipient in ["nobody@example.org", "later@example.org", "anna@example.org", "no address at all"] {
        post(&house, letter_to(recipient)).await;
    }
    let mut log = Log::listen();
    assert_eq!(round(&house, &carrier).await, 4);

    let log = log.text();
    assert!(log.contains("status=550") && log.contains("status=451") && log.contains("kind=\"change\""), "{log}");
    for told in ["example.org", "no address", "kornwestheim", "Platz", "freuen", "the sign-up of", "VCALENDAR"] {
        assert!(!log.contains(told), "{told} in the log:\n{log}");
    }
    house.advance(HOUR);
    house.deliver_mail().await;
    leave(house).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn caught_letters_are_there_to_read_newest_first() {
    let house = TestHouse::open().await;
    let caught = CaughtPost::new(house.clock.clone());
    let carrier = Carrier::Caught(caught.clone());
    for number in 0..501 {
        post(&house, letter_to(&format!("person{number}@example.org"))).await;
        house.advance(1);
    }
    while round(&house, &carrier).await > 0 {}

    let letters = caught.letters();
    assert_eq!(letters.len(), 500, "older ones are forgotten");
    let newest = &letters[0];
    assert_eq!(newest.caught_at, house.now());
    assert_eq!(
        (newest.subject.as_str(), newest.text.as_str()),
        ("Ihr Platz im Gedächtnis-Café", "Guten Tag,\nwir freuen uns auf Sie.\n")
    );
    assert!(newest.html.starts_with("<!DOCTYPE html>") && newest.calendar.as_deref() == Some(CALENDAR));
    let raw = String::from_utf8(caught.letter(&newest.id).unwrap().raw).unwrap();
    assert!(raw.contains(&format!("Message-ID: {}\r\n", newest.message_id)), "{raw}");
    assert!(caught.letter("another").is_none());
}
