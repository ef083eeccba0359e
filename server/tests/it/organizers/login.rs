//! Login by a link or a code from a message; links that are used, expired or forged, and guessed codes.

use crate::site::programme::small_programme;
use crate::site::staff::{StaffClient, address, cookie};
use crate::site::{FORM, Site};
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use backend::Principal;
use backend::messages::ClaimedMessage;
use backend::organizers::{self, AccountKey, LoginClient};
use backend::testing::TestApp;
use domain::organizers::Role;
use domain::time::{HOUR, MINUTE};
use server::rate_limit::{Proxies, RateLimits};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

const LEAD: &str = "leitung@kornwestheim.example";

/// Requests a login message. Returns the address of the page for the code.
async fn request_login(site: &Site, email: &str) -> String {
    let form = site.logged_out().form("/verwaltung").await.fill("email", email);
    site.logged_out().submit(&form).await.location()
}

/// Waits for the login message, which is enqueued after the response.
async fn login_message(site: &Site) -> ClaimedMessage {
    let began = Instant::now();
    loop {
        if let [message] = site.ctx.deliver_mail().await.as_slice() {
            return message.clone();
        }
        assert!(began.elapsed() < Duration::from_secs(5), "no message was enqueued");
        tokio::task::yield_now().await;
    }
}

fn link_in(message: &ClaimedMessage) -> String {
    let text = message.text().expect("a text");
    let start = text.find("/verwaltung/einlass/").expect("a link");
    text[start..].split_whitespace().next().expect("a link").to_owned()
}

fn code_in(message: &ClaimedMessage) -> String {
    let text = message.text().expect("a text");
    let line = text.lines().find(|line| line.contains("sechs Ziffern")).expect("a line with the code");
    line.chars().filter(char::is_ascii_digit).collect()
}

#[tokio::test]
async fn the_link_of_the_message_logs_in_and_logging_out_ends_all_sessions() {
    let site = Site::open().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    request_login(&site, "Leitung@Kornwestheim.example").await;
    let link = link_in(&login_message(&site).await);
    let page = site.logged_out().get(&link).await;
    assert_eq!(page.header("set-cookie"), None, "opening the link changes nothing: mail scanners open links");
    let answer = site.logged_out().submit(&page.only_form()).await;
    assert_eq!(answer.location(), "/verwaltung");
    let set_cookie = answer.header("set-cookie").unwrap();
    for part in ["__Host-dabei=", "Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=86400"] {
        assert!(set_cookie.contains(part), "{set_cookie}");
    }
    let here = StaffClient { site: &site, cookie: cookie(&answer) };
    let there = site.log_in(LEAD).await;
    assert_eq!(here.get("/verwaltung").await.texts("h1"), ["Übersicht"]);
    let log_out = here.get("/verwaltung").await.form_to("/verwaltung/abmelden");
    assert_eq!(here.submit(&log_out).await.location(), "/verwaltung");
    for client in [here, there] {
        assert_eq!(client.get("/verwaltung").await.texts("h1"), ["Anmelden für Mitarbeitende"]);
    }
}

#[tokio::test]
async fn the_code_of_the_message_logs_in_on_another_device_once() {
    let site = Site::open().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    let code_page = request_login(&site, LEAD).await;
    let message = login_message(&site).await;
    let form = site.logged_out().form(&code_page).await;
    let wrong = site.logged_out().submit(&form.clone().fill("code", "12")).await;
    assert_eq!((wrong.status, wrong.page_status().as_deref()), (422, Some("invalid")));
    let spaced = format!("{} {}", &code_in(&message)[..3], &code_in(&message)[3..]);
    let right = site.logged_out().submit(&form.fill("code", &spaced)).await;
    assert_eq!(right.location(), "/verwaltung");
    let link = site.logged_out().form(&link_in(&message)).await;
    assert_eq!(site.logged_out().submit(&link).await.status, 410, "link and code are used together");
}

#[tokio::test]
async fn a_link_that_is_used_or_expired_or_forged_or_of_a_disabled_account_shows_the_same_page() {
    let site = Site::open().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    let used = site.login_link(LEAD).await;
    let form = site.logged_out().form(&used).await;
    assert_eq!(site.logged_out().submit(&form).await.status, 303);
    let expired = site.login_link(LEAD).await;
    let expired_form = site.logged_out().form(&expired).await;
    let disabled = site.login_link(LEAD).await;
    let disabled_form = site.logged_out().form(&disabled).await;
    let mut answers = vec![site.logged_out().submit(&form).await];
    site.ctx.advance(15 * MINUTE);
    answers.push(site.logged_out().submit(&expired_form).await);
    site.add_organizer("zweite@kornwestheim.example", Role::Lead, &[]).await;
    let account = AccountKey::Email(address(LEAD));
    organizers::end(&site.ctx, Principal::CommandLine, account).await.unwrap();
    site.ctx.advance(-15 * MINUTE);
    answers.push(site.logged_out().submit(&disabled_form).await);
    let forged = expired.replace("einlass/", "einlass/A");
    answers.push(site.logged_out().submit(&site.logged_out().form(&forged).await).await);
    for answer in answers {
        assert_eq!(answer.status, 410);
        assert_eq!(answer.texts("h1"), ["Dieser Zugang gilt nicht mehr"]);
        assert_eq!(answer.header("set-cookie"), None);
    }
}

