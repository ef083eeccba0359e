//! Letters go out once, wait when they must, and become a call when they cannot.

use crate::programmes::NETWORK;
use backend::outbox::{Delivery, claim, settle, unsettled};
use backend::testing::TestHouse;
use domain::time::{DAY, HOUR, MINUTE};

async fn with_a_letter() -> TestHouse {
    let house = TestHouse::with(NETWORK).await;
    house.sign_up("netzwerk", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
    house
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claimed_letter_is_nobody_elses_until_the_lease_is_over() {
    let house = with_a_letter().await;
    let first = claim(&house, 10).await.unwrap();
    assert_eq!(first.len(), 1);
    assert!(claim(&house, 10).await.unwrap().is_empty());
    house.advance(6 * MINUTE);
    let second = claim(&house, 10).await.unwrap();
    assert_eq!(second[0].message_id, first[0].message_id, "whoever gets it twice can tell that it is the same");
    settle(&house, &second[0], Delivery::Sent).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_busy_relay_is_asked_again_within_a_minute_and_then_ever_more_seldom() {
    let house = with_a_letter().await;
    let mut pauses = Vec::new();
    for _ in 0..5 {
        let mut waited = 0;
        let letter = loop {
            if let Some(letter) = claim(&house, 1).await.unwrap().pop() {
                break letter;
            }
            house.advance(10_000);
            waited += 10_000;
        };
        pauses.push(waited);
        settle(&house, &letter, Delivery::NotNow).await.unwrap();
    }
    assert!(pauses[1] <= MINUTE, "{pauses:?}");
    assert!(pauses.windows(2).all(|pair| pair[0] < pair[1]), "{pauses:?}");
    house.advance(HOUR * 6);
    house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_letter_is_given_up_and_somebody_calls() {
    let house = with_a_letter().await;
    let letter = claim(&house, 1).await.unwrap().pop().unwrap();
    settle(&house, &letter, Delivery::Never).await.unwrap();
    assert_eq!(unsettled(&house).await.unwrap(), (0, 1));
    house.advance(DAY);
    assert!(claim(&house, 1).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn after_two_days_of_trying_somebody_calls() {
    let house = with_a_letter().await;
    for _ in 0..100 {
        if let Some(letter) = claim(&house, 1).await.unwrap().pop() {
            settle(&house, &letter, Delivery::NotNow).await.unwrap();
        }
        house.advance(HOUR);
    }
    assert_eq!(unsettled(&house).await.unwrap(), (0, 1));
}
