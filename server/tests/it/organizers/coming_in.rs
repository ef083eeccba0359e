//! A letter, a link or a code, one press; and what happens to links that are used, old, guessed at or somebody else's.

use crate::site::Site;
use crate::site::staff::{address, cookie};
use backend::organizers;
use backend::outbox::Claimed;
use domain::organizers::Role;
use domain::time::{HOUR, MINUTE};
use std::time::{Duration, Instant};

const LEAD: &str = "leitung@kornwestheim.example";

/// Asks for a letter at the entrance and gives back where the code is typed.
async fn ask(site: &Site, email: &str) -> String {
    let form = site.nobody().form("/verwaltung").await.fill("email", email);
    site.nobody().press(&form).await.location()
}

/// The letter is posted by itself, after the answer.
async fn letter(site: &Site) -> Claimed {
    let began = Instant::now();
    loop {
        if let [letter] = site.house.deliver_mail().await.as_slice() {
            return letter.clone();
        }
        assert!(began.elapsed() < Duration::from_secs(5), "no letter came");
        tokio::task::yield_now().await;
    }
}

fn link_in(letter: &Claimed) -> String {
    let text = letter.text_body.as_deref().expect("its words");
    let place = text.find("/verwaltung/einlass/").expect("a link");
    text[place..].split_whitespace().next().expect("a link").to_owned()
}

fn code_in(letter: &Claimed) -> String {
    let text = letter.text_body.as_deref().expect("its words");
    let line = text.lines().find(|line| line.contains("sechs Ziffern")).expect("a line with the code");
    line.chars().filter(char::is_ascii_digit).collect()
}

#[tokio::test]
async fn who_works_here_comes_in_by_the_letters_link_and_leaves_everywhere_at_once() {
    let site = Site::open().await;
    site.employ(LEAD, Role::Lead, &[]).await;
    ask(&site, "Leitung@Kornwestheim.example").await;
    let link = link_in(&letter(&site).await);
    let page = site.nobody().get(&link).await;
    assert_eq!(page.header("set-cookie"), None, "opening the link does nothing: scanners open links");
    let answer = site.nobody().press(&page.work()).await;
    assert_eq!(answer.location(), "/verwaltung");
    let said = answer.header("set-cookie").unwrap();
    for part in ["__Host-dabei=", "Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=43200"] {
        assert!(said.contains(part), "{said}");
    }
    let here = crate::site::staff::Desk { site: &site, cookie: cookie(&answer) };
    let there = site.desk_of(LEAD).await;
    assert_eq!(here.get("/verwaltung").await.words("h1"), ["Übersicht"]);
    let leave = here.get("/verwaltung").await.form_to("/verwaltung/abmelden");
    assert_eq!(here.press(&leave).await.location(), "/verwaltung");
    for desk in [here, there] {
        assert_eq!(desk.get("/verwaltung").await.words("h1"), ["Anmelden für Mitarbeitende"]);
    }
}

#[tokio::test]
async fn the_code_of_the_letter_opens_another_device_once() {
    let site = Site::open().await;
    site.employ(LEAD, Role::Lead, &[]).await;
    let place = ask(&site, LEAD).await;
    let letter = letter(&site).await;
    let form = site.nobody().form(&place).await;
    let wrong = site.nobody().press(&form.clone().fill("code", "12")).await;
    assert_eq!((wrong.status, wrong.state().as_deref()), (422, Some("invalid")));
    let spaced = format!("{} {}", &code_in(&letter)[..3], &code_in(&letter)[3..]);
    let right = site.nobody().press(&form.fill("code", &spaced)).await;
    assert_eq!(right.location(), "/verwaltung");
    let link = site.nobody().form(&link_in(&letter)).await;
    assert_eq!(site.nobody().press(&link).await.status, 410, "link and code are one");
}

