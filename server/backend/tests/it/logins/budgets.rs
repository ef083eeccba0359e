//! Strangers use up only their own login messages; the account's known browsers and networks keep theirs.

use super::{LEAD, add_lead, answered, log_in};
use backend::organizers::LoginClient;
use backend::secret::Secret;
use backend::testing::TestApp;
use domain::organizers::{KNOWN_BROWSER_LIFETIME, KNOWN_NETWORK_LIFETIME};
use domain::time::HOUR;

fn from(network: &str) -> LoginClient {
    LoginClient { network: Some(network.to_owned()), ..LoginClient::default() }
}

#[tokio::test]
async fn strangers_use_up_neither_the_messages_of_a_known_browser_nor_those_of_a_known_network() {
    let app = TestApp::open().await;
    let lead = add_lead(&app, LEAD).await;
    let home = from("192.0.2.7");
    log_in(&app, &home).await;
    let browser = LoginClient { marks: Some(home.marks_after_login(&app, lead)), ..from("203.0.113.9") };
    assert_eq!(answered(&app, &from("198.51.100.1"), 8).await, 5, "a stranger");
    assert_eq!(answered(&app, &from("198.51.100.2"), 1).await, 0, "another one");
    assert_eq!(answered(&app, &home, 8).await, 5, "the network, of which strangers may be part, too");
    assert_eq!(answered(&app, &browser, 8).await, 5, "the browser, wherever it is");
    app.advance(HOUR);
    assert_eq!(answered(&app, &from("198.51.100.1"), 8).await, 5);
}

#[tokio::test]
async fn a_mark_or_a_network_is_known_to_its_own_account_alone_and_for_a_time() {
    let app = TestApp::open().await;
    let (lead, other) = (add_lead(&app, LEAD).await, add_lead(&app, "andere@kornwestheim.example").await);
    let home = from("192.0.2.7");
    log_in(&app, &home).await;
    assert_eq!(answered(&app, &from("198.51.100.1"), 5).await, 5, "nothing is left for strangers");
    let marks =
        |organizer| LoginClient { marks: Some(home.marks_after_login(&app, organizer)), ..LoginClient::default() };
    let (of_other, of_lead) = (marks(other), marks(lead));
    assert_eq!(answered(&app, &of_other, 1).await, 0, "the mark of another account");
    let forged = LoginClient { marks: Some("A".repeat(48)), ..LoginClient::default() };
    assert_eq!(answered(&app, &forged, 1).await, 0, "a forged mark");
    let both = LoginClient { marks: Some(of_other.marks_after_login(&app, lead)), ..LoginClient::default() };
    assert_eq!(answered(&app, &both, 1).await, 1, "a browser of two accounts");

    app.advance(KNOWN_NETWORK_LIFETIME);
    assert_eq!(answered(&app, &from("198.51.100.1"), 5).await, 5);
    assert_eq!(answered(&app, &home, 1).await, 0, "the network is forgotten after a week");
    app.advance(KNOWN_BROWSER_LIFETIME);
    assert_eq!(answered(&app, &from("198.51.100.1"), 5).await, 5);
    assert_eq!(answered(&app, &of_lead, 1).await, 0, "the browser is unknown again after half a year");
}

#[tokio::test]
async fn browsers_and_networks_are_known_during_a_rotation_of_the_secret() {
    let mut app = TestApp::open().await;
    let lead = add_lead(&app, LEAD).await;
    let home = from("192.0.2.7");
    log_in(&app, &home).await;
    let browser = LoginClient { marks: Some(home.marks_after_login(&app, lead)), ..LoginClient::default() };
    app.ctx.secret = Secret::from_bytes([8; 32]).accepting(&Secret::from_bytes([7; 32]));
    assert_eq!(answered(&app, &LoginClient::default(), 6).await, 5);
    assert_eq!(answered(&app, &home, 1).await, 1);
    assert_eq!(answered(&app, &browser, 1).await, 1);
}

#[tokio::test]
async fn a_browser_keeps_the_marks_of_five_accounts_the_last_ones() {
    let app = TestApp::open().await;
    let mut client = LoginClient::default();
    for _ in 0..7 {
        client.marks = Some(client.marks_after_login(&app, app.random.id(app.now())));
    }
    assert_eq!(client.marks.unwrap().split('.').count(), 5);
}
