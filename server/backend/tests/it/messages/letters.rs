//! What the letters say of themselves and of an event that changes: who writes, what was and what is.

mod moves;

use super::withdrawal::{change_field, text};
use crate::fixtures::network;
use crate::sign_ups::ANNA;
use backend::messages::ClaimedMessage;
use backend::programme::{self, Import};
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, event, host, new_event, programme_file, venue, written};
use backend::{Actor, events, signups};
use domain::signups::CancelReason;
use domain::time::Moment;
use text::Words;

const BERTA: [(&str, &str); 2] = [("contact_name", "Berta"), ("email", "berta@example.org")];

/// An afternoon of the club, with two workshops in rooms, for which Anna and Berta sign up; their messages have left.
async fn afternoon() -> TestApp {
    let club = host("heimatverein")
        .set("name", "Heimatverein")
        .set("phone", "07154 000-321")
        .set("email", "verein@heimat.example");
    let afternoon = new_event("singen", "Offenes Singen", "2026-03-27T14:00", "2026-03-27T16:00")
        .set("host", "heimatverein")
        .seats(20);
    let app = TestApp::with(programme_file([club, afternoon])).await;
    app.import(rooms("Saal", "Küche")).await;
    app.sign_up("singen", &[&ANNA[..], &[("workshop_runde_1", "kanon")]].concat()).await.unwrap();
    app.sign_up("singen", &[&BERTA[..], &[("workshop_runde_1", "volkslied")]].concat()).await.unwrap();
    app.deliver_mail().await;
    app
}

/// The workshops in these rooms.
fn rooms(kanon: &str, volkslied: &str) -> Record {
    let with_kanon = event("singen").workshop("kanon", "runde", "Kanon", 10).room(kanon);
    with_kanon.workshop("volkslied", "runde", "Volkslied", 10).room(volkslied)
}

async fn letters(app: &TestApp) -> Vec<(String, String)> {
    let mut letters: Vec<_> =
        app.deliver_mail().await.iter().map(|message| (message.recipient.clone(), text(message))).collect();
    letters.sort();
    letters
}

async fn only_letter(app: &TestApp) -> ClaimedMessage {
    let [message] = app.deliver_mail().await.try_into().unwrap();
    message
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_greets_and_says_who_writes_for_whom_and_how_to_reach_them() {
    let app = afternoon().await;
    app.sign_up("singen", &[("contact_name", "Carla"), ("email", "carla@example.org")]).await.unwrap();
    let message = only_letter(&app).await;
    let text = text(&message);
    for part in [
        "\n\nGuten Tag,\n\n",
        "Haben Sie Fragen? Rufen Sie uns an: 07154 000-321",
        "Freundliche Grüße\nStadt Kornwestheim\nVeranstalter: Heimatverein",
        "Impressum: https://dabei.example/impressum",
    ] {
        assert!(text.contains(part), "{part:?} is missing in\n{text}");
    }
    assert!(!text.contains("Carla"), "a letter has none of the person's own words: {text}");
    assert_eq!(message.sender_name.as_deref(), Some("Stadt Kornwestheim (Heimatverein)"));
    assert_eq!(message.reply_to.as_deref(), Some("verein@heimat.example"));
    assert!(message.html().unwrap().contains("href=\"tel:07154000321\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_go_to_the_contact_of_the_event_and_from_a_confidential_one_to_the_city_alone() {
    let app = TestApp::with(network()).await;
    app.sign_up("netzwerk", &ANNA).await.unwrap();
    let message = only_letter(&app).await;
    assert_eq!(message.sender_name.as_deref(), Some("Stadt Kornwestheim"), "the host is the city");
    assert_eq!(message.reply_to.as_deref(), Some("quartier@kornwestheim.example"));

    app.import(event("netzwerk").set("contact.email", "netzwerk@kornwestheim.example")).await;
    app.sign_up("netzwerk", &BERTA).await.unwrap();
    assert_eq!(only_letter(&app).await.reply_to.as_deref(), Some("netzwerk@kornwestheim.example"));

    let anonymous =
        host("sucht").set("name", "Suchtberatung").set("email", "hilfe@sucht.example").set("phone", "07141 555-777");
    app.import(written([anonymous, event("museum").set("host", "sucht")])).await;
    app.sign_up("museum", &ANNA).await.unwrap();
    let message = only_letter(&app).await;
    assert_eq!((message.sender_name.as_deref(), message.reply_to.as_deref()), (Some("Stadt Kornwestheim"), None));
    let all = format!("{message:?}{:?}", message.text());
    assert!(!all.contains("ucht") && !all.contains("555-777"), "the host's name, mailbox and number: {all}");
    assert!(all.contains("Rufen Sie uns an: 07154 000-100"), "{all}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_event_says_why_and_where_others_are() {
    let app = afternoon().await;
    let reason = "Die Chorleiterin ist krank. Wir holen das Singen im April nach.";
    app.import(event("singen").set("cancelled", "2026-03-03T09:00").set("cancelled_reason", reason)).await;
    for (_, text) in letters(&app).await {
        assert!(text.contains(reason), "{text}");
        assert!(!text.contains("Barrierefreiheit"), "{text}");
        assert!(text.contains("was sonst stattfindet.\nhttps://dabei.example/\n"), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_declines_reminders_gets_neither_reminder_nor_thanks_but_all_news() {
    let app = TestApp::with(network()).await;
    let id = app.sign_up("netzwerk", &ANNA).await.unwrap();
    app.sign_up("netzwerk", &BERTA).await.unwrap();
    app.deliver_mail().await;
    let page = app.page(id).await;
    signups::decline_reminders(&app, &page, true).await.unwrap();
    app.advance(Moment::parse("2026-03-26T10:30").unwrap().at.since(app.now()));
    signups::send_reminders(&app).await.unwrap();
    let [reminder] = app.deliver_mail().await.try_into().unwrap();
    assert_eq!((reminder.recipient.as_str(), reminder.kind.as_str()), ("berta@example.org", "reminder"));
    let url = reminder.unsubscribe_url.as_deref().unwrap();
    assert!(url.ends_with("/keine-erinnerung") && reminder.text().unwrap().contains(url));

    app.import(event("netzwerk").time("2026-03-27T14:00", "2026-03-27T18:00")).await;
    assert_eq!(app.deliver_mail().await.len(), 2, "a move is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_asked_for_the_cancellation_is_told_to_have_cancelled() {
    let app = TestApp::with(network()).await;
    app.import(event("netzwerk").set("sign_up.seats", 1).set("sign_up.waiting_list", true)).await;
    let (asked, twice) = (Some(CancelReason::Asked), Some(CancelReason::Twice));
    let cases = [
        (BERTA, asked, "Sie stehen nicht mehr auf der Warteliste"),
        (BERTA, twice, "Sie stehen nicht mehr auf der Warteliste"),
        (ANNA, asked, "Sie haben abgesagt"),
        (ANNA, twice, "Wir haben Ihre Anmeldung abgesagt"),
    ];
    let mut first = Some(app.sign_up("netzwerk", &ANNA).await.unwrap());
    for (person, reason, told) in cases {
        let id = if person == ANNA { first.take() } else { None };
        let id = match id {
            Some(id) => id,
            None => app.sign_up("netzwerk", &person).await.unwrap(),
        };
        app.deliver_mail().await;
        let page = app.page(id).await;
        signups::cancel(&app, Words::german(), Actor::PUBLIC, page, reason).await.unwrap();
        let text = text(&only_letter(&app).await);
        assert!(text.contains(told), "{text}");
        assert_eq!(text.contains("Bescheid gegeben"), reason == asked, "{text}");
    }
}
