//! Places that are reserved until somebody says yes: offers, and sign-ups that must be confirmed.

use super::party::State;
use super::town::{EVENT, Rules, evening, programme, slug, town};
use crate::programmes::NETWORK;
use backend::organizers::{self, NewOrganizer};
use backend::outbox::Kind;
use backend::signups::{self, Desk};
use backend::testing::TestHouse;
use backend::{Error, House, outbox};
use domain::ids::{OrganizerId, SignUpId};
use domain::organizers::Role;
use domain::signups::{EmailAddress, Name, Placement, Refusal};
use domain::time::{DAY, HOUR, MINUTE};
use text::Words;

const RULES: Rules = Rules { seats: 2, promotion: "offer", order: "fill" };

/// Two seats are taken by Anna; Berta waits, by e-mail, and Carl behind her, by telephone.
async fn full() -> (TestHouse, [SignUpId; 3]) {
    let house = town(RULES).await;
    let anna = join(&house, "Anna", ("email", "anna@example.org"), "2").await;
    let berta = join(&house, "Berta", ("email", "berta@example.org"), "1").await;
    let carl = join(&house, "Carl", ("phone", "07154 000-3"), "2").await;
    house.deliver_mail().await;
    (house, [anna, berta, carl])
}

async fn join(house: &TestHouse, name: &str, reached: (&str, &str), people: &str) -> SignUpId {
    house.sign_up(EVENT, &[("contact_name", name), reached, ("people", people)]).await.unwrap()
}

async fn cancel(house: &TestHouse, id: SignUpId) {
    signups::cancel(house, Words::german(), Desk::PUBLIC, house.page(id).await, None).await.unwrap();
}

async fn accept(house: &TestHouse, id: SignUpId) -> backend::Result<()> {
    signups::accept(house, Words::german(), Desk::PUBLIC, house.page(id).await).await
}

async fn kinds(house: &TestHouse) -> Vec<String> {
    house.deliver_mail().await.into_iter().map(|letter| letter.kind).collect()
}

