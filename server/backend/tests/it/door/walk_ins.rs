//! Whoever comes without a sign-up, within the seats or knowingly over them; and heads that are counted.

use super::{Keeper, come, member, slug, undo};
use crate::programmes::NETWORK;
use backend::attendance::Outcome;
use backend::{Error, attendance, events};
use domain::signups::Refusal;
use domain::time::MINUTE;

#[tokio::test(flavor = "multi_thread")]
async fn a_walk_in_takes_a_seat_like_any_other_and_is_there_with_or_without_a_name() {
    let keeper = Keeper::of(NETWORK).await;
    let turn = keeper.door("netzwerk").await.turn;
    keeper.walk_in("netzwerk", "Anna", "1", false).await.unwrap();
    keeper.walk_in("netzwerk", "", "2", false).await.unwrap();
    let door = keeper.door("netzwerk").await;
    assert_eq!((door.present(), door.expected()), (3, 3));
    assert!(door.parties.iter().all(|party| party.is_walk_in));
    assert_eq!(events::event(&keeper.house, "netzwerk").await.unwrap().taken.event, 3);
    let news = attendance::since(&keeper.house, slug("netzwerk"), None, turn).await.unwrap();
    assert_eq!((news.people.len(), news.expected), (3, 3), "other phones hear of them");
    assert!(keeper.house.deliver_mail().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn over_the_seats_a_walk_in_is_refused_with_what_is_left_and_taken_in_when_it_is_meant() {
    let keeper = Keeper::of(NETWORK).await;
    for n in 0..4 {
        keeper.party("netzwerk", &format!("Gruppe {n}"), "4").await;
    }
    let refused = keeper.walk_in("netzwerk", "Vier", "4", false).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Full { free: 3 }))));
    assert_eq!(keeper.door("netzwerk").await.expected(), 16, "nothing of it was kept");
    keeper.walk_in("netzwerk", "Vier", "4", true).await.unwrap();
    let door = keeper.door("netzwerk").await;
    assert_eq!((door.present(), door.expected()), (4, 20));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_walk_in_form_twice_is_one_walk_in() {
    let keeper = Keeper::of(NETWORK).await;
    let form = keeper.house.form("netzwerk");
    let first = keeper.walk_in_by("netzwerk", form.clone(), "Anna", "2", false).await.unwrap();
    let again = keeper.walk_in_by("netzwerk", form, "Anna", "2", false).await.unwrap();
    assert_eq!(first, again);
    assert_eq!(keeper.door("netzwerk").await.expected(), 2);
    assert_eq!(keeper.presses().await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_walk_in_that_is_taken_back_gives_its_seats_back_once_all_of_it_is() {
    let keeper = Keeper::of(NETWORK).await;
    let id = keeper.walk_in("netzwerk", "Anna", "2", false).await.unwrap();
    keeper.house.advance(MINUTE);
    keeper.press("netzwerk", undo(1, member(id, 1))).await.unwrap();
    let door = keeper.door("netzwerk").await;
    assert_eq!((door.present(), door.expected()), (1, 2));
    for _ in 0..2 {
        keeper.press("netzwerk", undo(2, member(id, 2))).await.unwrap();
    }
    assert_eq!(keeper.door("netzwerk").await.expected(), 0);
    assert_eq!(events::event(&keeper.house, "netzwerk").await.unwrap().taken.event, 0);
    let acts: Vec<String> = keeper.noted().await.into_iter().map(|(act, _)| act).collect();
    assert_eq!(acts.iter().filter(|act| *act == "cancel").count(), 1, "{acts:?}");
    assert_eq!(acts.len(), 6, "sign_up, two check_in, two undo_check_in, cancel: {acts:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn walk_ins_that_are_taken_back_in_one_queue_make_room_for_those_who_wait() {
    let keeper =
        Keeper::of(&NETWORK.replace("seats = 19, max_party = 4", "seats = 2, max_party = 4, waiting_list = true"))
            .await;
    let anna = keeper.walk_in("netzwerk", "Anna", "1", false).await.unwrap();
    let bernd = keeper.walk_in("netzwerk", "Bernd", "1", false).await.unwrap();
    let chris = keeper.party("netzwerk", "Chris", "2").await;
    keeper.house.advance(MINUTE);
    let queue = vec![undo(1, member(anna, 1)), undo(2, member(bernd, 1))];
    let outcomes = attendance::hand_in(&keeper.house, keeper.id, slug("netzwerk"), None, queue).await.unwrap();
    assert_eq!(outcomes, [Outcome::Noted, Outcome::Noted]);
    assert!(keeper.house.page(chris).await.sign_up.has_seats());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_who_had_signed_up_keeps_the_seat_when_the_press_is_taken_back() {
    let keeper = Keeper::of(NETWORK).await;
    let anna = keeper.party("netzwerk", "Anna", "1").await;
    keeper.press("netzwerk", come(1, member(anna, 1))).await.unwrap();
    keeper.press("netzwerk", undo(2, member(anna, 1))).await.unwrap();
    let door = keeper.door("netzwerk").await;
    assert_eq!((door.present(), door.expected()), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nobody_signs_up_heads_are_counted_and_the_last_count_holds() {
    let keeper = Keeper::of(NETWORK).await;
    for people in [40, 55] {
        attendance::count_heads(&keeper.house, keeper.id, slug("markt"), None, people).await.unwrap();
    }
    assert_eq!(keeper.door("markt").await.heads.unwrap().people, 55);
    assert_eq!(keeper.noted().await, vec![("count_heads".to_owned(), "markt".to_owned()); 2]);
    let here = attendance::count_heads(&keeper.house, keeper.id, slug("netzwerk"), None, 5).await;
    assert!(matches!(here, Err(Error::Refused(Refusal::NotHere))));
    let walk_in = keeper.walk_in("markt", "Anna", "1", true).await;
    assert!(matches!(walk_in, Err(Error::Refused(Refusal::NotHere))));
}
