//! A place that came free is offered: theirs until a deadline, should they say yes.

use super::acts::{
    RULES, accept, calls, cancel, confirm, is_cancelled, join, join_by, letters, placement, until, wait_until,
};
use super::plan::Rules;
use super::town::town;
use backend::signups;
use backend::testing::TestHouse;
use backend::{Error, outbox};
use domain::ids::SignUpId;
use domain::signups::{Placement, Refusal};
use domain::time::{DAY, HOUR};
use text::Words;

pub const OFFERED: Rules = Rules { seats: 2, promotion: "offer", ..RULES };

/// Two seats are taken by Anna; Berta waits, by e-mail, and Carl behind her, by telephone.
pub async fn full() -> (TestHouse, [SignUpId; 3]) {
    let house = town(OFFERED).await;
    let anna = join(&house, "Anna", "2").await;
    let berta = join(&house, "Berta", "1").await;
    let carl = join_by(&house, "Carl", &[("phone", "07154 000-3")], "2").await;
    house.deliver_mail().await;
    (house, [anna, berta, carl])
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_is_accepted_once_and_its_link_pressed_again_changes_nothing() {
    let (house, [anna, berta, _]) = full().await;
    cancel(&house, anna).await;
    assert_eq!(letters(&house).await, ["anna cancellation", "berta offer"]);
    assert_eq!(until(&house, berta).await, "2026-03-03T18:00:00+01:00", "Monday and Tuesday");
    accept(&house, berta).await.unwrap();
    accept(&house, berta).await.unwrap();
    assert_eq!(letters(&house).await, ["berta accepted"]);
    assert_eq!(placement(&house, berta).await, Placement::Confirmed);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_its_deadline_an_offer_is_the_next_ones_and_its_link_says_so() {
    let (house, [anna, berta, carl]) = full().await;
    cancel(&house, anna).await;
    house.deliver_mail().await;
    house.advance(DAY + 9 * HOUR);
    assert!(matches!(accept(&house, berta).await, Err(Error::Refused(Refusal::TooLate))), "to the minute");
    signups::run_out(&house).await.unwrap();
    signups::run_out(&house).await.unwrap();
    assert!(matches!(accept(&house, berta).await, Err(Error::Refused(Refusal::TooLate))));
    assert_eq!(placement(&house, berta).await, Placement::Lapsed);
    assert!(matches!(placement(&house, carl).await, Placement::Offered { .. }));
    assert_eq!(letters(&house).await, ["berta lapsed"]);
    assert_eq!(calls(&house).await, ["Carl offer"], "once");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_relay_is_down_nobody_loses_a_place_of_which_they_never_heard() {
    let (house, [anna, berta, carl]) = full().await;
    cancel(&house, anna).await;
    house.advance(DAY + 9 * HOUR);
    signups::run_out(&house).await.unwrap();
    assert_eq!(until(&house, berta).await, "2026-03-05T18:00:00+01:00", "she is asked again, with all her time");
    assert!(placement(&house, carl).await.is_waiting());
    let letters = house.deliver_mail().await;
    let to_berta: Vec<_> = letters.iter().filter(|letter| letter.recipient.starts_with("berta")).collect();
    assert_eq!(to_berta.len(), 1, "the letter that lay here says a day that is past, and stays here");
    assert!(to_berta[0].text_body.as_deref().unwrap().contains("5.\u{a0}März"), "{:?}", to_berta[0].text_body);
    accept(&house, berta).await.unwrap();
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_waits_for_the_relay_is_asked_on_the_telephone_too_and_its_letter_goes_out_in_the_end() {
    let (house, [anna, berta, _]) = full().await;
    cancel(&house, anna).await;
    for _ in 0..6 {
        for letter in outbox::claim(&house, 10).await.unwrap() {
            outbox::settle(&house, &letter, outbox::Delivery::NotNow).await.unwrap();
        }
        house.advance(6 * HOUR);
    }
    let to_call: Vec<String> = calls(&house).await;
    assert_eq!(to_call.iter().filter(|call| *call == "Berta offer").count(), 1, "{to_call:?}");
    signups::run_out(&house).await.unwrap();
    assert_eq!(until(&house, berta).await, "2026-03-05T18:00:00+01:00", "asked again, for she was never asked");
    let to_berta = letters(&house).await.into_iter().filter(|letter| letter == "berta offer").count();
    assert_eq!(to_berta, 1, "not the one that is late");
    accept(&house, berta).await.unwrap();
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_answered_gets_no_question_any_more() {
    let (house, [anna, berta, _]) = full().await;
    cancel(&house, anna).await;
    accept(&house, berta).await.unwrap();
    assert_eq!(letters(&house).await, ["anna cancellation", "berta accepted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_for_their_letter_again_gets_the_offer_and_not_a_confirmation() {
    let (house, [anna, berta, _]) = full().await;
    cancel(&house, anna).await;
    house.deliver_mail().await;
    house.advance(HOUR);
    signups::send_again(&house, Words::german(), house.page(berta).await).await.unwrap();
    let [letter] = house.deliver_mail().await.try_into().unwrap();
    let text = letter.text_body.unwrap();
    assert!(
        letter.kind == "offer" && text.contains("/annehmen") && text.contains("erst angemeldet, wenn Sie zusagen"),
        "{text}"
    );
    assert!(letter.calendar.is_none(), "nothing is sure");
    confirm(&house, berta).await;
    assert!(placement(&house, berta).await.is_open(), "proving a mailbox is not saying yes");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_left_or_cancelled_is_never_moved_up() {
    let (house, [anna, berta, carl]) = full().await;
    cancel(&house, berta).await;
    cancel(&house, anna).await;
    assert!(is_cancelled(&house, berta).await);
    assert!(matches!(placement(&house, carl).await, Placement::Offered { .. }));
    cancel(&house, carl).await;
    assert!(is_cancelled(&house, anna).await && is_cancelled(&house, carl).await);
    let letters = letters(&house).await;
    assert_eq!(letters, ["anna cancellation", "berta cancellation"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_to_the_door_has_said_yes_and_who_waits_is_not_let_in_by_a_stale_list() {
    let (house, [anna, berta, carl]) = full().await;
    cancel(&house, anna).await;
    let who = super::town::clerk(&house).await;
    wait_until(&house, "2026-03-03T12:00").await;
    let come = |id: SignUpId, n: u8| {
        let asked = backend::attendance::Asked {
            nonce: domain::ids::Nonce([n; 16]),
            whom: backend::attendance::Whom::Party(id),
            act: domain::attendance::Act::Come,
            age: 0,
        };
        backend::attendance::press(&house, who, super::town::slug(), None, asked)
    };
    come(berta, 1).await.unwrap();
    assert_eq!(placement(&house, berta).await, Placement::Confirmed);
    assert!(matches!(come(carl, 2).await, Err(Error::Refused(Refusal::StillWaits))));
    house.deliver_mail().await;
}