#[tokio::test]
async fn a_link_that_was_used_is_old_or_belongs_to_somebody_who_left_shows_one_clear_page() {
    let site = Site::open().await;
    site.employ(LEAD, Role::Lead, &[]).await;
    let used = site.link_for(LEAD).await;
    let form = site.nobody().form(&used).await;
    assert_eq!(site.nobody().press(&form).await.status, 303);
    let old = site.link_for(LEAD).await;
    let old_form = site.nobody().form(&old).await;
    let disabled = site.link_for(LEAD).await;
    let disabled_form = site.nobody().form(&disabled).await;
    let mut answers = vec![site.nobody().press(&form).await];
    site.house.advance(15 * MINUTE);
    answers.push(site.nobody().press(&old_form).await);
    organizers::disable(&site.house, &address(LEAD)).await.unwrap();
    site.house.advance(-15 * MINUTE);
    answers.push(site.nobody().press(&disabled_form).await);
    let forged = old.replace("einlass/", "einlass/A");
    answers.push(site.nobody().press(&site.nobody().form(&forged).await).await);
    for answer in answers {
        assert_eq!(answer.status, 410);
        assert_eq!(answer.words("h1"), ["Dieser Zugang gilt nicht mehr"]);
        assert_eq!(answer.header("set-cookie"), None);
    }
}

#[tokio::test]
async fn whoever_guesses_codes_is_stopped_after_five_even_with_the_right_one() {
    let site = Site::open().await;
    site.employ(LEAD, Role::Lead, &[]).await;
    let place = ask(&site, LEAD).await;
    let code = code_in(&letter(&site).await);
    let form = site.nobody().form(&place).await;
    for _ in 0..5 {
        assert_eq!(site.nobody().press(&form.clone().fill("code", "no")).await.status, 422);
    }
    assert_eq!(site.nobody().press(&form.fill("code", &code)).await.status, 410);
}

#[tokio::test]
async fn a_known_and_an_unknown_address_get_the_same_answers_to_everything() {
    let site = Site::open().await;
    site.employ(LEAD, Role::Lead, &[]).await;
    let mut seen = Vec::new();
    for email in [LEAD, "niemand@kornwestheim.example"] {
        let place = ask(&site, email).await;
        let page = site.nobody().get(&place).await;
        let mut tries = Vec::new();
        for _ in 0..6 {
            let answer = site.nobody().press(&page.work().fill("code", "12")).await;
            tries.push((answer.status, answer.words("main")));
        }
        seen.push((place.len(), page.words("main"), tries));
    }
    assert_eq!(seen[0], seen[1]);
    letter(&site).await;
}

#[tokio::test]
async fn an_account_gets_five_letters_an_hour_and_no_more() {
    let site = Site::open().await;
    site.employ(LEAD, Role::Lead, &[]).await;
    for _ in 0..5 {
        ask(&site, LEAD).await;
        letter(&site).await;
    }
    // Asked and answered in the open, so that it is certain that no letter comes.
    let login = organizers::ask(&site.house).await.unwrap();
    organizers::post_link(&site.house, text::Words::german(), login, address(LEAD)).await.unwrap();
    assert!(site.house.deliver_mail().await.is_empty());
    site.house.advance(HOUR);
    ask(&site, LEAD).await;
    letter(&site).await;
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_of_silence_and_after_twelve_hours_of_work() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let is_in = async || desk.get("/verwaltung").await.words("h1") == ["Übersicht"];
    for _ in 0..24 {
        assert!(is_in().await);
        site.house.advance(29 * MINUTE);
    }
    assert!(is_in().await, "eleven and a half hours of work");
    site.house.advance(25 * MINUTE);
    assert!(!is_in().await, "twelve hours are over");
    let desk = site.desk_of(LEAD).await;
    site.house.advance(30 * MINUTE);
    assert_eq!(desk.get("/verwaltung").await.words("h1"), ["Anmelden für Mitarbeitende"]);
}

#[tokio::test]
async fn a_new_login_ends_the_session_that_the_browser_came_with() {
    let site = Site::open().await;
    let desk = site.lead().await;
    let form = desk.form(&site.link_for(LEAD).await).await;
    let answer = desk.press(&form).await;
    assert_ne!(cookie(&answer), desk.cookie);
    assert_eq!(desk.get("/verwaltung").await.words("h1"), ["Anmelden für Mitarbeitende"]);
}