async fn state(house: &TestHouse, id: SignUpId) -> State {
    let all = evening(house, RULES).await.parties;
    all.into_iter().find(|party| party.id == Some(id)).unwrap().state
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_is_accepted_once_and_its_link_pressed_again_changes_nothing() {
    let (house, [anna, berta, _]) = full().await;
    cancel(&house, anna).await;
    assert_eq!(kinds(&house).await.len(), 2, "Anna's cancellation and Berta's offer");
    let Placement::Offered { until } = house.page(berta).await.sign_up.placement else { panic!("nothing was offered") };
    assert_eq!(until.rfc_3339(), "2026-03-03T18:00:00+01:00", "Monday and Tuesday");
    accept(&house, berta).await.unwrap();
    accept(&house, berta).await.unwrap();
    assert_eq!(kinds(&house).await, [Kind::Accepted.code()]);
    assert_eq!(state(&house, berta).await, State::Confirmed);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_its_deadline_an_offer_is_the_next_ones_and_its_link_says_so() {
    let (house, [anna, berta, carl]) = full().await;
    cancel(&house, anna).await;
    let (before, _) = outbox::unsettled(&house).await.unwrap();
    assert_eq!(before, 2);
    house.advance(DAY + 9 * HOUR);
    assert!(matches!(accept(&house, berta).await, Err(Error::Refused(Refusal::TooLate))), "to the minute");
    signups::run_out(&house).await.unwrap();
    signups::run_out(&house).await.unwrap();
    assert!(matches!(accept(&house, berta).await, Err(Error::Refused(Refusal::TooLate))));
    assert_eq!(state(&house, berta).await, State::Lapsed);
    assert!(matches!(state(&house, carl).await, State::Offered(_)));
    let mut letters = kinds(&house).await;
    letters.sort();
    assert_eq!(letters, ["cancellation", "lapsed", "offer"], "though nothing went out meanwhile");
    assert_eq!(outbox::unsettled(&house).await.unwrap().1, 1, "Carl is called, once");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_left_or_cancelled_is_never_moved_up() {
    let (house, [anna, berta, carl]) = full().await;
    cancel(&house, berta).await;
    cancel(&house, anna).await;
    assert_eq!(state(&house, berta).await, State::Cancelled);
    assert!(matches!(state(&house, carl).await, State::Offered(_)));
    cancel(&house, carl).await;
    assert_eq!([state(&house, anna).await, state(&house, carl).await], [State::Cancelled; 2]);
    house.deliver_mail().await;
}

async fn clerk(house: &House) -> OrganizerId {
    let email = EmailAddress::parse("birgit@kornwestheim.example").unwrap().unwrap();
    let name = Name::parse("Birgit Öztürk").unwrap().unwrap();
    organizers::add(house, NewOrganizer { email, name, role: Role::Lead, events: [].into() }).await.unwrap().id
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_mailbox_is_called_and_says_yes_or_no_on_the_telephone() {
    for says_yes in [true, false] {
        let (house, [anna, berta, carl]) = full().await;
        cancel(&house, berta).await;
        cancel(&house, anna).await;
        let (calls, _) = signups::calls(&house, 0).await.unwrap();
        let [open] = calls.as_slice() else { panic!("{} calls", calls.len()) };
        assert_eq!((open.task.sign_up, open.task.kind.as_str()), (carl, "offer"));
        let (id, who, words) = (open.task.id.as_str(), clerk(&house).await, Words::german());
        let unclaimed = signups::answer_call(&house, words, who, id, says_yes).await;
        assert!(matches!(unclaimed, Err(Error::Refused(Refusal::TakenByAnother))));
        signups::claim_call(&house, who, id).await.unwrap();
        signups::answer_call(&house, words, who, id, says_yes).await.unwrap();
        assert_eq!(state(&house, carl).await, if says_yes { State::Confirmed } else { State::Cancelled });
        assert!(signups::calls(&house, 0).await.unwrap().0.is_empty());
        house.deliver_mail().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn at_once_becomes_a_call_first_in_the_last_two_days_that_no_chair_stay_empty() {
    let rules = Rules { seats: 1, promotion: "at_once", order: "fill" };
    let house = town(rules).await;
    let anna = join(&house, "Anna", ("email", "anna@example.org"), "1").await;
    let both = [("contact_name", "Berta"), ("email", "berta@example.org"), ("phone", "07154 000-2")];
    let berta = house.sign_up(EVENT, &both).await.unwrap();
    house.advance(10 * DAY);
    cancel(&house, anna).await;
    assert!(matches!(state(&house, berta).await, State::Offered(_)), "she is asked, not just told");
    let (calls, _) = signups::calls(&house, 0).await.unwrap();
    assert_eq!(calls.iter().map(|call| call.task.sign_up).collect::<Vec<_>>(), [berta]);
    house.deliver_mail().await;
}

/// An evening for which one must confirm by mail.
async fn held() -> TestHouse {
    let house = TestHouse::with(NETWORK).await;
    house.import(&programme(RULES).replace("waiting_list = true", "waiting_list = true, confirm_by_mail = true")).await;
    house
}

async fn placement(house: &TestHouse, id: SignUpId) -> Placement {
    house.page(id).await.sign_up.placement
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_up_to_be_confirmed_holds_its_places_until_the_letters_button_is_pressed() {
    let house = held().await;
    let anna = join(&house, "Anna", ("email", "anna@example.org"), "2").await;
    assert!(matches!(placement(&house, anna).await, Placement::Held { .. }));
    let waiting = join(&house, "Berta", ("email", "berta@example.org"), "1").await;
    assert!(placement(&house, waiting).await.is_waiting(), "held places count");
    assert!(
        matches!(accept(&house, anna).await, Err(Error::Refused(Refusal::TooLate))),
        "the page alone confirms nothing"
    );
    signups::confirm_mailbox(&house, Words::german(), &house.page(anna).await).await.unwrap();
    signups::confirm_mailbox(&house, Words::german(), &house.page(anna).await).await.unwrap();
    assert_eq!(placement(&house, anna).await, Placement::Confirmed);
    let letters = house.deliver_mail().await;
    let to_anna: Vec<&str> = letters
        .iter()
        .filter(|letter| letter.recipient.starts_with("anna"))
        .map(|letter| letter.kind.as_str())
        .collect();
    assert_eq!(to_anna, ["hold", "accepted"]);
    assert!(letters[0].text_body.as_deref().unwrap().contains("/bestaetigen/"));
    assert!(letters[0].calendar.is_none(), "nothing stands in a calendar before it is sure");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_confirm_is_called_or_without_a_telephone_loses_the_places_with_a_letter() {
    let house = held().await;
    let both = [("contact_name", "Anna"), ("email", "anna@example.org"), ("phone", "07154 000-1")];
    let anna = house.sign_up(EVENT, &both).await.unwrap();
    let berta = join(&house, "Berta", ("email", "berta@example.org"), "1").await;
    let carl = join(&house, "Carl", ("email", "carl@example.org"), "1").await;
    house.advance(2 * DAY + MINUTE);
    signups::run_out(&house).await.unwrap();
    assert!(matches!(placement(&house, anna).await, Placement::Held { .. }), "she is called");
    assert_eq!(placement(&house, berta).await, Placement::Lapsed);
    assert!(!placement(&house, carl).await.is_waiting(), "the place is the next one's");
    assert_eq!(outbox::unsettled(&house).await.unwrap().1, 1);
    house.advance(DAY);
    signups::run_out(&house).await.unwrap();
    assert!(matches!(placement(&house, anna).await, Placement::Held { .. }), "until somebody has spoken with her");
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_letter_with_the_button_comes_again_but_not_twice_in_a_minute() {
    let house = held().await;
    let anna = join(&house, "Anna", ("email", "anna@example.org"), "1").await;
    house.advance(HOUR);
    for _ in 0..2 {
        signups::send_again(&house, Words::german(), house.page(anna).await).await.unwrap();
    }
    assert_eq!(kinds(&house).await, ["hold", "hold"]);
    assert_eq!(signups::list(&house, &slug(), &domain::signups::Sought::default()).await.unwrap().all, 1);
}
