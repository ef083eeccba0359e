//! Twenty wrong codes a day and account: then only links work, and the owner hears of it once.

use super::{LEAD, add_lead, request};
use backend::messages::ClaimedMessage;
use backend::organizers::{self, LoginClient, LoginProof, LoginResult};
use backend::testing::TestApp;
use domain::ids::LoginId;
use domain::time::{DAY, HOUR};
use text::Words;

fn text(message: &ClaimedMessage) -> String {
    message.text().expect("a text")
}

fn code_in(message: &ClaimedMessage) -> Option<String> {
    let text = text(message);
    let line = text.lines().find(|line| line.contains("sechs Ziffern"))?;
    Some(line.chars().filter(char::is_ascii_digit).collect())
}

fn link_in(message: &ClaimedMessage) -> String {
    let text = text(message);
    let start = text.find("/verwaltung/einlass/").expect("a link");
    let link = text[start..].split_whitespace().next().expect("a link");
    link.rsplit('/').next().unwrap().to_owned()
}

async fn enter(app: &TestApp, login: LoginId, code: &str) -> LoginResult {
    let proof = LoginProof::Code(organizers::login_code_token(app, login), code.to_owned());
    let result = organizers::log_in(app, proof, None, LoginClient::default()).await.unwrap();
    if let LoginResult::WrongCode(login) = result {
        organizers::report_wrong_codes(app, Words::german(), login).await.unwrap();
    }
    result
}

/// Enters so many wrong codes, five for each request.
async fn guess(app: &TestApp, codes: usize) {
    for attempt in 0..codes {
        if attempt % 5 == 0 {
            app.advance(HOUR);
        }
        let (login, _) = request(app, LEAD, &LoginClient::default()).await;
        assert!(matches!(enter(app, login, "no").await, LoginResult::WrongCode(_)));
    }
}

#[tokio::test]
async fn after_twenty_wrong_codes_only_links_log_in_for_the_rest_of_the_day_and_the_owner_hears_once() {
    let app = TestApp::open().await;
    add_lead(&app, LEAD).await;
    guess(&app, 19).await;
    assert!(app.deliver_mail().await.is_empty());
    app.advance(HOUR);
    let (last, message) = request(&app, LEAD, &LoginClient::default()).await;
    let (open, its_message) = request(&app, LEAD, &LoginClient::default()).await;
    enter(&app, last, "no").await;
    let told = app.deliver_mail().await;
    let [told] = told.as_slice() else { panic!("{told:?}") };
    assert!(told.subject.contains("falsche Codes") && text(told).contains("20-mal"), "{told:?}");

    let right = code_in(&its_message.unwrap()).expect("a code");
    assert_eq!(enter(&app, open, &right).await, LoginResult::WrongCode(open), "the right code is none today");
    assert!(app.deliver_mail().await.is_empty(), "the owner has heard of it");
    let (_, message_without_code) = request(&app, LEAD, &LoginClient::default()).await;
    let message_without_code = message_without_code.unwrap();
    assert_eq!(code_in(&message_without_code), None);
    assert!(text(&message_without_code).contains("Heute gilt nur der Link"));
    for message in [message.unwrap(), message_without_code] {
        let link = LoginProof::Link(link_in(&message));
        let result = organizers::log_in(&app, link, None, LoginClient::default()).await.unwrap();
        assert!(matches!(result, LoginResult::LoggedIn(..)), "a link logs in");
    }

    app.advance(DAY);
    let (login, message) = request(&app, LEAD, &LoginClient::default()).await;
    let code = code_in(&message.unwrap()).expect("a code");
    assert!(matches!(enter(&app, login, &code).await, LoginResult::LoggedIn(..)), "the next day codes log in again");
}

#[tokio::test]
async fn an_invitation_counts_against_no_budget_and_takes_back_no_wrong_codes() {
    let app = TestApp::open().await;
    let lead = add_lead(&app, LEAD).await;
    guess(&app, 20).await;
    app.deliver_mail().await;
    app.advance(HOUR);
    for _ in 0..6 {
        organizers::invite_again(&app, Words::german(), lead, lead).await.unwrap();
    }
    let invitations = app.deliver_mail().await;
    assert_eq!(invitations.len(), 6);
    for _ in 0..5 {
        let (_, message) = request(&app, LEAD, &LoginClient::default()).await;
        assert_eq!(code_in(&message.unwrap()), None, "the account still takes only links");
    }
    let link = LoginProof::Link(link_in(&invitations[5]));
    let result = organizers::log_in(&app, link, None, LoginClient::default()).await.unwrap();
    assert!(matches!(result, LoginResult::LoggedIn(..)), "the last invitation logs in: {result:?}");
}

#[tokio::test]
async fn a_code_that_logs_in_is_no_wrong_one_and_each_account_has_its_own() {
    let app = TestApp::open().await;
    add_lead(&app, LEAD).await;
    add_lead(&app, "andere@kornwestheim.example").await;
    guess(&app, 19).await;
    for email in [LEAD, "andere@kornwestheim.example", LEAD] {
        app.advance(HOUR);
        let (login, message) = request(&app, email, &LoginClient::default()).await;
        assert!(matches!(enter(&app, login, &code_in(&message.unwrap()).unwrap()).await, LoginResult::LoggedIn(..)));
    }
    assert!(app.deliver_mail().await.is_empty());
}

#[tokio::test]
async fn guesses_at_an_unknown_address_are_answered_like_those_at_a_blocked_account() {
    let app = TestApp::open().await;
    add_lead(&app, LEAD).await;
    guess(&app, 20).await;
    app.deliver_mail().await;
    app.advance(HOUR);
    let mut answers = Vec::new();
    for email in [LEAD, "niemand@kornwestheim.example"] {
        let (login, _) = request(&app, email, &LoginClient::default()).await;
        let mut results = Vec::new();
        for _ in 0..6 {
            results.push(matches!(enter(&app, login, "123456").await, LoginResult::WrongCode(_)));
        }
        answers.push(results);
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0], [true, true, true, true, true, false]);
}
