//! A network that asks or presses all the time: a calm page for it, nothing for the others, and soon all is well again.
//! The real limits on real connections; the networks are those that a proxy on this machine names.

use crate::site::programme::PROGRAMME;
use crate::site::wire::{head, hear, say};
use crate::site::{Answer, Form, Site, rows};
use backend::testing::TestHouse;
use server::front::{Limits, Proxies};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::task::block_in_place;

/// At once, as the door allows; a little more for what comes back while the test asks.
const READS: usize = 1_000;
const PRESSES: usize = 200;
const HOME: &str = "192.0.2.7";
const START: &str = "/";
const FORM: &str = "/veranstaltungen/netzwerk/anmelden";
/// Two presses come back each second, fifty reads.
const SOON: Duration = Duration::from_secs(10);

async fn limited() -> (Site, SocketAddr) {
    let proxies = Proxies::parse("127.0.0.1").expect("a network");
    let site = Site::with(TestHouse::with(PROGRAMME).await, |shared| shared.limits = Some(Limits::new(proxies)));
    let to = site.listen().await;
    (site, to)
}

/// One request that comes from this address, as far as the proxy knows.
fn from(address: &str, to: SocketAddr, method: &str, path: &str, body: &str) -> Answer {
    let forwarded = format!("X-Forwarded-For: {address}\r\n");
    block_in_place(|| hear(say(to, format!("{}{body}", head(to, method, path, body.len(), &forwarded)).as_bytes())))
}

/// Asks the same until it is too often, and says how often it was not.
fn until_it_is_too_often(address: &str, to: SocketAddr, method: &str, path: &str, most: usize) -> (usize, Answer) {
    for times in 0..most {
        let answer = from(address, to, method, path, "");
        if answer.status == 429 {
            return (times, answer);
        }
    }
    panic!("{address} may {method} {most} times")
}

#[track_caller]
fn assert_calm(answer: &Answer) {
    answer.assert_framed();
    assert_eq!((answer.status, answer.header("retry-after")), (429, Some("60")));
    assert_eq!(answer.words("h1"), ["Gerade sind es sehr viele Anfragen"]);
    assert!(answer.text().contains("Bitte warten Sie eine Minute"), "{answer}");
    assert!(answer.attributes("main a", "href").contains(&"tel:07154000100".to_owned()), "whom to call: {answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_asks_all_the_time_is_told_so_in_its_own_form() {
    let (_site, to) = limited().await;
    let (_, refused) = until_it_is_too_often(HOME, to, "GET", "/api/v1/programmes", 2 * READS);
    assert_eq!(refused.header("content-type"), Some("application/problem+json"), "{refused}");
    assert_eq!(refused.header("retry-after"), Some("60"));
    assert_eq!(refused.header("access-control-allow-origin"), Some("*"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_presses_all_the_time_is_asked_to_wait_and_loses_nothing_by_it() {
    let (site, to) = limited().await;
    let form: Form = from(HOME, to, "GET", FORM, "").form();
    let form = form.fill("contact_name", "Anna Weiß").fill("phone", "07154 123456");
    let before = rows::all(&site.house).await;
    let (times, page) = until_it_is_too_often(HOME, to, "POST", FORM, 2 * PRESSES);
    assert!(times >= PRESSES, "only {times} presses");
    assert_calm(&page);
    let refused = from(HOME, to, "POST", FORM, &form.body());
    assert_calm(&refused);
    assert_eq!(rows::all(&site.house).await, before, "nothing is stored");

    assert_eq!(from(HOME, to, "GET", START, "").status, 200, "looking is counted by itself");
    assert_eq!(from("192.0.2.8", to, "POST", FORM, "").status, 422, "the neighbours may press");
    let pressed = Instant::now();
    let answer = loop {
        let answer = from(HOME, to, "POST", FORM, &form.body());
        if answer.status != 429 {
            break answer;
        }
        assert!(pressed.elapsed() < SOON, "it is never well again");
    };
    let own = answer.location();
    assert_eq!(site.taken("netzwerk").await, 1);
    assert_eq!(from(HOME, to, "GET", &own, "").state().as_deref(), Some("confirmed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_looks_all_the_time_is_asked_to_wait_and_may_press_all_the_same() {
    let (_site, to) = limited().await;
    let (times, page) = until_it_is_too_often(HOME, to, "GET", "/health/live", 10 * READS);
    assert!(times >= READS, "only {times} reads");
    assert_calm(&page);
    assert_eq!(from(HOME, to, "POST", FORM, "").status, 422);
    assert_eq!(from("192.0.2.8", to, "GET", START, "").status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn all_of_an_ipv6_household_is_one_network_and_nobody_gains_by_what_they_say_of_themselves() {
    let (_site, to) = limited().await;
    let (times, _) = until_it_is_too_often("2001:db8:1:2::1", to, "POST", FORM, 2 * PRESSES);
    assert!(times >= PRESSES, "only {times} presses");
    for same in ["2001:db8:1:2:ffff::9", "198.51.100.1, 2001:db8:1:2::77", "[2001:db8:1:2::5]:40000"] {
        // A press or two may have been earned meanwhile; another network would have all of its own.
        let (_, page) = until_it_is_too_often(same, to, "POST", FORM, PRESSES / 4);
        assert_calm(&page);
    }
    assert_eq!(from("2001:db8:1:3::1", to, "POST", FORM, "").status, 422, "the household next door");
}
