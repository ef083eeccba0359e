//! The rate limits, on real connections: a network with too many requests gets 429, other networks are not affected,
//! and soon it is served again. The networks are those that a proxy on this machine names in `X-Forwarded-For`.

use crate::site::programme::small_programme;
use crate::site::socket::{receive, request_head, send_bytes};
use crate::site::{Answer, Form, Site, rows};
use backend::testing::TestApp;
use server::rate_limit::{Proxies, RateLimits};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::task::block_in_place;

/// The requests at once that the limits allow; some become free again while the test runs.
const READS: usize = 1_000;
const SUBMISSIONS: usize = 200;
const HOME: &str = "192.0.2.7";
const START: &str = "/";
const FORM: &str = "/veranstaltungen/netzwerk/anmelden";
/// Two submissions become free each second, and fifty reads.
const SOON: Duration = Duration::from_secs(10);

async fn site_with_limits() -> (Site, SocketAddr) {
    let proxies = Proxies::parse("127.0.0.1").expect("a network");
    let site = Site::with(TestApp::with(small_programme()).await, |shared| {
        shared.rate_limits = Some(RateLimits::new(proxies));
    });
    let to = site.listen().await;
    (site, to)
}

/// Sends a request from this client address, as the proxy reports it.
fn request_from(address: &str, to: SocketAddr, method: &str, path: &str, body: &str) -> Answer {
    let forwarded = format!("X-Forwarded-For: {address}\r\n");
    block_in_place(|| {
        receive(send_bytes(to, format!("{}{body}", request_head(to, method, path, body.len(), &forwarded)).as_bytes()))
    })
}

/// Repeats a request until it is over the limit. Returns the number of requests before, and the response 429.
fn repeat_until_limited(address: &str, to: SocketAddr, method: &str, path: &str, max: usize) -> (usize, Answer) {
    for count in 0..max {
        let answer = request_from(address, to, method, path, "");
        if answer.status == 429 {
            return (count, answer);
        }
    }
    panic!("{address} may send {method} {max} times")
}

#[track_caller]
fn assert_is_limit_page(answer: &Answer) {
    answer.assert_is_page();
    assert_eq!((answer.status, answer.header("retry-after")), (429, Some("60")));
    assert_eq!(answer.texts("h1"), ["Zurzeit ist hier sehr viel los"]);
    assert!(answer.text().contains("Bitte warten Sie eine Minute"), "{answer}");
    assert!(
        answer.attributes("main a", "href").contains(&"tel:07154000100".to_owned()),
        "the telephone number of the city: {answer}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_of_the_api_over_the_limit_gets_the_problem_as_json() {
    let (_site, to) = site_with_limits().await;
    let (_, refused) = repeat_until_limited(HOME, to, "GET", "/api/v1/programmes", 2 * READS);
    assert_eq!(refused.header("content-type"), Some("application/problem+json"), "{refused}");
    assert_eq!(refused.header("retry-after"), Some("60"));
    assert_eq!(refused.header("access-control-allow-origin"), Some("*"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_with_too_many_submissions_is_asked_to_wait_and_can_then_submit_the_same_form() {
    let (site, to) = site_with_limits().await;
    let (count, page) = repeat_until_limited(HOME, to, "POST", FORM, 2 * SUBMISSIONS);
    assert!(count >= SUBMISSIONS, "only {count} submissions");
    assert_is_limit_page(&page);
    let (form, accepted) = refused_form(&site, to).await;

    assert_eq!(request_from(HOME, to, "GET", START, "").status, 200, "reads are counted separately");
    assert_eq!(request_from("192.0.2.8", to, "POST", FORM, "").status, 422, "another network may submit");
    let limited_at = Instant::now();
    let answer = loop {
        let answer = request_from(HOME, to, "POST", FORM, &form.body());
        if answer.status != 429 {
            break answer;
        }
        assert!(limited_at.elapsed() < SOON, "the limit never ends");
    };
    let own = answer.location();
    assert_eq!(site.taken_seats("netzwerk").await, accepted + 1);
    assert_eq!(request_from(HOME, to, "GET", &own, "").page_status().as_deref(), Some("confirmed"));
}

/// A valid form that was refused over the limit, without a trace. A request that is half a second late is within the limit again;
/// then the next form is tried. Returns also how many were accepted so.
async fn refused_form(site: &Site, to: SocketAddr) -> (Form, i64) {
    for accepted in 0..10 {
        let form: Form = request_from(HOME, to, "GET", FORM, "").form();
        let form = form.fill("contact_name", "Anna Weiß").fill("phone", "07154 123456");
        repeat_until_limited(HOME, to, "POST", FORM, 2 * SUBMISSIONS);
        let before = rows::all(&site.ctx).await;
        let answer = request_from(HOME, to, "POST", FORM, &form.body());
        if answer.status == 429 {
            assert_is_limit_page(&answer);
            assert_eq!(rows::all(&site.ctx).await, before, "nothing is stored");
            return (form, accepted);
        }
    }
    panic!("the limit refuses no form")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_with_too_many_reads_is_asked_to_wait_and_may_still_submit() {
    let (_site, to) = site_with_limits().await;
    let (count, page) = repeat_until_limited(HOME, to, "GET", "/health/live", 10 * READS);
    assert!(count >= READS, "only {count} reads");
    assert_is_limit_page(&page);
    assert_eq!(request_from(HOME, to, "POST", FORM, "").status, 422);
    assert_eq!(request_from("192.0.2.8", to, "GET", START, "").status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ipv6_household_is_one_network_and_a_client_cannot_choose_its_own() {
    let (_site, to) = site_with_limits().await;
    let (count, _) = repeat_until_limited("2001:db8:1:2::1", to, "POST", FORM, 2 * SUBMISSIONS);
    assert!(count >= SUBMISSIONS, "only {count} submissions");
    for same in ["2001:db8:1:2:ffff::9", "198.51.100.1, 2001:db8:1:2::77", "[2001:db8:1:2::5]:40000"] {
        // A few submissions may have become free meanwhile; another network would have its whole limit.
        let (_, page) = repeat_until_limited(same, to, "POST", FORM, SUBMISSIONS / 4);
        assert_is_limit_page(&page);
    }
    assert_eq!(request_from("2001:db8:1:3::1", to, "POST", FORM, "").status, 422, "another household");
}
