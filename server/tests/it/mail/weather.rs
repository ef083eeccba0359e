//! Whatever the relay does, people sign up all the while; when it is well again each letter goes out once, or is shown twice
//! as the same letter where the relay left us in doubt.

use super::authority::Authority;
use super::relay::{Door, Relay, port_to_come_back_to};
use super::rogue::{Drip, Rogue, Sort};
use super::town::Town;
use super::{FROM, plain, unsettled};
use domain::time::{DAY, HOUR, MINUTE};
use serde_json::{Value, json};
use server::mailman::Carrier;
use std::time::Duration;

/// The mailman's, so that nobody waits two minutes for one who never answers.
const SHORT: Duration = Duration::from_millis(500);
const USUAL: Duration = Duration::from_mins(2);

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_is_down_for_a_day_costs_nobody_their_place_or_their_letter() {
    let port = port_to_come_back_to();
    let (mut town, carrier) = (Town::open().await, plain(port));
    for _ in 0..DAY / HOUR {
        town.sign_up_and_go_round(4, &carrier, USUAL).await;
        for _ in 0..6 {
            town.site.house.advance(10 * MINUTE);
            town.go_round(&carrier, USUAL).await;
        }
    }
    assert_eq!(unsettled(&town.site.house).await, (96, 0), "all letters wait");
    let mut relay = Relay::on(port).await;
    town.sign_up_and_go_round(4, &carrier, USUAL).await;
    town.bring_out_all(&carrier, USUAL).await;
    town.hold(&mut relay, 1).await;
}

