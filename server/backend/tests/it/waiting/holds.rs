//! A sign-up that must be confirmed: its places are held until the button behind the letter's link is pressed.

use super::acts::{RULES, accept, calls, cancel, confirm, join, join_by, letters, placement};
use super::plan::Rules;
use super::town::{slug, town};
use backend::signups;
use backend::{Error, outbox};
use domain::signups::{Placement, Refusal, Sought};
use domain::time::{DAY, HOUR, MINUTE};
use text::Words;

const HELD: Rules = Rules { seats: 2, promotion: "offer", is_confirmed_by_mail: true, ..RULES };

#[tokio::test(flavor = "multi_thread")]
async fn it_holds_its_places_until_the_button_is_pressed_and_opening_or_the_page_confirms_nothing() {
    let house = town(HELD).await;
    let anna = join(&house, "Anna", "2").await;
    assert!(matches!(placement(&house, anna).await, Placement::Held { .. }));
    let waiting = join(&house, "Berta", "1").await;
    assert!(placement(&house, waiting).await.is_waiting(), "held places count");
    assert!(matches!(accept(&house, anna).await, Err(Error::Refused(Refusal::TooLate))));
    let letters = house.deliver_mail().await;
    let asks = letters.iter().find(|letter| letter.recipient.starts_with("anna")).unwrap();
    assert!(asks.kind == "hold" && asks.text_body.as_deref().unwrap().contains("/bestaetigen/"));
    assert!(asks.calendar.is_none(), "nothing stands in a calendar before it is sure");
    for _ in 0..2 {
        confirm(&house, anna).await;
    }
    assert_eq!(placement(&house, anna).await, Placement::Confirmed);
    assert_eq!(self::letters(&house).await, ["anna accepted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_list_is_no_way_around_the_button() {
    let house = town(Rules { promotion: "at_once", ..HELD }).await;
    let anna = join(&house, "Anna", "2").await;
    let berta = join(&house, "Berta", "1").await;
    house.deliver_mail().await;
    cancel(&house, anna).await;
    assert!(
        matches!(placement(&house, berta).await, Placement::Held { .. }),
        "whoever gave her address moves nobody up"
    );
    let letters = house.deliver_mail().await;
    let asks = letters.iter().find(|letter| letter.recipient.starts_with("berta")).unwrap();
    assert!(asks.text_body.as_deref().unwrap().contains("/bestaetigen/"));
    confirm(&house, berta).await;
    assert_eq!(placement(&house, berta).await, Placement::Confirmed);
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_confirm_is_called_or_without_a_telephone_loses_the_places_with_a_letter() {
    let house = town(HELD).await;
    let both = [("email", "anna@example.org"), ("phone", "07154 000-1")];
    let anna = join_by(&house, "Anna", &both, "1").await;
    let berta = join(&house, "Berta", "1").await;
    let carl = join(&house, "Carl", "1").await;
    house.deliver_mail().await;
    house.advance(2 * DAY + MINUTE);
    signups::run_out(&house).await.unwrap();
    assert!(matches!(placement(&house, anna).await, Placement::Held { .. }), "she is called");
    assert_eq!(placement(&house, berta).await, Placement::Lapsed);
    assert!(!placement(&house, carl).await.is_waiting(), "the place is the next one's");
    assert_eq!(calls(&house).await, ["Anna hold"]);
    house.advance(DAY);
    signups::run_out(&house).await.unwrap();
    assert!(matches!(placement(&house, anna).await, Placement::Held { .. }), "until somebody has spoken with her");
    assert_eq!(letters(&house).await, ["berta lapsed", "carl offer"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn moving_up_is_no_strangers_first_letter_and_always_goes_out() {
    let mut house = town(Rules { promotion: "at_once", seats: 4, ..HELD }).await;
    let settings = backend::Settings { has_limits: true, ..(*house.settings).clone() };
    house.house.settings = settings.into();
    let anna = join(&house, "Anna", "4").await;
    let club = [("email", "verein@example.org")];
    let mut waiting = Vec::new();
    for name in ["Berta", "Carl", "Dora", "Emil"] {
        waiting.push(join_by(&house, name, &club, "1").await);
    }
    house.deliver_mail().await;
    cancel(&house, anna).await;
    let letters = letters(&house).await;
    assert_eq!(letters.iter().filter(|letter| *letter == "verein offer").count(), 4, "{letters:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_mailbox_is_called_at_once_and_loses_nothing_by_our_being_slow() {
    let house = town(HELD).await;
    let emil = join_by(&house, "Emil", &[("phone", "07154 000-5")], "1").await;
    assert_eq!(calls(&house).await, ["Emil hold"]);
    house.advance(9 * DAY);
    signups::run_out(&house).await.unwrap();
    assert!(matches!(placement(&house, emil).await, Placement::Held { .. }));
    assert_eq!(calls(&house).await, ["Emil hold"], "the one call, still to be made");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_letter_with_the_button_comes_again_but_not_twice_in_a_minute() {
    let house = town(HELD).await;
    let anna = join(&house, "Anna", "1").await;
    house.advance(HOUR);
    for _ in 0..2 {
        signups::send_again(&house, Words::german(), house.page(anna).await).await.unwrap();
    }
    assert_eq!(letters(&house).await, ["anna hold", "anna hold"]);
    assert_eq!(signups::list(&house, &slug(), &Sought::default()).await.unwrap().all, 1);
    assert_eq!(outbox::unsettled(&house).await.unwrap().1, 0);
}
