//! Call tasks: which contacts are asked by telephone, and what follows from the answer.

use super::actions::{RULES, calls, cancel, delivered, free, is_cancelled, join, join_by, placement};
use super::event_plan::{Plan, Rules, programme};
use super::offers::{OFFERED, full};
use super::setup::{app_with_evening, organizer};
use backend::messages::CallOutcome;
use backend::signups::{self, CallResult};
use backend::{Actor, AppContext, Error, Result};
use domain::ids::SignUpId;
use domain::signups::{Channel, Refusal};
use domain::time::DAY;
use domain::waiting_list::Placement;
use text::Words;

/// Claims the only open call task and closes it with `result`. Returns its sign-up.
async fn make_call(ctx: &AppContext, result: CallResult) -> SignUpId {
    let (calls, _) = signups::call_tasks(ctx, 0).await.unwrap();
    let [call] = calls.as_slice() else { panic!("{} calls", calls.len()) };
    let (organizer, id) = (organizer(ctx).await, call.task.id.as_str());
    let unclaimed: Result<()> = signups::close_call_task(ctx, Words::german(), organizer, id, result).await;
    assert!(matches!(unclaimed, Err(Error::Refused(Refusal::ClaimedByAnother))));
    signups::claim_call_task(ctx, organizer, id).await.unwrap();
    signups::close_call_task(ctx, Words::german(), organizer, id, result).await.unwrap();
    call.task.sign_up
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_without_a_mailbox_is_called_and_accepts_declines_or_cannot_be_reached() {
    for result in [CallResult::Accepted, CallResult::Declined, CallResult::Otherwise(CallOutcome::GivenUp)] {
        let (app, [anna, berta, carl]) = full().await;
        cancel(&app, berta).await;
        cancel(&app, anna).await;
        assert_eq!(make_call(&app, result).await, carl);
        let page = app.page(carl).await;
        match result {
            CallResult::Accepted => assert_eq!(page.sign_up.placement, Placement::Confirmed),
            CallResult::Declined => assert!(page.sign_up.cancelled_at.is_some()),
            CallResult::Otherwise(_) => assert_eq!(page.sign_up.placement, Placement::Lapsed),
        }
        assert_eq!(free(&app).await, if result == CallResult::Accepted { 0 } else { 2 }, "the seats are free again");
        assert!(calls(&app).await.is_empty());
        app.deliver_mail().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_last_two_days_a_party_is_asked_by_telephone_before_it_is_promoted() {
    let app = app_with_evening(Rules { seats: 1, ..RULES }).await;
    let anna = join(&app, "Anna", "1").await;
    let both = [("email", "berta@example.org"), ("phone", "07154 000-2")];
    let berta = join_by(&app, "Berta", &both, "1").await;
    app.advance(10 * DAY);
    cancel(&app, anna).await;
    assert!(matches!(placement(&app, berta).await, Placement::Offered { .. }), "she is asked before she is confirmed");
    assert_eq!(calls(&app).await, ["Berta offer"]);
    app.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moved_event_and_the_open_question_are_one_call_and_the_deadline_starts_anew() {
    let (app, [anna, berta, carl]) = full().await;
    cancel(&app, berta).await;
    cancel(&app, anna).await;
    app.deliver_mail().await;
    app.advance(DAY);
    app.import(programme(OFFERED, Plan::of(OFFERED).days_later(7))).await;
    assert_eq!(calls(&app).await, ["Carl event_moved"], "one call, and it is still a question");
    assert_eq!(super::actions::until(&app, carl).await, "2026-03-04T18:00:00+01:00");
    make_call(&app, CallResult::Accepted).await;
    assert_eq!(placement(&app, carl).await, Placement::Confirmed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_event_has_no_open_questions_and_no_offer_expires() {
    let (app, [anna, berta, carl]) = full().await;
    cancel(&app, anna).await;
    app.deliver_mail().await;
    let cancelled = Plan { is_cancelled: true, ..Plan::of(OFFERED) };
    app.import(programme(OFFERED, cancelled)).await;
    assert_eq!(delivered(&app).await, ["berta event_cancelled"]);
    assert_eq!(calls(&app).await, ["Carl event_cancelled"]);
    app.advance(3 * DAY);
    signups::expire_offers(&app).await.unwrap();
    assert!(delivered(&app).await.is_empty(), "no message about a deadline of a cancelled event");
    assert!(placement(&app, berta).await.awaits_answer());
    let accepted = super::actions::accept(&app, berta).await;
    assert!(matches!(accepted, Err(Error::Refused(Refusal::Cancelled))));
    app.import(programme(OFFERED, Plan::of(OFFERED))).await;
    let [message] = app.deliver_mail().await.try_into().unwrap();
    assert_eq!((message.recipient.as_str(), message.kind.as_str()), ("berta@example.org", "offer"));
    let text = message.text().unwrap();
    assert!(text.contains("findet doch statt") && text.contains("/annehmen"), "one message says both: {text}");
    assert_eq!(super::actions::until(&app, berta).await, "2026-03-06T18:00:00+01:00", "with the full time to answer");
    assert!(placement(&app, carl).await.is_waiting());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organizer_may_knowingly_give_seats_to_a_waiting_party() {
    let (app, [_, berta, _]) = full().await;
    let actor = Actor::organizer(organizer(&app).await, Channel::Phone);
    let refused = signups::accept(&app, Words::german(), actor, app.page(berta).await).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::StillWaiting))));
    let exceeding = Actor { may_exceed_seats: true, ..actor };
    signups::accept(&app, Words::german(), exceeding, app.page(berta).await).await.unwrap();
    assert_eq!(placement(&app, berta).await, Placement::Confirmed);
    assert!(!is_cancelled(&app, berta).await);
    assert_eq!(delivered(&app).await, ["berta accepted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_contact_without_a_mailbox_who_is_given_seats_is_called() {
    let (app, [_, _, carl]) = full().await;
    let actor = Actor { may_exceed_seats: true, ..Actor::organizer(organizer(&app).await, Channel::Phone) };
    signups::accept(&app, Words::german(), actor, app.page(carl).await).await.unwrap();
    assert_eq!(calls(&app).await, ["Carl accepted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_held_seat_that_awaits_a_call_gets_a_new_call_task_when_the_event_is_restored() {
    let held = Rules { confirm_by_mail: true, ..OFFERED };
    let app = app_with_evening(held).await;
    let both = [("email", "emil@example.org"), ("phone", "07154 000-5")];
    let emil = join_by(&app, "Emil", &both, "1").await;
    app.deliver_mail().await;
    app.advance(3 * DAY);
    signups::expire_offers(&app).await.unwrap();
    assert!(placement(&app, emil).await.awaits_call());
    for is_cancelled in [true, false] {
        app.import(programme(held, Plan { is_cancelled, ..Plan::of(held) })).await;
    }
    assert_eq!(calls(&app).await, ["Emil hold"], "otherwise he would never be asked");
    app.advance(20 * DAY);
    signups::expire_offers(&app).await.unwrap();
    assert!(calls(&app).await.is_empty(), "no questions once the event is over");
    app.deliver_mail().await;
}