/// People sign up while the relay is in this mood; then it is well.
async fn through(mood: &Value, patience: Duration) -> (Town, Relay) {
    let (mut town, mut relay) = (Town::open().await, Relay::plain().await);
    let carrier = plain(relay.port);
    relay.tell(mood.clone()).await;
    for _ in 0..2 {
        town.sign_up_and_go_round(3, &carrier, patience).await;
    }
    town.go_round(&carrier, patience).await;
    assert_eq!(relay.all("taken").await.len(), 0, "{mood}");
    assert_eq!(unsettled(&town.site.house).await, (6, 0), "{mood}: all letters wait");
    relay.tell(json!({ "at": mood["at"] })).await;
    relay.tell(json!({ "does": "go" })).await;
    town.bring_out_all(&carrier, USUAL).await;
    (town, relay)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_asks_for_patience_gets_each_letter_once() {
    for mood in ["mail", "rcpt"].map(|at| json!({ "at": at, "code": 421 })) {
        let (town, mut relay) = through(&mood, USUAL).await;
        town.hold(&mut relay, 1).await;
    }
    // It has read the letter, and says that it did not keep it: shown more often, taken once.
    let (town, mut relay) = through(&json!({ "at": "data", "code": 451 }), USUAL).await;
    town.hold(&mut relay, 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_breaks_off_or_falls_silent_after_the_letter_is_shown_it_twice_at_most() {
    let (town, mut relay) = through(&json!({ "at": "data", "does": "break" }), SHORT).await;
    town.hold(&mut relay, 2).await;
    // It took the letter after all, when we had hung up.
    let (town, mut relay) = through(&json!({ "at": "data", "does": "wait" }), SHORT).await;
    town.hold_in_doubt(&mut relay).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_refuses_us_a_letter_leaves_a_call_and_the_place() {
    let (mut town, mut relay) = (Town::open().await, Relay::plain().await);
    relay.tell(json!({ "at": "data", "code": 554 })).await;
    let carrier = plain(relay.port);
    town.sign_up_and_go_round(4, &carrier, USUAL).await;
    town.bring_out_all(&carrier, USUAL).await;
    assert_eq!(unsettled(&town.site.house).await, (0, 4), "four calls to make");
    assert_eq!(town.site.taken("chor").await, i64::try_from(town.guests()).unwrap());
    assert_eq!(relay.all("content").await.len(), 4, "refused once is refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_is_none_holds_up_nobody_and_hears_nothing() {
    for sort in [Sort::HangsUp, Sort::Silent, Sort::Drips, Sort::Stalls] {
        let port = port_to_come_back_to();
        let (mut town, carrier) = (Town::open().await, plain(port));
        let rogue = Rogue::on(port, sort).await;
        suffer(&mut town, &carrier, rogue, sort).await;
        let mut relay = Relay::on(port).await;
        town.bring_out_all(&carrier, USUAL).await;
        town.hold(&mut relay, 1).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_refuses_to_encrypt_or_is_somebody_else_hears_no_letter() {
    let authority = Authority::found();
    let carrier = |door, port| {
        let url = match door {
            Door::Implicit => format!("smtps://anna:geheim@localhost:{port}"),
            Door::StartTls => format!("smtp://anna:geheim@localhost:{port}?tls=required"),
        };
        Carrier::smtp(&url, Some(authority.file()), FROM).unwrap()
    };
    let sorts = [Sort::RefusesTls, Sort::BreaksTls, Sort::Silent, Sort::HangsUp];
    for (door, sort) in sorts
        .map(|sort| (Door::StartTls, sort))
        .into_iter()
        .chain([(Door::Implicit, Sort::Silent), (Door::Implicit, Sort::Stalls)])
    {
        let port = port_to_come_back_to();
        let (mut town, carrier) = (Town::open().await, carrier(door, port));
        let rogue = Rogue::on(port, sort).await;
        suffer(&mut town, &carrier, rogue, sort).await;
        let stranger =
            Relay::behind_login_on(port, door, &authority.vouch_for("mail.example.org"), "anna", "geheim").await;
        town.site.house.advance(HOUR);
        suffer_stranger(&mut town, &carrier, stranger).await;
        let mut relay = Relay::behind_login_on(port, door, &authority.vouch_for("localhost"), "anna", "geheim").await;
        town.bring_out_all(&carrier, USUAL).await;
        town.hold(&mut relay, 1).await;
        assert!(relay.all("taken").await.iter().all(|letter| letter["secure"] == true));
    }
}

/// People sign up while this is where the relay should be. All letters wait, and it heard nothing that matters.
async fn suffer(town: &mut Town, carrier: &Carrier, rogue: Rogue, sort: Sort) {
    for _ in 0..2 {
        town.sign_up_and_go_round(2, carrier, SHORT).await;
    }
    town.go_round(carrier, SHORT).await;
    let waiting = i64::try_from(town.guests()).unwrap();
    assert_eq!(unsettled(&town.site.house).await, (waiting, 0), "{sort:?}: all letters wait");
    let heard = rogue.heard();
    for told in ["MAIL", "RCPT", "DATA", "AUTH", "geheim", "gast", "example.org"] {
        assert!(!heard.contains(told), "{sort:?} was told {told}: {heard}");
    }
    rogue.leave().await;
}

async fn suffer_stranger(town: &mut Town, carrier: &Carrier, mut stranger: Relay) {
    town.sign_up_and_go_round(2, carrier, USUAL).await;
    let waiting = i64::try_from(town.guests()).unwrap();
    assert_eq!(unsettled(&town.site.house).await, (waiting, 0), "a wrong certificate: all letters wait");
    for told in stranger.all("said").await {
        let line = told["line"].as_str().unwrap();
        assert!(["EHLO", "STARTTLS", "QUIT"].iter().any(|word| line.starts_with(word)), "it was told {line}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_whose_answers_drip_gets_each_letter_once_or_the_same_twice_when_we_lose_patience() {
    let (mut town, mut relay) = (Town::open().await, Relay::plain().await);
    let drip = Drip::before(relay.port).await;
    let carrier = plain(drip.port);
    town.sign_up_and_go_round(4, &carrier, USUAL).await;
    town.bring_out_all(&carrier, USUAL).await;
    town.hold(&mut relay, 1).await;

    for patience in (1..=10).map(|tenths| Duration::from_millis(100 * tenths)) {
        town.sign_up_and_go_round(1, &carrier, patience).await;
        town.go_round(&carrier, patience).await;
        town.bring_out_all(&carrier, USUAL).await;
    }
    town.hold_in_doubt(&mut relay).await;
}
