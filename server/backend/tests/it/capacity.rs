//! Never one too many, whatever happens at once.

use crate::programmes::NETWORK;
use backend::signups::{self, Desk};
use backend::testing::TestHouse;
use backend::{Error, events};
use domain::signups::Refusal;
use std::sync::Arc;
use text::Words;

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_press_at_once_for_nineteen_seats_and_nineteen_have_one() {
    let house = Arc::new(TestHouse::with(NETWORK).await);
    let presses = (0..100).map(|n| {
        let house = Arc::clone(&house);
        tokio::spawn(async move {
            let email = format!("gast{n}@example.org");
            house.sign_up("netzwerk", &[("contact_name", "Gast"), ("email", &email)]).await
        })
    });
    let (mut placed, mut full) = (0, 0);
    for press in presses.collect::<Vec<_>>() {
        match press.await.unwrap() {
            Ok(_) => placed += 1,
            Err(Error::Refused(Refusal::Full { .. })) => full += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!((placed, full), (19, 81));
    assert_eq!(events::event(&house, "netzwerk").await.unwrap().taken.event, 19);
    assert_eq!(house.deliver_mail().await.len(), 19);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_form_pressed_fifty_times_at_once_is_one_sign_up_and_one_letter() {
    let house = Arc::new(TestHouse::with(NETWORK).await);
    let form = house.form("netzwerk");
    let presses = (0..50).map(|_| {
        let (house, form) = (Arc::clone(&house), form.clone());
        tokio::spawn(async move {
            house.press("netzwerk", form, &[("contact_name", "Anna"), ("email", "anna@example.org")]).await
        })
    });
    let mut answers = Vec::new();
    for press in presses.collect::<Vec<_>>() {
        answers.push(press.await.unwrap().unwrap());
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "everybody gets the same answer");
    assert_eq!(events::event(&house, "netzwerk").await.unwrap().taken.event, 1);
    assert_eq!(house.deliver_mail().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn parties_and_cancellations_in_any_order_never_take_more_than_there_is() {
    let house = Arc::new(TestHouse::with(NETWORK).await);
    let guests = (0..60_i64).map(|n| {
        let house = Arc::clone(&house);
        tokio::spawn(async move {
            let people = (n % 4 + 1).to_string();
            let workshop = if n % 2 == 0 { "wohnen" } else { "mobilitaet" };
            let fields = [
                ("contact_name", "Gast"),
                ("phone", "07154 11111"),
                ("people", people.as_str()),
                ("workshop_nachmittag", workshop),
            ];
            let Ok(id) = house.sign_up("netzwerk", &fields).await else { return };
            if n % 3 == 0 {
                signups::cancel(&house, Words::german(), Desk::PUBLIC, house.page(id).await, None).await.unwrap();
            }
            let taken = events::event(&house, "netzwerk").await.unwrap().taken;
            assert!(taken.event <= 19, "{} of 19", taken.event);
            assert!(taken.workshops.values().all(|places| *places <= 7), "{:?}", taken.workshops);
        })
    });
    for guest in guests.collect::<Vec<_>>() {
        guest.await.unwrap();
    }
}
