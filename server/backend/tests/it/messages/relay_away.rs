//! A relay that cannot be reached costs a message no attempt. What waits too long is told by telephone.

use super::app_with_one_message;
use crate::waiting_list::actions::{calls, cancel};
use crate::waiting_list::offers::full;
use backend::messages::{Delivery, call_about_waiting_questions, claim, count_pending, fail_expired, record_delivery};
use domain::time::{DAY, HOUR};

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_a_mailer_hands_back_untried_is_due_at_once_and_has_lost_no_attempt() {
    let app = app_with_one_message().await;
    for _ in 0..3 {
        let [message] = claim(&app, 10).await.unwrap().try_into().unwrap();
        assert_eq!(message.attempts, 1);
        record_delivery(&app, &message, Delivery::Untried).await.unwrap();
    }
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_expires_untried_fails_and_becomes_a_call_task() {
    let app = app_with_one_message().await;
    app.advance(DAY);
    fail_expired(&app).await.unwrap();
    assert_eq!(count_pending(&app).await.unwrap(), (1, 0));
    app.advance(DAY);
    fail_expired(&app).await.unwrap();
    fail_expired(&app).await.unwrap();
    assert_eq!(count_pending(&app).await.unwrap(), (0, 1), "once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_waits_untried_for_a_day_is_asked_by_telephone_too() {
    let (app, [anna, ..]) = full().await;
    cancel(&app, anna).await;
    let calls_about_offer = async || calls(&app).await.iter().filter(|call| *call == "Berta offer").count();
    app.advance(23 * HOUR);
    call_about_waiting_questions(&app).await.unwrap();
    assert_eq!(calls_about_offer().await, 0);
    app.advance(HOUR);
    call_about_waiting_questions(&app).await.unwrap();
    call_about_waiting_questions(&app).await.unwrap();
    assert_eq!(calls_about_offer().await, 1, "once");
    assert_eq!(app.deliver_mail().await.len(), 2, "its delivery goes on: Anna's cancellation, Berta's offer");
}
