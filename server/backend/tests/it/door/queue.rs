//! Phones that were without a network, and phones that press at once.

use super::{Keeper, come, member, slug, undo};
use crate::programmes::NETWORK;
use backend::attendance::{self, Asked, Outcome};
use domain::attendance::{Act, Person};
use domain::ids::Nonce;
use domain::signups::Refusal;
use domain::time::{HOUR, MINUTE};
use std::sync::Arc;

#[tokio::test(flavor = "multi_thread")]
async fn a_queue_ends_alike_in_whichever_order_and_however_often_it_is_handed_in() {
    let keeper = Keeper::of(NETWORK).await;
    let party = keeper.party("netzwerk", "Anna", "3").await;
    let other = keeper.party("museum", "Berta", "1").await;
    keeper.house.advance(HOUR);
    let aged = |asked: Asked, minutes| Asked { age: minutes * MINUTE, ..asked };
    let queue = [
        aged(come(1, member(party, 1)), 30),
        aged(undo(2, member(party, 1)), 20),
        aged(come(3, member(party, 1)), 10),
        aged(come(4, member(party, 2)), 25),
        aged(undo(5, member(party, 2)), 5),
        aged(come(6, member(party, 3)), 15),
        aged(come(7, member(other, 1)), 1),
    ];
    let mut order: Vec<Asked> = queue.iter().rev().chain(&queue).copied().collect();
    for turn in 0..order.len() {
        order.rotate_left(turn);
        let handed_in = attendance::hand_in(&keeper.house, keeper.id, slug("netzwerk"), None, order.clone()).await;
        for (asked, outcome) in order.iter().zip(handed_in.unwrap()) {
            let expected = if asked.nonce == queue[6].nonce { Outcome::NotFound } else { Outcome::Noted };
            assert_eq!(outcome, expected);
        }
        let since: Vec<_> = keeper.door("netzwerk").await.parties[0].guests.iter().map(|guest| guest.since).collect();
        let ago = |minutes: i64| Some(keeper.house.now().plus(-minutes * MINUTE));
        assert_eq!(since, [ago(10), None, ago(15)]);
    }
    assert_eq!(keeper.presses().await, 6, "each once");
    assert_eq!(keeper.noted().await.len(), 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_of_a_queue_keeps_nothing_else_from_being_noted() {
    let keeper = Keeper::of(NETWORK).await;
    let party = keeper.party("netzwerk", "Anna", "2").await;
    let queue = vec![come(1, member(party, 1)), come(1, member(party, 2)), come(2, member(party, 2))];
    let outcomes = attendance::hand_in(&keeper.house, keeper.id, slug("netzwerk"), None, queue).await.unwrap();
    assert_eq!(outcomes, [Outcome::Noted, Outcome::Refused(Refusal::FormUsed), Outcome::Noted]);
    assert_eq!(keeper.door("netzwerk").await.present(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn three_phones_press_three_hundred_times_at_once_and_no_press_is_lost() {
    let keeper = Arc::new(Keeper::of(NETWORK).await);
    let mut people = Vec::new();
    for n in 0..4 {
        let party = keeper.party("netzwerk", &format!("Gruppe {n}"), "4").await;
        people.extend((1..=4).map(|position| Person { sign_up: party, position }));
    }
    let people = Arc::new(people);
    let phones = (0..3_u8).map(|phone| {
        let (keeper, people) = (Arc::clone(&keeper), Arc::clone(&people));
        tokio::spawn(async move {
            for n in 0..100_u8 {
                let person = people[(usize::from(n) * 7 + usize::from(phone)) % people.len()];
                let asked = Asked {
                    nonce: Nonce([phone + 1, n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
                    whom: super::Whom::Person(person),
                    act: if n % 3 == phone { Act::Undo } else { Act::Come },
                    age: i64::from(n) * 10,
                };
                keeper.press("netzwerk", asked).await.unwrap();
                if n % 5 == 0 {
                    keeper.press("netzwerk", asked).await.unwrap();
                }
            }
        })
    });
    for phone in phones.collect::<Vec<_>>() {
        phone.await.unwrap();
    }
    assert_eq!((keeper.presses().await, keeper.noted().await.len()), (300, 300));
    let door = keeper.door("netzwerk").await;
    let news = attendance::since(&keeper.house, slug("netzwerk"), None, 0).await.unwrap();
    assert_eq!(news.people.len(), 16);
    for (person, since) in news.people {
        let guest = door.parties.iter().flat_map(|party| &party.guests).find(|guest| guest.person == person).unwrap();
        assert_eq!(guest.since, since, "the list and the news say the same");
    }
    assert_eq!(door.present(), news.present);
}
