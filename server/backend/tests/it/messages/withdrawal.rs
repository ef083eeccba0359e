//! A newer message replaces those about its sign-up that it makes untrue and that have not been sent, and says all that they
//! would have said.

use crate::fixtures::network;
use crate::sign_ups::ANNA;
use crate::waiting_list::actions::{RULES, cancel, join};
use crate::waiting_list::event_plan::{Plan, Rules, programme};
use crate::waiting_list::setup::app_with_evening;
use backend::Actor;
use backend::messages::{ClaimedMessage, Delivery, DeliveryStatus, claim, record_delivery};
use backend::signups::{self, Use};
use backend::testing::{TestApp, lead};
use domain::ids::SignUpId;
use domain::signups::{form_data_of, read_sign_up_form};
use text::Words;

async fn app() -> (TestApp, SignUpId) {
    let app = TestApp::with(network()).await;
    let id = app.sign_up("netzwerk", &ANNA).await.unwrap();
    (app, id)
}

pub async fn change_field(app: &TestApp, id: SignUpId, field: &str, value: &str) {
    let page = app.page(id).await;
    let mut form = form_data_of(&page.sign_up.request);
    form.set(field, value);
    let request = read_sign_up_form(&form, &page.listing.event).unwrap();
    let revision = Some(page.sign_up.revision);
    signups::change(app, Words::german(), Actor::PUBLIC, page, revision, request).await.unwrap();
}

/// An evening with one seat for which Anna is signed up and Berta waits.
pub async fn evening(promotion: &'static str) -> (TestApp, [SignUpId; 2]) {
    let app = app_with_evening(Rules { seats: 1, promotion, ..RULES }).await;
    let anna = join(&app, "Anna", "1").await;
    let berta = join(&app, "Berta", "1").await;
    (app, [anna, berta])
}

/// The evening takes place this many days after its first date.
pub async fn move_by(app: &TestApp, days: i64) {
    let rules = Rules { seats: 1, ..RULES };
    app.import(programme(rules, Plan::of(rules).days_later(days))).await;
}

/// The one message to a person.
pub async fn only_message(app: &TestApp, name: &str) -> ClaimedMessage {
    let messages = app.deliver_mail().await;
    let found: Vec<_> = messages.iter().filter(|message| message.recipient.starts_with(name)).cloned().collect();
    let Ok([message]) = <[ClaimedMessage; 1]>::try_from(found) else { panic!("{:?}", kinds(&messages)) };
    message
}

fn kinds(messages: &[ClaimedMessage]) -> Vec<&str> {
    messages.iter().map(|message| message.kind.as_str()).collect()
}

