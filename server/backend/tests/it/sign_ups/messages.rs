//! The messages of a sign-up: what they contain, and how many a mailbox gets.

use super::ANNA;
use crate::fixtures::network;
use backend::signups;
use backend::testing::TestApp;
use domain::time::{DAY, HOUR};
use text::Words;

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_who_signs_up_gets_a_seat_and_one_message() {
    let app = TestApp::with(network()).await;
    let id = app.sign_up("netzwerk", &ANNA).await.unwrap();
    let page = app.page(id).await;
    assert_eq!(page.listing.taken.event, 1);
    let messages = app.deliver_mail().await;
    let [message] = messages.as_slice() else { panic!("{} messages", messages.len()) };
    assert_eq!(message.recipient, "anna@example.org");
    assert_eq!(message.subject, "Ihre Anmeldung: Netzwerkveranstaltung Seniorenarbeit");
    let text = message.text().unwrap().replace('\u{a0}', " ");
    for fact in
        ["Freitag, 27. März 2026, 13:00 bis 18:00 Uhr", "Stuttgarter Straße 65", page.sign_up.reference.as_str()]
    {
        assert!(text.contains(fact), "{fact} is missing in\n{text}");
    }
    assert!(text.contains("https://dabei.example/anmeldung/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_contains_none_of_the_visitors_own_words() {
    let app = TestApp::with(network()).await;
    let own = [
        ("contact_name", "Kaufen Sie Billigware"),
        ("email", "opfer@example.org"),
        ("people", "2"),
        ("person_2", "http://boese.example"),
        ("needs_other", "Gewinnspiel hier"),
        ("note", "Sonderangebot"),
    ];
    app.sign_up("netzwerk", &own).await.unwrap();
    for message in app.deliver_mail().await {
        let all = format!("{}{:?}{:?}{:?}", message.subject, message.text(), message.html(), message.calendar);
        for word in ["Billigware", "boese", "Gewinnspiel", "Sonderangebot"] {
            assert!(!all.contains(word), "the message contains {word}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_telephone_number_is_enough_and_no_message_is_sent() {
    let app = TestApp::with(network()).await;
    let id = app.sign_up("netzwerk", &[("contact_name", "Otto"), ("phone", "07154 123456")]).await.unwrap();
    assert!(app.page(id).await.sign_up.request.contact.email.is_none());
    assert!(app.deliver_mail().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unverified_mailbox_gets_three_first_messages_a_day_and_a_verified_one_gets_all() {
    let app = TestApp::with(network()).await;
    for n in 1..=5 {
        let name = format!("Gast {n}");
        app.sign_up("netzwerk", &[("contact_name", &name), ("email", "Heim@example.org")]).await.unwrap();
    }
    assert_eq!(app.deliver_mail().await.len(), 3);
    assert_eq!(backend::messages::count_pending(&app).await.unwrap(), (0, 2), "the other two become call tasks");

    app.advance(DAY + HOUR);
    let id = app.sign_up("netzwerk", &[("contact_name", "Gast 6"), ("email", "heim@example.org")]).await.unwrap();
    signups::confirm_mailbox(&app, Words::german(), &app.page(id).await).await.unwrap();
    for n in 7..=11 {
        let name = format!("Gast {n}");
        app.sign_up("netzwerk", &[("contact_name", &name), ("email", "heim@example.org")]).await.unwrap();
    }
    assert_eq!(app.deliver_mail().await.len(), 6, "a verified mailbox gets all messages");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confidential_event_is_named_neither_in_messages_nor_in_calendars() {
    let app = TestApp::with(network()).await;
    let id = app.sign_up("museum", &ANNA).await.unwrap();
    let page = app.page(id).await;
    let calendar = signups::own_calendar(&app, Words::german(), &page).unwrap();
    let message = app.deliver_mail().await.pop().unwrap();
    let all = format!("{}{:?}{:?}{calendar}", message.subject, message.text(), message.html());
    assert!(!all.contains("Demenz"), "{all}");
    assert!(calendar.contains("Ihr Nachmittag im Museum"));
    assert_eq!(page.listing.public_free_seats(), None);
}
