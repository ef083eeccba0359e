//! Who is asked on the telephone, and what comes of that.

use super::acts::{RULES, calls, cancel, free, is_cancelled, join, join_by, letters, placement};
use super::offers::{OFFERED, full};
use super::plan::{Plan, Rules, programme};
use super::town::{clerk, town};
use backend::outbox::Outcome;
use backend::signups::{self, Called, Desk};
use backend::{Error, House, Result};
use domain::ids::SignUpId;
use domain::signups::{Channel, Placement, Refusal};
use domain::time::DAY;
use text::Words;

/// One of us takes the only call that there is, and says what came of it.
async fn answer(house: &House, called: Called) -> SignUpId {
    let (calls, _) = signups::calls(house, 0).await.unwrap();
    let [call] = calls.as_slice() else { panic!("{} calls", calls.len()) };
    let (who, id) = (clerk(house).await, call.task.id.as_str());
    let unclaimed: Result<()> = signups::end_call(house, Words::german(), who, id, called).await;
    assert!(matches!(unclaimed, Err(Error::Refused(Refusal::TakenByAnother))));
    signups::claim_call(house, who, id).await.unwrap();
    signups::end_call(house, Words::german(), who, id, called).await.unwrap();
    call.task.sign_up
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_mailbox_is_called_and_says_yes_or_no_or_is_not_to_be_had() {
    for called in [Called::Accepted, Called::Declined, Called::Otherwise(Outcome::GivenUp)] {
        let (house, [anna, berta, carl]) = full().await;
        cancel(&house, berta).await;
        cancel(&house, anna).await;
        assert_eq!(answer(&house, called).await, carl);
        let page = house.page(carl).await;
        match called {
            Called::Accepted => assert_eq!(page.sign_up.placement, Placement::Confirmed),
            Called::Declined => assert!(page.sign_up.cancelled_at.is_some()),
            Called::Otherwise(_) => assert_eq!(page.sign_up.placement, Placement::Lapsed),
        }
        assert_eq!(free(&house).await, if called == Called::Accepted { 0 } else { 2 }, "the seats are free again");
        assert!(calls(&house).await.is_empty());
        house.deliver_mail().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn at_once_becomes_a_call_first_in_the_last_two_days_that_no_chair_stay_empty() {
    let house = town(Rules { seats: 1, ..RULES }).await;
    let anna = join(&house, "Anna", "1").await;
    let both = [("email", "berta@example.org"), ("phone", "07154 000-2")];
    let berta = join_by(&house, "Berta", &both, "1").await;
    house.advance(10 * DAY);
    cancel(&house, anna).await;
    assert!(matches!(placement(&house, berta).await, Placement::Offered { .. }), "she is asked, not just told");
    assert_eq!(calls(&house).await, ["Berta offer"]);
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_asked_on_the_telephone_hears_in_the_same_call_that_it_has_moved_and_has_time_again() {
    let (house, [anna, berta, carl]) = full().await;
    cancel(&house, berta).await;
    cancel(&house, anna).await;
    house.deliver_mail().await;
    house.advance(DAY);
    house.import(&programme(OFFERED, Plan::of(OFFERED).days_later(7))).await;
    assert_eq!(calls(&house).await, ["Carl event_moved"], "one call, and it is still a question");
    assert_eq!(super::acts::until(&house, carl).await, "2026-03-04T18:00:00+01:00");
    answer(&house, Called::Accepted).await;
    assert_eq!(placement(&house, carl).await, Placement::Confirmed);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_is_off_asks_nobody_any_more_and_nobody_loses_anything_by_silence() {
    let (house, [anna, berta, carl]) = full().await;
    cancel(&house, anna).await;
    house.deliver_mail().await;
    let off = Plan { is_off: true, ..Plan::of(OFFERED) };
    house.import(&programme(OFFERED, off)).await;
    assert_eq!(letters(&house).await, ["berta event_cancelled"]);
    assert_eq!(calls(&house).await, ["Carl event_cancelled"]);
    house.advance(3 * DAY);
    signups::run_out(&house).await.unwrap();
    assert!(letters(&house).await.is_empty(), "nobody hears that a deadline is over for what does not take place");
    assert!(placement(&house, berta).await.is_open());
    let yes = super::acts::accept(&house, berta).await;
    assert!(matches!(yes, Err(Error::Refused(Refusal::Cancelled))));
    house.import(&programme(OFFERED, Plan::of(OFFERED))).await;
    assert_eq!(letters(&house).await, ["berta event_restored", "berta offer"], "it takes place after all");
    assert_eq!(super::acts::until(&house, berta).await, "2026-03-06T18:00:00+01:00", "with all her time");
    assert!(placement(&house, carl).await.is_waiting());
}

#[tokio::test(flavor = "multi_thread")]
async fn one_of_us_may_knowingly_seat_somebody_who_waits() {
    let (house, [_, berta, _]) = full().await;
    let desk = Desk::of(clerk(&house).await, Channel::Phone);
    let refused = signups::accept(&house, Words::german(), desk, house.page(berta).await).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::StillWaits))));
    let knowingly = Desk { may_exceed: true, ..desk };
    signups::accept(&house, Words::german(), knowingly, house.page(berta).await).await.unwrap();
    assert_eq!(placement(&house, berta).await, Placement::Confirmed);
    assert!(!is_cancelled(&house, berta).await);
    assert_eq!(letters(&house).await, ["berta accepted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_is_seated_out_of_turn_and_has_no_mailbox_is_called() {
    let (house, [_, _, carl]) = full().await;
    let desk = Desk { may_exceed: true, ..Desk::of(clerk(&house).await, Channel::Phone) };
    signups::accept(&house, Words::german(), desk, house.page(carl).await).await.unwrap();
    assert_eq!(calls(&house).await, ["Carl accepted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_waits_for_a_call_is_called_about_again_when_the_event_comes_back() {
    let held = Rules { is_confirmed_by_mail: true, ..OFFERED };
    let house = town(held).await;
    let both = [("email", "emil@example.org"), ("phone", "07154 000-5")];
    let emil = join_by(&house, "Emil", &both, "1").await;
    house.deliver_mail().await;
    house.advance(3 * DAY);
    signups::run_out(&house).await.unwrap();
    assert!(placement(&house, emil).await.waits_for_call());
    for is_off in [true, false] {
        house.import(&programme(held, Plan { is_off, ..Plan::of(held) })).await;
    }
    assert_eq!(calls(&house).await, ["Emil hold"], "else nobody would ever ask him");
    house.advance(20 * DAY);
    signups::run_out(&house).await.unwrap();
    assert!(calls(&house).await.is_empty(), "when it is over there is nothing left to ask");
    house.deliver_mail().await;
}