pub fn text(message: &ClaimedMessage) -> String {
    format!("{}\n{}", message.subject, message.text().unwrap()).replace('\u{a0}', " ")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancellation_before_the_confirmation_has_left_is_the_only_message() {
    let (app, id) = app().await;
    cancel(&app, id).await;
    assert_eq!(kinds(&app.deliver_mail().await), ["cancellation"]);
    assert_eq!(app.page(id).await.last_message, DeliveryStatus::Sent);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_before_the_confirmation_has_left_is_the_confirmation_with_the_new_facts() {
    let (app, id) = app().await;
    change_field(&app, id, "people", "3").await;
    change_field(&app, id, "people", "2").await;
    let messages = app.deliver_mail().await;
    let [message] = messages.as_slice() else { panic!("{:?}", kinds(&messages)) };
    let text = text(message);
    assert!(text.contains("/bestaetigen/") && text.contains("2 Plätze"), "{text}");
    assert!(!text.contains("geändert") && text.starts_with("Ihre Anmeldung: "), "{text}");
    assert!(message.calendar.as_deref().unwrap().contains("SEQUENCE:2"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_changes_of_which_none_has_left_are_one_message() {
    let (app, id) = app().await;
    app.deliver_mail().await;
    change_field(&app, id, "people", "3").await;
    change_field(&app, id, "people", "2").await;
    let messages = app.deliver_mail().await;
    assert_eq!(kinds(&messages), ["change"]);
    assert!(text(&messages[0]).contains("geändert") && text(&messages[0]).contains("2 Plätze"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promotion_before_the_waiting_contact_heard_of_its_sign_up_has_the_link_that_verifies_the_mailbox() {
    let (app, [anna, _]) = evening("at_once").await;
    cancel(&app, anna).await;
    let message = only_message(&app, "berta").await;
    assert_eq!(message.kind, "promoted");
    assert!(text(&message).contains("/bestaetigen/") && text(&message).contains("nachgerückt"), "{}", text(&message));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_before_the_offer_has_left_asks_the_question() {
    let (app, [anna, berta]) = evening("offer").await;
    app.deliver_mail().await;
    cancel(&app, anna).await;
    change_field(&app, berta, "workshop_abend_1", "w0").await;
    let message = only_message(&app, "berta").await;
    let text = text(&message);
    assert!(text.contains("/annehmen") && text.contains("/ablehnen") && text.contains("Wohnen mit anderen"), "{text}");
    assert!(message.is_question);
    // The question is sent now: a change says only that.
    change_field(&app, berta, "workshop_abend_1", "w1").await;
    assert!(!only_message(&app, "berta").await.text().unwrap().contains("/annehmen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_there_and_back_is_one_message_with_the_true_date() {
    let (app, _) = evening("at_once").await;
    app.deliver_mail().await;
    move_by(&app, 7).await;
    move_by(&app, 0).await;
    let message = only_message(&app, "anna").await;
    assert_eq!(message.kind, "event_moved");
    let text = text(&message);
    assert!(text.contains("13. März 2026") && !text.contains("20. März 2026"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_that_has_not_left_is_said_by_the_next_message() {
    let (app, [anna, _]) = evening("at_once").await;
    app.deliver_mail().await;
    move_by(&app, 7).await;
    cancel(&app, anna).await;
    let text = text(&only_message(&app, "berta").await);
    assert!(text.contains("nachgerückt") && text.contains("ist verlegt") && text.contains("20. März 2026"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_before_the_first_message_has_left_is_the_first_message() {
    let (app, _) = evening("at_once").await;
    move_by(&app, 7).await;
    let text = text(&only_message(&app, "anna").await);
    assert!(text.contains("/bestaetigen/") && text.contains("20. März 2026") && !text.contains("verlegt"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_is_being_sent_when_it_is_withdrawn_counts_as_sent_if_the_relay_accepts_it() {
    let (app, id) = app().await;
    let [confirmation] = claim(&app, 10).await.unwrap().try_into().unwrap();
    cancel(&app, id).await;
    assert!(claim(&app, 10).await.unwrap().is_empty(), "the cancellation does not overtake it");
    record_delivery(&app, &confirmation, Delivery::Sent).await.unwrap();
    assert_eq!(kinds(&app.deliver_mail().await), ["cancellation"]);
    let person =
        signups::person(&app, &lead(), app.page(id).await.sign_up.reference.as_str(), Use::View).await.unwrap();
    let found: Vec<_> = person
        .history
        .as_ref()
        .unwrap()
        .messages
        .iter()
        .map(|m| (m.kind.as_str(), m.sent_at.is_some(), m.withdrawn_at))
        .collect();
    assert_eq!(found, [("confirmation", true, None), ("cancellation", true, None)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_is_being_sent_when_it_is_withdrawn_is_not_tried_again_and_nobody_is_called() {
    for delivery in [Delivery::Deferred, Delivery::Rejected, Delivery::Untried] {
        let (app, id) = app().await;
        let [confirmation] = claim(&app, 10).await.unwrap().try_into().unwrap();
        cancel(&app, id).await;
        record_delivery(&app, &confirmation, delivery).await.unwrap();
        assert_eq!(kinds(&app.deliver_mail().await), ["cancellation"], "{delivery:?}");
        assert_eq!(backend::messages::count_pending(&app).await.unwrap(), (0, 0), "{delivery:?}");
        let person =
            signups::person(&app, &lead(), app.page(id).await.sign_up.reference.as_str(), Use::View).await.unwrap();
        let messages = person.history.unwrap().messages;
        assert!(messages[0].withdrawn_at.is_some() && messages[0].sent_at.is_none());
    }
}
