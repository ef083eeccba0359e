//! News of an event that has not left: the next message about the event says it too.

use super::withdrawal::{evening, move_by, only_message, text};
use crate::waiting_list::actions::{RULES, cancel};
use crate::waiting_list::event_plan::{Plan, Rules, programme};
use backend::messages::{Bounce, Delivery, claim, record_bounce, record_delivery};
use backend::testing::TestApp;
use backend::{read_tx, rows, signups};
use domain::time::HOUR;
use text::Words;

/// Cancels the event on the day to which it was moved.
async fn cancel_event(app: &TestApp, days: i64) {
    let rules = Rules { seats: 1, ..RULES };
    app.import(programme(rules, Plan { is_cancelled: true, ..Plan::of(rules).days_later(days) })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_that_has_not_left_is_said_when_the_cancelled_event_is_restored() {
    for is_cancellation_sent in [false, true] {
        let (app, _) = evening("at_once").await;
        app.deliver_mail().await;
        move_by(&app, 7).await;
        cancel_event(&app, 7).await;
        if is_cancellation_sent {
            assert_eq!(only_message(&app, "anna").await.kind, "event_cancelled");
        }
        move_by(&app, 7).await;
        let message = only_message(&app, "anna").await;
        let text = text(&message);
        assert_eq!(message.kind, "event_restored");
        assert!(text.contains("findet doch statt") && text.contains("ist verlegt"), "{text}");
        assert!(text.contains("20. März 2026"), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_that_was_said_is_not_said_again_when_the_cancelled_event_is_restored() {
    let (app, _) = evening("at_once").await;
    app.deliver_mail().await;
    move_by(&app, 7).await;
    app.deliver_mail().await;
    cancel_event(&app, 7).await;
    app.deliver_mail().await;
    move_by(&app, 7).await;
    assert!(!text(&only_message(&app, "anna").await).contains("verlegt"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_event_that_is_moved_before_the_message_has_left_takes_place_after_all_on_the_new_day() {
    let (app, _) = evening("at_once").await;
    cancel_event(&app, 0).await;
    app.deliver_mail().await;
    move_by(&app, 0).await;
    move_by(&app, 7).await;
    let text = text(&only_message(&app, "anna").await);
    assert!(text.contains("findet doch statt") && text.contains("ist verlegt"), "{text}");
    assert!(
        text.contains("Bisher: Freitag, 13. März 2026") && text.contains("Jetzt: Freitag, 20. März 2026"),
        "{text}"
    );
    assert!(text.contains("Wann: Freitag, 20. März 2026"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promotion_that_has_not_left_is_said_when_the_event_is_moved() {
    let (app, [anna, _]) = evening("at_once").await;
    app.deliver_mail().await;
    cancel(&app, anna).await;
    move_by(&app, 7).await;
    let text = text(&only_message(&app, "berta").await);
    assert!(text.contains("verlegt") && text.contains("nachgerückt"), "{text}");
}

/// The number of messages that hold what their recipients knew of the event.
async fn count_told_before(app: &TestApp) -> i64 {
    let sql = "SELECT COUNT(*) FROM messages WHERE told_before IS NOT NULL";
    let found: Vec<(i64,)> = read_tx!(app, |c, _| { Ok(rows!(c, sql)?) }).unwrap();
    found[0].0
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_contact_knew_before_is_erased_with_the_text_of_the_message() {
    for end in [Some(Delivery::Sent), Some(Delivery::Rejected), None] {
        let (app, _) = evening("at_once").await;
        app.deliver_mail().await;
        move_by(&app, 7).await;
        let messages = claim(&app, 10).await.unwrap();
        assert_eq!(count_told_before(&app).await, i64::try_from(messages.len()).unwrap());
        for message in &messages {
            if let Some(delivery) = end {
                record_delivery(&app, message, delivery).await.unwrap();
            } else {
                let bounce = Bounce { message_ids: vec![message.message_id.clone()], ..Bounce::default() };
                record_bounce(&app, bounce).await.unwrap();
            }
        }
        assert_eq!(count_told_before(&app).await, 0, "{end:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_is_said_though_the_first_message_was_asked_for_again() {
    let (app, [anna, _]) = evening("at_once").await;
    app.deliver_mail().await;
    app.advance(HOUR);
    signups::resend(&app, Words::german(), app.page(anna).await).await.unwrap();
    move_by(&app, 7).await;
    let text = text(&only_message(&app, "anna").await);
    assert!(text.contains("ist verlegt") && text.contains("Bisher: Freitag, 13. März 2026"), "{text}");
}