#[tokio::test]
async fn after_five_wrong_codes_the_right_one_is_rejected() {
    let site = Site::open().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    let code_page = request_login(&site, LEAD).await;
    let code = code_in(&login_message(&site).await);
    let form = site.logged_out().form(&code_page).await;
    for _ in 0..5 {
        assert_eq!(site.logged_out().submit(&form.clone().fill("code", "no")).await.status, 422);
    }
    assert_eq!(site.logged_out().submit(&form.fill("code", &code)).await.status, 410);
}

#[tokio::test]
async fn a_known_and_an_unknown_address_get_the_same_responses() {
    let site = Site::open().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    let mut responses = Vec::new();
    for email in [LEAD, "niemand@kornwestheim.example"] {
        let code_page = request_login(&site, email).await;
        let page = site.logged_out().get(&code_page).await;
        let mut attempts = Vec::new();
        for _ in 0..6 {
            let answer = site.logged_out().submit(&page.only_form().fill("code", "12")).await;
            attempts.push((answer.status, answer.texts("main")));
        }
        responses.push((code_page.len(), page.texts("main"), attempts));
    }
    assert_eq!(responses[0], responses[1]);
    login_message(&site).await;
}

#[tokio::test]
async fn an_account_gets_at_most_five_login_messages_an_hour() {
    let site = Site::open().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    for _ in 0..5 {
        request_login(&site, LEAD).await;
        login_message(&site).await;
    }
    // Calls the use case directly, so that the test can await that no message is enqueued.
    let login = organizers::request_login(&site.ctx).await.unwrap();
    organizers::send_login_link(&site.ctx, text::Words::german(), login, address(LEAD), LoginClient::default())
        .await
        .unwrap();
    assert!(site.ctx.deliver_mail().await.is_empty());
    site.ctx.advance(HOUR);
    request_login(&site, LEAD).await;
    login_message(&site).await;
}

/// A site that knows the networks of its clients.
async fn site_with_networks() -> Site {
    let app = TestApp::with(small_programme()).await;
    Site::with(app, |shared| shared.rate_limits = Some(RateLimits::new(Proxies::default())))
}

/// Requests a login message from an address of a network with these cookies.
async fn request_login_from(site: &Site, peer: &str, cookies: &str) {
    let form = site.logged_out().form("/verwaltung").await.fill("email", LEAD);
    let peer: SocketAddr = peer.parse().unwrap();
    let request = Request::post(&form.action).header("host", "dabei.example").header("cookie", cookies);
    let request = request.header("content-type", FORM).header("sec-fetch-site", "same-origin");
    let answer = site.send(request.extension(ConnectInfo(peer)).body(Body::from(form.body())).unwrap()).await;
    assert_eq!(answer.status, 303, "{answer}");
}

#[tokio::test]
async fn a_stranger_who_asks_for_messages_takes_none_from_the_browser_and_the_network_of_the_owner() {
    const HOME: &str = "192.0.2.7:40000";
    const STRANGER: &str = "198.51.100.1:40000";
    let site = site_with_networks().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    let link = site.logged_out().form(&site.login_link(LEAD).await).await;
    let request = Request::post(&link.action).header("host", "dabei.example").header("content-type", FORM);
    let request =
        request.header("sec-fetch-site", "same-origin").extension(ConnectInfo(HOME.parse::<SocketAddr>().unwrap()));
    let answer = site.send(request.body(Body::from(link.body())).unwrap()).await;
    let cookies: Vec<_> = answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap()).collect();
    let [session, marks] = cookies.as_slice() else { panic!("{cookies:?}") };
    assert!(session.starts_with("__Host-dabei="), "{session}");
    for part in ["__Host-dabei-browser=", "Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=15552000"] {
        assert!(marks.contains(part), "{marks}");
    }
    assert!(!marks.contains("leitung"), "the cookie does not name the address");
    let marks = marks.split(';').next().unwrap();
    for _ in 0..5 {
        request_login_from(&site, STRANGER, "").await;
        login_message(&site).await;
    }
    request_login_from(&site, STRANGER, "").await;
    request_login_from(&site, STRANGER, marks).await;
    login_message(&site).await;
    request_login_from(&site, HOME, "").await;
    login_message(&site).await;
    assert!(site.ctx.deliver_mail().await.is_empty(), "the sixth message of the stranger was not sent");
}

#[tokio::test]
async fn the_owner_hears_of_twenty_wrong_codes_and_the_answers_stay_the_same() {
    let site = Site::open().await;
    site.add_organizer(LEAD, Role::Lead, &[]).await;
    let mut answers = Vec::new();
    for login in 0..4 {
        let page = request_login(&site, LEAD).await;
        login_message(&site).await;
        for _ in 0..5 {
            let form = site.logged_out().form(&page).await.fill("code", "no");
            let answer = site.logged_out().submit(&form).await;
            answers.push((answer.status, answer.texts(".kern-error")));
        }
        assert!(login == 3 || site.ctx.deliver_mail().await.is_empty());
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    let message = login_message(&site).await;
    assert_eq!(message.subject, "Viele falsche Codes für Ihren Zugang");
}
