//! Offers: a freed seat is reserved for a waiting party until a deadline.

use super::actions::{
    RULES, accept, calls, cancel, confirm, delivered, is_cancelled, join, join_by, placement, until, wait_until,
};
use super::event_plan::Rules;
use super::setup::app_with_evening;
use backend::signups;
use backend::testing::TestApp;
use backend::{Error, messages};
use domain::ids::SignUpId;
use domain::signups::Refusal;
use domain::time::{DAY, HOUR};
use domain::waiting_list::Placement;
use text::Words;

pub const OFFERED: Rules = Rules { seats: 2, promotion: "offer", ..RULES };

/// Anna has both seats; Berta waits, with an e-mail address, and Carl after her, with a telephone number.
pub async fn full() -> (TestApp, [SignUpId; 3]) {
    let app = app_with_evening(OFFERED).await;
    let anna = join(&app, "Anna", "2").await;
    let berta = join(&app, "Berta", "1").await;
    let carl = join_by(&app, "Carl", &[("phone", "07154 000-3")], "2").await;
    app.deliver_mail().await;
    (app, [anna, berta, carl])
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_is_accepted_once_and_accepting_it_again_changes_nothing() {
    let (app, [anna, berta, _]) = full().await;
    cancel(&app, anna).await;
    assert_eq!(delivered(&app).await, ["anna cancellation", "berta offer"]);
    assert_eq!(until(&app, berta).await, "2026-03-03T18:00:00+01:00", "Monday and Tuesday");
    accept(&app, berta).await.unwrap();
    accept(&app, berta).await.unwrap();
    assert_eq!(delivered(&app).await, ["berta accepted"]);
    assert_eq!(placement(&app, berta).await, Placement::Confirmed);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_its_deadline_an_offer_goes_to_the_next_party_and_cannot_be_accepted() {
    let (app, [anna, berta, carl]) = full().await;
    cancel(&app, anna).await;
    app.deliver_mail().await;
    app.advance(DAY + 9 * HOUR);
    assert!(matches!(accept(&app, berta).await, Err(Error::Refused(Refusal::DeadlinePassed))), "to the minute");
    signups::expire_offers(&app).await.unwrap();
    signups::expire_offers(&app).await.unwrap();
    assert!(matches!(accept(&app, berta).await, Err(Error::Refused(Refusal::DeadlinePassed))));
    assert_eq!(placement(&app, berta).await, Placement::Lapsed);
    assert!(matches!(placement(&app, carl).await, Placement::Offered { .. }));
    assert_eq!(delivered(&app).await, ["berta lapsed"]);
    assert_eq!(calls(&app).await, ["Carl offer"], "once");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_whose_message_was_never_sent_does_not_lapse() {
    let (app, [anna, berta, carl]) = full().await;
    cancel(&app, anna).await;
    app.advance(DAY + 9 * HOUR);
    signups::expire_offers(&app).await.unwrap();
    assert_eq!(
        until(&app, berta).await,
        "2026-03-05T18:00:00+01:00",
        "the question is repeated with the full time to answer"
    );
    assert!(placement(&app, carl).await.is_waiting());
    let messages = app.deliver_mail().await;
    let to_berta: Vec<_> = messages.iter().filter(|message| message.recipient.starts_with("berta")).collect();
    assert_eq!(to_berta.len(), 1, "the pending message names a past deadline and is withdrawn");
    assert!(to_berta[0].text().unwrap().contains("5.\u{a0}März"), "{:?}", to_berta[0].text());
    accept(&app, berta).await.unwrap();
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_is_deferred_becomes_a_call_task_too_and_is_sent_in_the_end() {
    let (app, [anna, berta, _]) = full().await;
    cancel(&app, anna).await;
    for _ in 0..6 {
        for message in messages::claim(&app, 10).await.unwrap() {
            messages::record_delivery(&app, &message, messages::Delivery::Deferred).await.unwrap();
        }
        messages::call_about_waiting_questions(&app).await.unwrap();
        app.advance(6 * HOUR);
    }
    let to_call: Vec<String> = calls(&app).await;
    assert_eq!(to_call.iter().filter(|call| *call == "Berta offer").count(), 1, "{to_call:?}");
    signups::expire_offers(&app).await.unwrap();
    assert_eq!(until(&app, berta).await, "2026-03-05T18:00:00+01:00", "repeated, because it was never sent");
    let to_berta = delivered(&app).await.into_iter().filter(|message| message == "berta offer").count();
    assert_eq!(to_berta, 1, "not the one that is late");
    accept(&app, berta).await.unwrap();
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_withdrawn_once_it_is_answered() {
    let (app, [anna, berta, _]) = full().await;
    cancel(&app, anna).await;
    accept(&app, berta).await.unwrap();
    assert_eq!(delivered(&app).await, ["anna cancellation", "berta accepted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_who_asks_for_the_message_again_gets_the_offer_and_not_a_confirmation() {
    let (app, [anna, berta, _]) = full().await;
    cancel(&app, anna).await;
    app.deliver_mail().await;
    app.advance(HOUR);
    signups::resend(&app, Words::german(), app.page(berta).await).await.unwrap();
    let [message] = app.deliver_mail().await.try_into().unwrap();
    let text = message.text().unwrap();
    assert!(message.kind == "offer" && text.contains("/annehmen") && text.contains("noch nicht angemeldet"), "{text}");
    assert!(message.calendar.is_none(), "no calendar entry before the answer");
    confirm(&app, berta).await;
    assert!(placement(&app, berta).await.awaits_answer(), "confirming the mailbox does not accept the offer");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_party_is_never_promoted() {
    let (app, [anna, berta, carl]) = full().await;
    cancel(&app, berta).await;
    cancel(&app, anna).await;
    assert!(is_cancelled(&app, berta).await);
    assert!(matches!(placement(&app, carl).await, Placement::Offered { .. }));
    cancel(&app, carl).await;
    assert!(is_cancelled(&app, anna).await && is_cancelled(&app, carl).await);
    let messages = delivered(&app).await;
    assert_eq!(messages, ["anna cancellation", "berta cancellation"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_accepts_an_offer_and_a_waiting_party_cannot_be_checked_in() {
    let (app, [anna, berta, carl]) = full().await;
    cancel(&app, anna).await;
    let organizer = super::setup::organizer(&app).await;
    wait_until(&app, "2026-03-03T12:00").await;
    let check_in = |id: SignUpId, n: u8| {
        let request = backend::attendance::CheckInRequest {
            key: domain::ids::CheckInKey([n; 16]),
            target: backend::attendance::CheckInTarget::Party(id),
            act: domain::attendance::CheckInAct::Present,
            age: domain::time::Millis(0),
        };
        backend::attendance::check_in(&app, organizer, super::setup::slug(), None, request)
    };
    check_in(berta, 1).await.unwrap();
    assert_eq!(placement(&app, berta).await, Placement::Confirmed);
    assert!(matches!(check_in(carl, 2).await, Err(Error::Refused(Refusal::StillWaiting))));
    app.deliver_mail().await;
}
