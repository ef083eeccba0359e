//! When it is in doubt whether a letter arrived: twice at most, and then as one letter with one number.

use super::log::{Log, leave};
use super::relay::{Relay, port_to_come_back_to};
use super::{alter, letter_to, plain, post, raw, round, unsettled, wait_for_next_try};
use backend::testing::TestHouse;
use serde_json::json;
use server::mailman::{step, step_within};
use std::time::Duration;

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_was_down_gets_each_letter_once() {
    let port = port_to_come_back_to();
    let (house, carrier) = (TestHouse::open().await, plain(port));
    post(&house, letter_to("anna@example.org")).await;
    assert_eq!(round(&house, &carrier).await, 1);
    wait_for_next_try(&house, &carrier).await;
    assert_eq!(unsettled(&house).await, (1, 0), "the letter waits");

    let mut relay = Relay::on(port).await;
    wait_for_next_try(&house, &carrier).await;
    assert_eq!(unsettled(&house).await, (0, 0));
    relay.only_letter().await;

    // Down once more, while the mailman still holds a line to it.
    drop(relay);
    post(&house, letter_to("berta@example.org")).await;
    assert_eq!(round(&house, &carrier).await, 1);
    assert_eq!(unsettled(&house).await, (1, 0), "the letter waits");
    let mut relay = Relay::on(port).await;
    wait_for_next_try(&house, &carrier).await;
    assert_eq!(relay.only_letter().await["to"], json!(["berta@example.org"]));

    // Down and up again in between: the line that the mailman still holds is dead, and costs no letter a try.
    drop(relay);
    let mut relay = Relay::on(port).await;
    post(&house, letter_to("carla@example.org")).await;
    assert_eq!(round(&house, &carrier).await, 1);
    assert_eq!(relay.only_letter().await["to"], json!(["carla@example.org"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_breaks_off_before_it_answers_gets_the_letter_once_more() {
    let mut relay = Relay::plain().await;
    let (house, carrier) = (TestHouse::open().await, plain(relay.port));
    relay.tell(json!({ "at": "data", "does": "break" })).await;
    post(&house, letter_to("anna@example.org")).await;
    assert_eq!(round(&house, &carrier).await, 1);
    assert_eq!(unsettled(&house).await, (1, 0), "the letter waits");

    relay.tell(json!({ "at": "data" })).await;
    wait_for_next_try(&house, &carrier).await;
    assert_eq!(unsettled(&house).await, (0, 0));
    let seen = relay.all("content").await;
    assert_eq!(seen.len(), 2);
    assert_eq!(raw(&seen[0]), raw(&seen[1]), "the same number, date and words");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_falls_silent_holds_up_its_own_letter_alone() {
    let mut relay = Relay::plain().await;
    let (house, carrier) = (TestHouse::open().await, plain(relay.port));
    relay.tell(json!({ "at": "data", "does": "wait", "to": "stuck@example.org" })).await;
    for recipient in ["stuck@example.org", "anna@example.org", "berta@example.org", "carla@example.org"] {
        post(&house, letter_to(recipient)).await;
    }

    assert_eq!(step_within(&house, &carrier, Duration::from_millis(500)).await.unwrap(), 4);
    assert_eq!(unsettled(&house).await, (1, 0), "one letter waits");
    assert_eq!(relay.all("taken").await.len(), 3);

    // The late answer to the first try is not taken for one to the second: that goes over a line of its own.
    relay.tell(json!({ "at": "data", "code": 554, "to": "stuck@example.org" })).await;
    relay.tell(json!({ "does": "go" })).await;
    wait_for_next_try(&house, &carrier).await;
    assert_eq!(unsettled(&house).await, (0, 1), "refused, and known to be");
}

#[tokio::test]
async fn a_database_that_is_away_for_a_moment_makes_no_letter_go_out_twice() {
    let mut relay = Relay::plain().await;
    let (house, carrier) = (TestHouse::open().await, plain(relay.port));
    relay.tell(json!({ "at": "data", "does": "wait" })).await;
    post(&house, letter_to("anna@example.org")).await;
    let way = tokio::spawn({
        let (house, carrier) = (house.house.clone(), carrier.clone());
        async move { step(&house, &carrier).await }
    });
    relay.next("content").await;

    let mut log = Log::listen();
    alter(&house, "ALTER TABLE letters RENAME TO letters_away").await;
    relay.tell(json!({ "does": "go" })).await;
    log.line_with("the database did not take it").await;
    alter(&house, "ALTER TABLE letters_away RENAME TO letters").await;
    assert_eq!(way.await.unwrap().unwrap(), 1);
    assert_eq!(unsettled(&house).await, (0, 0));
    relay.only_letter().await;
    leave(house).await;
}
