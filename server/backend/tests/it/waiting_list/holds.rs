//! A sign-up that the contact must confirm: its seats are held until the form behind the message's link is submitted.

use super::actions::{RULES, accept, calls, cancel, confirm, delivered, join, join_by, placement};
use super::event_plan::Rules;
use super::setup::{app_with_evening, slug};
use backend::signups;
use backend::testing::lead;
use backend::{Error, messages};
use domain::signups::{Refusal, SignUpFilter};
use domain::time::{DAY, HOUR, MINUTE};
use domain::waiting_list::Placement;
use text::Words;

const HELD: Rules = Rules { seats: 2, promotion: "offer", confirm_by_mail: true, ..RULES };

#[tokio::test(flavor = "multi_thread")]
async fn seats_are_held_until_the_contact_confirms_and_the_sign_ups_page_does_not_confirm() {
    let app = app_with_evening(HELD).await;
    let anna = join(&app, "Anna", "2").await;
    assert!(matches!(placement(&app, anna).await, Placement::Held { .. }));
    let waiting = join(&app, "Berta", "1").await;
    assert!(placement(&app, waiting).await.is_waiting(), "held seats are taken");
    assert!(matches!(accept(&app, anna).await, Err(Error::Refused(Refusal::DeadlinePassed))));
    let messages = app.deliver_mail().await;
    let question = messages.iter().find(|message| message.recipient.starts_with("anna")).unwrap();
    assert!(question.kind == "hold" && question.text().unwrap().contains("/bestaetigen/"));
    assert!(question.calendar.is_none(), "no calendar entry before the confirmation");
    for _ in 0..2 {
        confirm(&app, anna).await;
    }
    assert_eq!(placement(&app, anna).await, Placement::Confirmed);
    assert_eq!(delivered(&app).await, ["anna accepted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promoted_contact_must_confirm_too() {
    let app = app_with_evening(Rules { promotion: "at_once", ..HELD }).await;
    let anna = join(&app, "Anna", "2").await;
    let berta = join(&app, "Berta", "1").await;
    app.deliver_mail().await;
    cancel(&app, anna).await;
    assert!(matches!(placement(&app, berta).await, Placement::Held { .. }), "she is not confirmed before she answers");
    let messages = app.deliver_mail().await;
    let question = messages.iter().find(|message| message.recipient.starts_with("berta")).unwrap();
    assert!(question.text().unwrap().contains("/bestaetigen/"));
    confirm(&app, berta).await;
    assert_eq!(placement(&app, berta).await, Placement::Confirmed);
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_who_does_not_confirm_is_called_or_without_a_telephone_loses_the_seats() {
    let app = app_with_evening(HELD).await;
    let both = [("email", "anna@example.org"), ("phone", "07154 000-1")];
    let anna = join_by(&app, "Anna", &both, "1").await;
    let berta = join(&app, "Berta", "1").await;
    let carl = join(&app, "Carl", "1").await;
    app.deliver_mail().await;
    app.advance(2 * DAY + MINUTE);
    signups::expire_offers(&app).await.unwrap();
    assert!(matches!(placement(&app, anna).await, Placement::Held { .. }), "she is called");
    assert_eq!(placement(&app, berta).await, Placement::Lapsed);
    assert!(!placement(&app, carl).await.is_waiting(), "the seat is offered to the next party");
    assert_eq!(calls(&app).await, ["Anna hold"]);
    app.advance(DAY);
    signups::expire_offers(&app).await.unwrap();
    assert!(matches!(placement(&app, anna).await, Placement::Held { .. }), "until an organizer has spoken with her");
    assert_eq!(delivered(&app).await, ["berta lapsed", "carl offer"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promotion_is_not_limited_like_a_first_message() {
    let mut app = app_with_evening(Rules { promotion: "at_once", seats: 4, ..HELD }).await;
    let settings = backend::Settings { has_limits: true, ..(*app.settings).clone() };
    app.ctx.settings = settings.into();
    let anna = join(&app, "Anna", "4").await;
    let club = [("email", "verein@example.org")];
    let mut waiting = Vec::new();
    for name in ["Berta", "Carl", "Dora", "Emil"] {
        waiting.push(join_by(&app, name, &club, "1").await);
    }
    app.deliver_mail().await;
    cancel(&app, anna).await;
    let messages = delivered(&app).await;
    assert_eq!(messages.iter().filter(|message| *message == "verein offer").count(), 4, "{messages:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_without_a_mailbox_is_called_at_once_and_keeps_the_seat_until_then() {
    let app = app_with_evening(HELD).await;
    let emil = join_by(&app, "Emil", &[("phone", "07154 000-5")], "1").await;
    assert_eq!(calls(&app).await, ["Emil hold"]);
    app.advance(9 * DAY);
    signups::expire_offers(&app).await.unwrap();
    assert!(matches!(placement(&app, emil).await, Placement::Held { .. }));
    assert_eq!(calls(&app).await, ["Emil hold"], "the one call task, still open");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_question_is_sent_again_but_not_twice_in_a_minute() {
    let app = app_with_evening(HELD).await;
    let anna = join(&app, "Anna", "1").await;
    app.advance(HOUR);
    signups::resend(&app, Words::german(), app.page(anna).await).await.unwrap();
    assert_eq!(delivered(&app).await, ["anna hold"], "the first has not left yet");
    for _ in 0..2 {
        signups::resend(&app, Words::german(), app.page(anna).await).await.unwrap();
    }
    assert_eq!(delivered(&app).await, ["anna hold"]);
    assert_eq!(
        signups::sign_up_list(&app, &lead(), &slug(), &SignUpFilter::default(), signups::Use::View).await.unwrap().all,
        1
    );
    assert_eq!(messages::count_pending(&app).await.unwrap().1, 0);
}
