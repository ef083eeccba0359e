//! What an organizer tells of a change in words of their own: nothing of it is lost, and nothing is said twice.

use super::withdrawal::{change_field, evening, move_by, only_message, text};
use crate::waiting_list::actions::{RULES, cancel, delivered, join, join_by};
use crate::waiting_list::event_plan::{EVENT, Plan, Rules, programme};
use crate::waiting_list::setup::{app_with_evening, organizer};
use backend::messages::{Bounce, Delivery, claim, record_bounce, record_delivery};
use backend::programme::{Import, Plan as ImportPlan, save};
use backend::signups::{self, EventChange};
use backend::testing::TestApp;
use backend::testing::programme_file::event;
use domain::signups::Announcement;

/// Changes the title of the evening and tells people so.
async fn tell(app: &TestApp, title: &str, words: &str) -> ImportPlan {
    let announcement = Announcement::parse(words).unwrap();
    let import = Import::read("test.toml", String::from(event(EVENT).set("title", title))).unwrap();
    save(app, &import.announcing(announcement), None).await.unwrap()
}

/// The number of times that a text has a sentence.
fn count(text: &str, sentence: &str) -> usize {
    text.matches(sentence).count()
}

/// What the open calls say in an organizer's words, by the name of the contact.
async fn calls(app: &TestApp) -> Vec<String> {
    let (calls, _) = signups::call_tasks(app, 0).await.unwrap();
    let news = |call: signups::Call| {
        let lines: Vec<String> = call.task.news.iter().flat_map(|news| news.lines().map(ToOwned::to_owned)).collect();
        format!("{} {}: {}", call.task.name, call.task.kind, lines.join(" | "))
    };
    let mut calls: Vec<String> = calls.into_iter().map(news).collect();
    calls.sort();
    calls
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_told_with_the_organizers_words_to_those_with_a_seat_and_those_who_wait() {
    let (app, [anna, _]) = evening("at_once").await;
    join_by(&app, "Carl", &[("phone", "07154 000-3")], "1").await;
    let dora = join(&app, "Dora", "1").await;
    cancel(&app, dora).await;
    app.deliver_mail().await;
    let plan = tell(&app, "Wohnen mit Enkeln", "Frau Öz spricht.").await;
    let notices = plan.notices();
    assert_eq!((notices.by_mail, notices.by_phone, notices.told()), (2, 1, 3), "not the one who has cancelled");
    assert_eq!(plan.records[0].notices.change, Some(EventChange::News));
    let messages = app.deliver_mail().await;
    assert_eq!(messages.len(), 2);
    for message in &messages {
        let text = text(message);
        assert_eq!(message.kind, "event_news");
        assert!(text.starts_with("Neues zu Ihrer Anmeldung: Wohnen mit Enkeln"), "{text}");
        assert!(text.contains("Frau Öz spricht."), "{text}");
        assert!(text.contains("Titel, bisher: Wohnen im Alter") && text.contains("Titel, jetzt: Wohnen mit Enkeln"));
        let waits = message.recipient.starts_with("berta");
        assert_eq!((text.contains("Sie warten auf 1 Platz"), message.calendar.is_none()), (waits, waits), "{text}");
    }
    assert_eq!(calls(&app).await, ["Carl event_news: Frau Öz spricht."]);
    let own: Vec<String> = app.page(anna).await.news.lines().map(ToOwned::to_owned).collect();
    assert_eq!(own, ["Frau Öz spricht."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn news_that_has_not_left_is_said_by_the_next_message_once() {
    let (app, [anna, _]) = evening("at_once").await;
    app.deliver_mail().await;
    tell(&app, "Wohnen mit Enkeln", "Frau Öz spricht.").await;
    tell(&app, "Wohnen mit Kindern", "Es gibt Kuchen.").await;
    move_by(&app, 7).await;
    tell(&app, "Wohnen mit Kindern und Enkeln", "Es gibt Kuchen.").await;
    change_field(&app, anna, "note", "bis später").await;
    let said = text(&only_message(&app, "anna").await);
    for sentence in ["Frau Öz spricht.", "Es gibt Kuchen.", "Die Veranstaltung ist verlegt.", "13. März 2026"] {
        assert_eq!(count(&said, sentence), 1, "{sentence}: {said}");
    }
    let (before, now) = ("Titel, bisher: Wohnen im Alter", "Titel, jetzt: Wohnen mit Kindern und Enkeln");
    assert!(said.contains(before) && said.contains(now) && !said.contains("bisher: Wohnen mit"), "{said}");
    change_field(&app, anna, "note", "doch nicht").await;
    let later = text(&only_message(&app, "anna").await);
    assert!(!later.contains("Kuchen") && !later.contains("bisher"), "what was said is not said again: {later}");
}

#[tokio::test(flavor = "multi_thread")]
async fn news_before_the_first_message_has_left_stands_in_the_first_message() {
    let (app, _) = evening("at_once").await;
    tell(&app, "Wohnen mit Enkeln", "Frau Öz spricht.").await;
    let text = text(&only_message(&app, "anna").await);
    assert!(text.contains("/bestaetigen/") && text.contains("Frau Öz spricht."), "{text}");
    assert!(!text.contains("bisher"), "who hears of the event for the first time needs no old title: {text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn news_of_an_event_that_is_cancelled_and_restored_is_said_when_it_takes_place_after_all() {
    for is_cancellation_sent in [false, true] {
        let (app, _) = evening("at_once").await;
        app.deliver_mail().await;
        tell(&app, "Wohnen mit Enkeln", "Frau Öz spricht.").await;
        let rules = Rules { seats: 1, ..RULES };
        app.import(programme(rules, Plan { is_cancelled: true, ..Plan::of(rules) })).await;
        if is_cancellation_sent {
            let text = text(&only_message(&app, "anna").await);
            assert!(!text.contains("Frau Öz spricht."), "{text}");
        }
        move_by(&app, 0).await;
        let text = text(&only_message(&app, "anna").await);
        assert!(text.contains("findet doch statt") && count(&text, "Frau Öz spricht.") == 1, "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn news_that_has_not_left_goes_to_the_new_mailbox_or_is_told_by_telephone() {
    let (app, [anna, berta]) = evening("at_once").await;
    app.deliver_mail().await;
    tell(&app, "Wohnen mit Enkeln", "Frau Öz spricht.").await;
    change_field(&app, anna, "email", "neu@example.org").await;
    change_field(&app, berta, "phone", "07154 000-2").await;
    change_field(&app, berta, "email", "").await;
    assert_eq!(calls(&app).await, ["Berta change: Frau Öz spricht."]);
    let messages = app.deliver_mail().await;
    let told: Vec<&str> = messages
        .iter()
        .filter(|message| text(message).contains("Frau Öz spricht."))
        .map(|message| message.recipient.as_str())
        .collect();
    assert_eq!(told, ["neu@example.org"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_has_not_left_is_asked_with_the_news() {
    let (app, [anna, _]) = evening("offer").await;
    app.deliver_mail().await;
    cancel(&app, anna).await;
    tell(&app, "Wohnen mit Enkeln", "Frau Öz spricht.").await;
    let message = only_message(&app, "berta").await;
    let text = text(&message);
    assert!(text.contains("/annehmen") && text.contains("Frau Öz spricht."), "{text}");
    assert!(message.is_question && text.contains("Titel, jetzt: Wohnen mit Enkeln"), "{text}");
    // The question is sent: news leaves it as it is.
    tell(&app, "Wohnen mit Kindern", "Es gibt Kuchen.").await;
    assert_eq!(delivered(&app).await, ["berta event_news"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn news_that_could_not_be_delivered_is_told_by_telephone_in_the_same_words() {
    for is_bounced in [false, true] {
        let app = app_with_evening(RULES).await;
        join(&app, "Anna", "1").await;
        app.deliver_mail().await;
        tell(&app, "Wohnen mit Enkeln", "Frau Öz spricht.\nEs gibt Kuchen.").await;
        let [message] = claim(&app, 10).await.unwrap().try_into().unwrap();
        let delivery = if is_bounced { Delivery::Sent } else { Delivery::Rejected };
        record_delivery(&app, &message, delivery).await.unwrap();
        if is_bounced {
            let bounce = Bounce { message_ids: vec![message.message_id.clone()], ..Bounce::default() };
            record_bounce(&app, bounce).await.unwrap();
        }
        assert_eq!(calls(&app).await, ["Anna event_news: Frau Öz spricht. | Es gibt Kuchen."]);
        move_by(&app, 7).await;
        assert!(!text(&only_message(&app, "anna").await).contains("Kuchen"), "it is told by telephone");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_says_what_the_calls_would_have_said_that_it_replaces() {
    let app = app_with_evening(RULES).await;
    let anna = join_by(&app, "Anna", &[("phone", "07154 000-1")], "1").await;
    tell(&app, "Wohnen mit Enkeln", "Frau Öz spricht.").await;
    tell(&app, "Wohnen mit Kindern", "Es gibt Kuchen.").await;
    move_by(&app, 7).await;
    assert_eq!(calls(&app).await, ["Anna event_moved: Frau Öz spricht. | Es gibt Kuchen."]);
    let (open, _) = signups::call_tasks(&app, 0).await.unwrap();
    signups::claim_call_task(&app, organizer(&app).await, &open[0].task.id).await.unwrap();
    tell(&app, "Wohnen heute", "Es ist ausgebucht.").await;
    let both = ["Anna event_moved: Frau Öz spricht. | Es gibt Kuchen.", "Anna event_news: Es ist ausgebucht."];
    assert_eq!(calls(&app).await, both, "the call that somebody makes now stays as it is");
    cancel(&app, anna).await;
}
