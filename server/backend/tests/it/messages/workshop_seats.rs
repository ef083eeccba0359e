//! Seats in a workshop that go to a party which has not been told yet that it has seats in the event.

use super::withdrawal::{change_field, only_message, text};
use crate::waiting_list::actions::{RULES, cancel, join_by, placement};
use crate::waiting_list::event_plan::Rules;
use crate::waiting_list::setup::app_with_evening;
use backend::signups;
use backend::testing::TestApp;
use domain::ids::SignUpId;
use domain::time::{DAY, HOUR};

const WANTS: [(&str, &str); 2] = [("workshop_abend_1", "w0"), ("workshop_wait", "yes")];

/// The rules of an evening whose waiting parties must answer before their seats are confirmed, and the link to do so.
const ASKING: [(Rules, &str); 2] = [
    (Rules { seats: 4, promotion: "offer", ..RULES }, "/annehmen"),
    (Rules { seats: 4, confirm_by_mail: true, ..RULES }, "/bestaetigen/"),
];

async fn join(app: &TestApp, name: &str, people: &str, fields: &[(&str, &str)]) -> SignUpId {
    let email = format!("{}@example.org", name.to_lowercase());
    join_by(app, name, &[&[("email", email.as_str())], fields].concat(), people).await
}

/// A full evening, and a workshop of which Anna has both seats. Chris, who has a seat in the event, waits for the workshop.
async fn full(rules: Rules) -> (TestApp, [SignUpId; 2]) {
    let app = app_with_evening(rules).await;
    let anna = join(&app, "Anna", "2", &[("workshop_abend_1", "w0"), ("workshop_abend_2", "w0")]).await;
    let chris = join(&app, "Chris", "1", &WANTS).await;
    join(&app, "Doris", "1", &[]).await;
    (app, [anna, chris])
}

/// The same evening after Anna has cancelled: Berta, who waited, gets seats in the event and in the workshop.
async fn freed(rules: Rules, people: &str, fewer_ok: &str) -> (TestApp, SignUpId) {
    let (app, [anna, _]) = full(rules).await;
    let berta = join(&app, "Berta", people, &[&WANTS[..], &[("fewer_ok", fewer_ok)]].concat()).await;
    app.deliver_mail().await;
    cancel(&app, anna).await;
    assert!(app.page(berta).await.sign_up.waits_for.is_empty());
    (app, berta)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_in_a_workshop_before_the_question_has_left_asks_the_question() {
    for (rules, link) in ASKING {
        let (app, berta) = freed(rules, "1", "").await;
        let message = only_message(&app, "berta").await;
        let text = text(&message);
        assert!(text.contains(link) && text.contains("Im Workshop ist jetzt Platz"), "{text}");
        assert!(message.is_question && message.calendar.is_none() && message.kind == "promoted_in_workshop");
        assert!(placement(&app, berta).await.awaits_answer());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_party_whose_question_was_never_sent_does_not_lapse_because_of_a_seat_in_a_workshop() {
    for (rules, link) in ASKING {
        let (app, berta) = freed(rules, "1", "").await;
        app.advance(4 * DAY + 9 * HOUR);
        signups::expire_offers(&app).await.unwrap();
        assert!(placement(&app, berta).await.awaits_answer());
        let text = text(&only_message(&app, "berta").await);
        assert!(text.contains(link) && text.contains("Im Workshop ist jetzt Platz"), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promotion_that_has_not_left_is_said_with_the_seat_in_the_workshop_and_with_who_goes_on_waiting() {
    let (app, _) = freed(Rules { seats: 4, ..RULES }, "3", "yes").await;
    let message = only_message(&app, "berta").await;
    let text = text(&message);
    assert!(text.contains("nachgerückt") && text.contains("Im Workshop ist jetzt Platz"), "{text}");
    assert!(text.contains("Für 1 Person aus Ihrer Gruppe ist noch kein Platz frei"), "{text}");
    assert!(message.calendar.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_replaces_another_says_who_goes_on_waiting() {
    for (rules, _) in ASKING {
        let (app, berta) = freed(rules, "3", "yes").await;
        change_field(&app, berta, "workshop_abend_2", "w1").await;
        let text = text(&only_message(&app, "berta").await);
        assert!(text.contains("Für 1 Person aus Ihrer Gruppe ist noch kein Platz frei"), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_in_a_workshop_that_has_not_left_is_said_by_the_change_and_is_no_promotion() {
    let (app, [anna, chris]) = full(Rules { seats: 4, ..RULES }).await;
    app.deliver_mail().await;
    cancel(&app, anna).await;
    change_field(&app, chris, "people", "2").await;
    let message = only_message(&app, "chris").await;
    let text = text(&message);
    assert!(text.contains("geändert") && text.contains("Im Workshop ist jetzt Platz"), "{text}");
    assert!(message.kind == "change" && !text.contains("nachgerückt"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_in_a_workshop_before_the_confirmation_has_left_is_the_confirmation() {
    let (app, [anna, _]) = full(Rules { seats: 4, ..RULES }).await;
    cancel(&app, anna).await;
    let text = text(&only_message(&app, "chris").await);
    assert!(text.starts_with("Ihre Anmeldung: ") && text.contains("/bestaetigen/"), "{text}");
    assert!(text.contains("Im Workshop ist jetzt Platz"), "{text}");
}
